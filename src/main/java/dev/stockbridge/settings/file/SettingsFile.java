package dev.stockbridge.settings.file;

import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
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
     * Reads and checks a file.
     *
     * @throws SettingsException if the file can't be read or says something that can't be used
     */
    public Settings load(Path file) {
        requireReadable(file);
        ConfigurableEnvironment environment = new SettingsEnvironment(variables).load(file);
        throwIfAny(file, new Placeholders(environment).resolve());
        Origins origins = new Origins(environment);
        Settings settings = new SettingsBinding(file, origins).bind();
        throwIfAny(file, SettingsRules.check(settings, origins));
        return settings;
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

    private static void throwIfAny(Path file, List<String> problems) {
        if (!problems.isEmpty()) {
            throw SettingsException.of(file, problems);
        }
    }
}
