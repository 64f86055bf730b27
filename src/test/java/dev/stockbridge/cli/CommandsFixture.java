package dev.stockbridge.cli;

import dev.stockbridge.cli.launch.OperationsStarter;
import dev.stockbridge.cli.launch.ProcessEnd;
import dev.stockbridge.settings.file.SettingsFixture;
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
public final class CommandsFixture {

    public final RecordingOperations application = new RecordingOperations();
    public final StringWriter out = new StringWriter();
    public final StringWriter err = new StringWriter();
    public final Path config;
    public final Path reports;
    public OperationsStarter starter = (settings, connections) -> application;
    final Map<String, String> variables = new HashMap<>(SettingsFixture.VARIABLES);
    public boolean started;
    public Clock clock = Clock.systemUTC();
    public PrintWriter printed = new PrintWriter(out);

    public CommandsFixture(Path folder) throws IOException {
        config = Files.writeString(folder.resolve("stockbridge.yaml"), SettingsFixture.MINIMAL);
        reports = folder.resolve("reports");
    }

    /** Executes a command with this fixture's configuration and report folder. */
    public int execute(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--config", config.toString(), "--reports", reports.toString()));
        all.addAll(List.of(arguments));
        return executeBare(all.toArray(String[]::new));
    }

    int executeBare(String... arguments) {
        OperationsStarter noticed = (settings, connections) -> {
            started = true;
            return starter.start(settings, connections);
        };
        return new Commands(variables, noticed, printed, new PrintWriter(err), clock, new ProcessEnd())
                .execute(arguments);
    }
}
