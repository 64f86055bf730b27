package dev.stockbridge.settings.file;

import dev.stockbridge.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder whose YAML files describe a store each. */
final class StoresFolder {

    private static final String ENDING = ".yaml";

    private StoresFolder() {}

    /**
     * The files by the ids of their stores, in the order of the ids. Hidden files and those with other endings are no
     * stores.
     *
     * @param main the configuration file, whose folder a relative one is taken from
     * @param named the property that names the folder, with its place
     * @throws SettingsException if the folder can't be read, or a file's name was meant for a store and is none
     */
    static Map<String, Path> files(Path main, @Nullable Path folder, String named) {
        Map<String, Path> stores = new LinkedHashMap<>();
        if (folder == null) {
            return stores;
        }
        Path place = main.toAbsolutePath().resolveSibling(folder).normalize();
        for (Path file : list(main, place, named)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".yml")) {
                throw SettingsException.of(
                        main, List.of(named + ": " + file + " is not read. Let its name end in .yaml."));
            }
            if (name.endsWith(ENDING)) {
                stores.put(name.substring(0, name.length() - ENDING.length()), file);
            }
        }
        return stores;
    }

    private static List<Path> list(Path main, Path folder, String named) {
        if (!Files.isDirectory(folder)) {
            throw SettingsException.of(main, List.of(named + ": there is no folder " + folder + "."));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw SettingsException.of(
                    main, List.of(named + ": the folder " + folder + " cannot be read: give this user the right."));
        }
    }
}
