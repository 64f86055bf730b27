package dev.stockbridge.ops;

import dev.stockbridge.settings.SettingsFixture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A command line on a recording application, with its output kept. */
final class CommandsFixture {

    final RecordingOperations application = new RecordingOperations();
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    final Path config;
    final Path reports;
    OperationsStarter starter = settings -> application;
    final Map<String, String> variables = new HashMap<>(SettingsFixture.VARIABLES);
    boolean started;
    Clock clock = Clock.systemUTC();
    PrintWriter printed = new PrintWriter(out);

    CommandsFixture(Path folder) throws IOException {
        config = Files.writeString(folder.resolve("stockbridge.yaml"), SettingsFixture.MINIMAL);
        reports = folder.resolve("reports");
    }

    /** Executes a command with this fixture's configuration and report folder. */
    int execute(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--config", config.toString(), "--reports", reports.toString()));
        all.addAll(List.of(arguments));
        return executeBare(all.toArray(String[]::new));
    }

    int executeBare(String... arguments) {
        OperationsStarter noticed = settings -> {
            started = true;
            return starter.start(settings);
        };
        return new Commands(variables, noticed, printed, new PrintWriter(err), clock, new ProcessEnd())
                .execute(arguments);
    }
}
