package dev.stockbridge.cli.text;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How wide output may be. A pipe or a file takes a line as it is: whoever reads it there looks for whole ones. */
public final class Terminal {

    private Terminal() {}

    /** The width that {@code COLUMNS} or the terminal gives; no limit where output goes elsewhere. */
    public static int width(Map<String, String> variables) {
        String columns = variables.getOrDefault("COLUMNS", "");
        if (columns.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(columns);
        }
        return isThere() ? new UsageMessageSpec().autoWidth(true).width() : Integer.MAX_VALUE;
    }

    /** Whether a person watches: from Java 22 on there may be a console without a terminal. */
    public static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
