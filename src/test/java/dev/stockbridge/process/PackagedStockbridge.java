package dev.stockbridge.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts {@code scripts/stockbridge} with a configuration file; output goes to files, for they never fill up. */
public final class PackagedStockbridge {

    private static final Path SCRIPT = Path.of("scripts", "stockbridge").toAbsolutePath();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Path folder;
    private final Path config;
    private final Map<String, String> variables = new HashMap<>();

    /** An application that is configured by {@code yaml}, which is written to a file in {@code folder}. */
    public PackagedStockbridge(Path folder, String yaml) {
        this.folder = folder;
        this.config = folder.resolve("stockbridge.yaml");
        try {
            Files.writeString(config, yaml);
            Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with this variable in its environment. */
    public PackagedStockbridge with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    public Path config() {
        return config;
    }

    /** Runs a command to its end. */
    public Ended run(String... arguments) {
        return start(arguments).end();
    }

    /** Starts a command and lets it run. */
    public Started start(String... arguments) {
        return startBehind("", arguments);
    }

    /** The same from a shell that has carried this out before. */
    Started startBehind(String preparation, String... arguments) {
        List<String> command = preparation.isEmpty()
                ? new ArrayList<>(List.of(SCRIPT.toString()))
                : new ArrayList<>(List.of("sh", "-c", preparation + "; exec \"$0\" \"$@\"", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--config", config.toString()));
        int number = NUMBER.incrementAndGet();
        Path out = folder.resolve("out-" + number);
        Path err = folder.resolve("err-" + number);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        if (!variables.containsKey("JAVA_HOME") && !variables.containsKey("STOCKBRIDGE_JAR")) {
            builder.environment().putAll(Unpacked.variables());
        }
        builder.environment().putAll(variables);
        try {
            return new Started(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
