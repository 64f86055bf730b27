package dev.stockbridge.settings.source;

import dev.stockbridge.settings.SettingsException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Loads a file, above our own defaults and below the environment, into an environment as Spring Boot would. */
public final class SettingsEnvironment {

    private final Map<String, String> variables;

    public SettingsEnvironment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** @throws SettingsException if the file is no YAML, or imports what is not there */
    public ConfigurableEnvironment load(Path file) {
        StandardEnvironment environment = new StandardEnvironment();
        MutablePropertySources sources = environment.getPropertySources();
        String variablesName = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        sources.replace(variablesName, new SystemEnvironmentPropertySource(variablesName, withoutProfiles()));
        // Without a profile no file beside it, such as stockbridge-default.yaml, is taken for a part of it.
        sources.addFirst(new MapPropertySource(
                "files",
                Map.of(
                        "spring.config.location", locations(file),
                        "spring.profiles.active", "",
                        "spring.profiles.default", "")));
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(environment);
        } catch (RuntimeException problem) {
            throw SettingsException.of(file.toAbsolutePath(), List.of(YamlProblems.wording(problem)));
        }
        return environment;
    }

    private Map<String, Object> withoutProfiles() {
        Map<String, Object> left = new HashMap<>(variables);
        left.keySet().removeIf(name -> name.toUpperCase(Locale.ROOT).startsWith("SPRING_PROFILES"));
        return left;
    }

    private static String locations(Path file) {
        String name = file.toAbsolutePath().normalize().toUri().toString();
        // Boot tells the format by the extension; other names get the hint that they are YAML too.
        String hint = name.endsWith(".yaml") || name.endsWith(".yml") ? "" : "[.yaml]";
        return "classpath:/application.yaml," + name + hint;
    }
}
