package dev.stockbridge.settings.file;

import dev.stockbridge.settings.SettingsException;
import dev.stockbridge.settings.source.Origins;
import java.beans.PropertyEditorSupport;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.core.convert.ConversionService;

/** Makes the records from the loaded values, and says in words what does not fit. */
final class SettingsBinding {

    private final Path file;
    private final Origins origins;

    SettingsBinding(Path file, Origins origins) {
        this.file = file;
        this.origins = origins;
    }

    /**
     * The properties below a name; with defaults where there are none.
     *
     * @throws SettingsException if a value has the wrong type
     */
    <T> T bind(String name, Class<T> type) {
        try {
            return binder().bindOrCreate(name, Bindable.of(type));
        } catch (BindException problem) {
            throw SettingsException.of(file, wording(problem));
        }
    }

    private Binder binder() {
        return new Binder(
                origins.sources(),
                // They are resolved already; once more would read a secret as a placeholder.
                PlaceholdersResolver.NONE,
                (List<ConversionService>) null,
                registry -> registry.registerCustomEditor(Path.class, new PathAsWritten()),
                null,
                null);
    }

    private List<String> wording(BindException problem) {
        if (problem.getCause() instanceof UnboundConfigurationPropertiesException unknown) {
            return unknown.getUnboundProperties().stream()
                    .map(property -> KnownKeys.unknownPart(property.getName()))
                    .distinct()
                    .map(name ->
                            origins.named(name.toString()) + ": there is no such property. " + KnownKeys.remedy(name))
                    .toList();
        }
        return List.of(origins.named(problem.getName().toString()) + ": " + Expected.wording(problem));
    }

    /** Spring's own editor would look for the path on the class path first. */
    private static final class PathAsWritten extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(Path.of(text));
        }
    }
}
