package dev.stockbridge.settings;

import java.nio.file.Path;
import java.util.List;

/**
 * The configuration can't be used. The message is written for the operator: it names the file, each property with its
 * line where known, what is wrong and what to do. It holds no secrets.
 */
public final class SettingsException extends RuntimeException {

    SettingsException(String message) {
        super(message);
    }

    /** One message about all that is wrong in a file. */
    static SettingsException of(Path file, List<String> problems) {
        return new SettingsException(
                "The configuration in " + file + " cannot be used:\n  " + String.join("\n  ", problems));
    }
}
