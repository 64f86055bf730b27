package dev.stockbridge.settings.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

/**
 * Loads YAML files for Spring Boot in place of its own loader, with every value as it is written. {@code 0100} stays
 * {@code 0100} and {@code NO} stays {@code NO}; the setting's own type decides what becomes of the text.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TextYamlLoader implements PropertySourceLoader {

    @Override
    public String[] getFileExtensions() {
        return new String[] {"yml", "yaml"};
    }

    @Override
    public List<PropertySource<?>> load(String name, Resource resource) {
        List<Map<String, Object>> documents = new TextYaml(resource).documents();
        List<PropertySource<?>> sources = new ArrayList<>();
        for (int number = 0; number < documents.size(); number++) {
            String suffix = documents.size() == 1 ? "" : " (document #" + number + ")";
            sources.add(new YamlSource(name + suffix, documents.get(number)));
        }
        return sources;
    }
}
