package dev.stockbridge;

import dev.stockbridge.ops.Commands;
import dev.stockbridge.ops.ProcessEnd;
import dev.stockbridge.ops.ProcessLog;
import dev.stockbridge.ops.SpringOperations;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** The process: command line in, exit code out. */
public final class Stockbridge {

    /** Runs the command that {@code arguments} name and ends the process with its exit code. */
    public static void main(String... arguments) {
        ProcessLog.takeOver();
        var end = new ProcessEnd().install();
        var commands = new Commands(
                System.getenv(),
                settings -> SpringOperations.start(settings, Blueprint.class),
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Clock.systemUTC(),
                end);
        end.with(commands.execute(arguments));
    }

    /** Whatever the machine's locale: a scheduler's often is plain ASCII, and product codes need not be. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
