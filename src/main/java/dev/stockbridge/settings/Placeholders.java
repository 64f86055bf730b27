package dev.stockbridge.settings;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.PlaceholderResolutionException;

/**
 * Finds each {@code ${NAME}} that nothing answers to. Boot would leave it standing as it is written, and the text would
 * then be used as the password.
 */
final class Placeholders {

    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("stockbridge");

    private final ConfigurableEnvironment environment;
    private final Origins origins;

    Placeholders(ConfigurableEnvironment environment, Origins origins) {
        this.environment = environment;
        this.origins = origins;
    }

    List<String> unresolved() {
        List<String> problems = new ArrayList<>();
        for (ConfigurationPropertySource source : origins.sources()) {
            if (source instanceof IterableConfigurationPropertySource listed) {
                listed.filter(ROOT::isAncestorOf).forEach(name -> check(listed, name, problems));
            }
        }
        return problems;
    }

    private void check(ConfigurationPropertySource source, ConfigurationPropertyName name, List<String> problems) {
        ConfigurationProperty property = source.getConfigurationProperty(name);
        if (property == null || !(property.getValue() instanceof CharSequence text)) {
            return;
        }
        try {
            environment.resolveRequiredPlaceholders(text.toString());
        } catch (PlaceholderResolutionException missing) {
            problems.add(name + Origins.place(property.getOrigin()) + ": ${" + missing.getPlaceholder()
                    + "} has no value. Set the environment variable " + missing.getPlaceholder()
                    + ", or write the value in its place.");
        }
    }
}
