package dev.stockbridge;

import dev.stockbridge.app.SpringOperations;
import dev.stockbridge.app.StockbridgeConfiguration;
import dev.stockbridge.cli.Commands;
import dev.stockbridge.cli.launch.ProcessEnd;
import dev.stockbridge.cli.text.ProcessLog;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** The main class: runs the command of the command line and ends the process with its exit code. */
public final class Stockbridge {

    private static final int FAILED = 1;

    /** Runs the command that {@code arguments} name and ends the process with its exit code. */
    public static void main(String... arguments) {
        var end = new ProcessEnd().install();
        int code = FAILED;
        try {
            ProcessLog.takeOver();
            var commands = new Commands(
                    System.getenv(),
                    (settings, connections) ->
                            SpringOperations.start(settings, connections, StockbridgeConfiguration.class),
                    utf8(FileDescriptor.out),
                    utf8(FileDescriptor.err),
                    Clock.systemUTC(),
                    end);
            code = commands.execute(arguments);
        } catch (Throwable broken) {
            // Not the log: it may be what is broken.
            System.err.println("Unexpected: " + broken);
        } finally {
            // A main thread that ended without this would leave the process waiting for its code.
            end.with(code);
        }
    }

    /** Whatever the machine's locale: a scheduler's often is plain ASCII, and product codes need not be. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
