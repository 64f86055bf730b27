package dev.stockbridge.settings.file;

import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.SettingsException;
import dev.stockbridge.settings.source.Layer;
import dev.stockbridge.settings.source.LoadedValues;
import dev.stockbridge.settings.source.Origins;
import dev.stockbridge.settings.source.Placeholders;
import dev.stockbridge.settings.source.SettingsEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The operator's configuration file. It is read with Spring Boot's own rules, so {@code ${NAME}} comes from the
 * environment and {@code spring.config.import: configtree:} works, but before any Spring context is started.
 */
public final class SettingsFile {

    private final Map<String, String> variables;

    /** Works with these environment variables; {@code System.getenv()} in the process. */
    public SettingsFile(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** The file to read: the one that {@code option} names, else {@code STOCKBRIDGE_CONFIG}, else {@code ./stockbridge.yaml}. */
    public Path locate(@Nullable Path option) {
        if (option != null) {
            return option;
        }
        String variable = variables.getOrDefault("STOCKBRIDGE_CONFIG", "");
        return Path.of(variable.isBlank() ? "stockbridge.yaml" : variable);
    }

    /**
     * Reads a file, and checks what all stores share and the names of all properties. Each store is checked when it is
     * first asked for.
     *
     * @throws SettingsException if the file can't be read or says something that can't be used
     */
    public Settings load(Path file) {
        requireReadable(file);
        ConfigurableEnvironment environment = new SettingsEnvironment(variables).load(file);
        LoadedValues loaded = new LoadedValues(environment.getPropertySources());
        Placeholders placeholders = new Placeholders(environment);
        Origins origins = new Origins(Layer.sources(loaded.overrides(), loaded.shared(), placeholders));
        List<String> problems = new ArrayList<>(new UnknownKeys().problems(loaded));
        problems.addAll(placeholders.problems());
        problems.addAll(placeholders.unreadableVariables());
        SettingsException.throwIfAny(file, problems);

        FileShape shared = new SettingsBinding(file, origins).bind("stockbridge", FileShape.class);
        Map<String, WrittenStore> stores = WrittenStore.all(file, shared.storesFrom(), loaded, origins);
        SettingsException.throwIfAny(file, SettingsRules.check(shared, stores.keySet(), origins));
        return shared.with(new FileStores(
                stores,
                new StoreReader(environment, loaded.overrides()),
                new SingleValues(loaded.overrides(), new Placeholders(environment))));
    }

    private static void requireReadable(Path file) {
        String remedy =
                "Name the file with --config or STOCKBRIDGE_CONFIG, or put stockbridge.yaml into the working directory.";
        if (!Files.exists(file)) {
            throw new SettingsException(
                    "The configuration file " + file.toAbsolutePath() + " does not exist. " + remedy);
        }
        if (Files.isDirectory(file)) {
            throw new SettingsException(
                    "The configuration file " + file.toAbsolutePath() + " is a directory. " + remedy);
        }
        if (!Files.isReadable(file)) {
            throw new SettingsException("The configuration file " + file.toAbsolutePath()
                    + " cannot be read: give this user the right to read it.");
        }
    }
}
