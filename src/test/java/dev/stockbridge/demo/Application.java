package dev.stockbridge.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged application, unpacked as in a distribution. Its first run goes through {@code scripts/class-data}, so that
 * the ones after it start in about half the time.
 */
final class Application {

    private final Path jar;
    private String script = "class-data";

    private Application(Path jar) {
        this.jar = jar;
    }

    /** Unpacks {@code target/stockbridge.jar} into {@code folder}. */
    static Application unpackedInto(Path folder) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(folder);
        var java = ProcessHandle.current().info().command().orElse("java");
        var jar = Path.of("target", "stockbridge.jar").toString();
        var extract =
                new ProcessBuilder(java, "-Djarmode=tools", "-jar", jar, "extract", "--destination", folder.toString());
        int code = extract.redirectOutput(new File("/dev/null")).start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(jar + " could not be unpacked into " + folder);
        }
        return new Application(folder.resolve("stockbridge.jar"));
    }

    /** Runs it with these arguments to its end, its output going where ours goes, and answers its exit code. */
    int run(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of("scripts", script).toAbsolutePath().toString());
        command.addAll(arguments);
        var process = new ProcessBuilder(command).inheritIO();
        process.environment().put("STOCKBRIDGE_JAR", jar.toString());
        int code = process.start().waitFor();
        script = "stockbridge";
        return code;
    }
}
