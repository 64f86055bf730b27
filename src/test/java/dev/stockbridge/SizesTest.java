package dev.stockbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files and packages stay small enough to be read at once. */
class SizesTest {

    private static final int FILES = 22;
    private static final int LINES = 250;

    /** Packages that hold the records of an interface. */
    private static final Map<String, Integer> LARGER = Map.of("mycashflow", 30, "ongoing", 30);

    @Test
    void noPackageHasTooManyFiles() throws IOException {
        var files = new TreeMap<String, Integer>();
        for (var root :
                List.of(Path.of("src/main/java/dev/stockbridge"), Path.of("src/sandbox/java/dev/stockbridge"))) {
            for (var file : sources(root)) {
                if (!file.endsWith("package-info.java")) {
                    files.merge(root.relativize(file.getParent()).toString(), 1, Integer::sum);
                }
            }
        }

        assertThat(files.entrySet())
                .filteredOn(one -> one.getValue() > LARGER.getOrDefault(one.getKey(), FILES))
                .isEmpty();
    }

    @Test
    void noFileIsTooLong() throws IOException {
        var tooLong = new ArrayList<Path>();
        for (var root : List.of("src/main/java", "src/sandbox/java", "src/test/java")) {
            for (var file : sources(Path.of(root))) {
                if (Files.readAllLines(file).size() > LINES) {
                    tooLong.add(file);
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
