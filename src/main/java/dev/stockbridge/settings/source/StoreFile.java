package dev.stockbridge.settings.source;

import dev.stockbridge.settings.SettingsException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.FileSystemResource;

/** A YAML file that describes one store, with the store's keys at the top level. */
public final class StoreFile {

    private StoreFile() {}

    /**
     * What the file says of the store, below {@code stockbridge.stores.<id>} like a store of the main file.
     *
     * @throws SettingsException if the file is no YAML or cannot be read
     */
    public static List<Layer> read(Path file, String id) {
        try {
            List<Layer> documents = new TextYaml(new FileSystemResource(file))
                    .documents().stream()
                            .map(values -> new Layer(file.toString(), false, values).moved("", below(id), ""))
                            .collect(Collectors.toList());
            // A later document overrides an earlier one.
            Collections.reverse(documents);
            return documents;
        } catch (RuntimeException problem) {
            throw SettingsException.of(file, List.of(YamlProblems.wording(problem)));
        }
    }

    /** What the names of a store's properties begin with. */
    public static String below(String id) {
        return "stockbridge.stores." + id + ".";
    }
}
