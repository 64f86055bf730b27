package dev.stockbridge.settings;

import java.nio.file.Path;
import java.util.List;

/**
 * The configuration can't be used. The message is written for the operator: it names the file, each property with its
 * line where known, what is wrong and what to do. It holds no secrets.
 */
public final class SettingsException extends RuntimeException {

    private final List<String> problems;

    public SettingsException(String message) {
        this(message, List.of(message));
    }

    private SettingsException(String message, List<String> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, each in a line of its own. */
    public List<String> problems() {
        return problems;
    }

    /** One message about all that is wrong in a file. */
    public static SettingsException of(Path file, List<String> problems) {
        return new SettingsException(
                "The configuration in " + file + " cannot be used:\n  " + String.join("\n  ", problems), problems);
    }

    /** @throws SettingsException about all that is wrong in a file, if anything is */
    public static void throwIfAny(Path file, List<String> problems) {
        if (!problems.isEmpty()) {
            throw of(file, problems);
        }
    }
}
