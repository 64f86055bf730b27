package dev.stockbridge.settings.file;

import dev.stockbridge.settings.SettingsException;
import dev.stockbridge.settings.source.Layer;
import dev.stockbridge.settings.source.LoadedValues;
import dev.stockbridge.settings.source.Origins;
import dev.stockbridge.settings.source.Placeholders;
import dev.stockbridge.settings.source.SettingsEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;

/** Finds configuration files that hold a password in clear and may be read by every account of the machine. */
public final class PlainSecrets {

    private final Map<String, String> variables;

    /** Works with these environment variables; {@code System.getenv()} in the process. */
    public PlainSecrets(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /**
     * Such files among {@code file} and what it imports.
     *
     * @throws SettingsException if the file can't be read
     */
    public List<Path> readByAll(Path file) {
        TreeSet<Path> found = new TreeSet<>();
        layers(file)
                .flatMap(layer -> layer.values().entrySet().stream())
                .filter(entry -> isPlainSecret(entry.getKey(), Placeholders.text(entry.getValue())))
                .map(entry -> place(Origin.from(entry.getValue())))
                .filter(place -> place != null && isReadByAll(place))
                .forEach(found::add);
        return List.copyOf(found);
    }

    private Stream<Layer> layers(Path file) {
        ConfigurableEnvironment environment = new SettingsEnvironment(variables).load(file);
        LoadedValues loaded = new LoadedValues(environment.getPropertySources());
        Origins origins =
                new Origins(Layer.sources(loaded.overrides(), loaded.shared(), new Placeholders(environment)));
        Path folder = new SettingsBinding(file, origins)
                .bind("stockbridge", FileShape.class)
                .storesFrom();
        return Stream.concat(
                loaded.all(),
                WrittenStore.all(file, folder, loaded, origins).values().stream()
                        .filter(WrittenStore::isAlone)
                        .flatMap(store -> store.readable().stream()));
    }

    private static boolean isPlainSecret(String name, String value) {
        return name.startsWith("stockbridge.")
                && (name.endsWith(".password") || name.endsWith(".api-key"))
                && !value.isBlank()
                && !value.contains("${");
    }

    private static @Nullable Path place(@Nullable Origin written) {
        Origin origin = Origins.asWritten(written);
        if (!(origin instanceof TextResourceOrigin text) || text.getResource() == null) {
            return null;
        }
        try {
            File file = text.getResource().isFile() ? text.getResource().getFile() : null;
            return file == null ? null : file.toPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReadByAll(Path file) {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
