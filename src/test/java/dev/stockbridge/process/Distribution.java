package dev.stockbridge.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What {@code scripts/package} makes of the packaged jar, unpacked; its scripts know nothing of the checkout. */
final class Distribution {

    private static final Path SBOM = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    private final Path home;
    private final AtomicInteger number = new AtomicInteger();

    private Distribution(Path home) {
        this.home = home;
    }

    /** Makes the archive and unpacks it in this folder, which must be empty. */
    static Distribution unpackedIn(Path folder) throws IOException {
        Path log = Files.createTempFile("package", ".log");
        Path archive = Path.of(carryOut(log, packageCommand()).out().strip()).toAbsolutePath();
        Ended unpacked = carryOut(log, List.of("tar", "-xzf", archive.toString(), "-C", folder.toString()));
        assertThat(unpacked.code()).as(unpacked.err()).isZero();
        try (Stream<Path> roots = Files.list(folder)) {
            List<Path> all = roots.toList();
            assertThat(all).hasSize(1);
            return new Distribution(all.get(0));
        }
    }

    /** A build that may not go online makes no list of what is inside. */
    private static List<String> packageCommand() {
        return Files.exists(SBOM)
                ? List.of("scripts/package", "--no-build")
                : List.of("scripts/package", "--no-build", "--without-sbom");
    }

    Path home() {
        return home;
    }

    /** All files below a folder of it, by their paths in it. */
    List<String> files() {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Runs a command of one of its scripts to its end, from the folder that it stands in. */
    Ended run(String script, String... arguments) {
        return carryOut(words(List.of(home.resolve("scripts").resolve(script).toString()), arguments));
    }

    /** The same with each step of the shell on standard error. */
    Ended trace(String script, String... arguments) {
        return carryOut(words(
                List.of("sh", "-x", home.resolve("scripts").resolve(script).toString()), arguments));
    }

    private Ended carryOut(List<String> words) {
        return carryOut(home.resolveSibling(home.getFileName() + "-" + number.incrementAndGet()), words);
    }

    private static List<String> words(List<String> program, String... arguments) {
        List<String> words = new ArrayList<>(program);
        words.addAll(List.of(arguments));
        return words;
    }

    private static Ended carryOut(Path log, List<String> words) {
        Path out = log.resolveSibling(log.getFileName() + ".out");
        Path err = log.resolveSibling(log.getFileName() + ".err");
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("STOCKBRIDGE_"));
        try {
            return new Started(builder.start(), out, err).end();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
