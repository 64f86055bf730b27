package dev.stockbridge.report.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a file under a temporary name beside its own, then moves it, so that nobody sees half of it. */
final class NewFile {

    private NewFile() {}

    static void write(Path target, Content content) throws IOException {
        // Not the process's number: in containers that share a folder it is the same.
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
        try {
            try (Writer writer = OwnFiles.create(temporary)) {
                content.writeTo(writer);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException none) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Something that writes itself to a file. */
    interface Content {
        void writeTo(Writer file) throws IOException;
    }
}
