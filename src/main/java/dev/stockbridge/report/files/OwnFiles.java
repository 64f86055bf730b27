package dev.stockbridge.report.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes files that the account may write and its group may read (0640), in folders that the group may enter (0750),
 * whatever the umask is. Follows no symbolic link below the folder for reports.
 */
final class OwnFiles {

    private static final Logger LOG = LoggerFactory.getLogger(OwnFiles.class);
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-x---");

    private OwnFiles() {}

    /** Makes the folder for reports and those above it, as far as they are missing. It may be a symbolic link itself. */
    static void makeRoot(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            Path above = root.toAbsolutePath().getParent();
            if (above != null) {
                makeRoot(above);
            }
            make(root);
        }
    }

    /**
     * Makes the folders from {@code root} down to {@code folder}.
     *
     * @throws IOException if one of them is a symbolic link, or can't be made
     */
    static void makeBelow(Path root, Path folder) throws IOException {
        makeRoot(root);
        Path here = root;
        for (Path name : root.relativize(folder)) {
            here = here.resolve(name);
            make(here);
            if (Files.isSymbolicLink(here)) {
                throw new FileSystemException(here.toString(), null, "is a symbolic link, which is not followed");
            }
        }
    }

    /** A writer for a file that must not exist yet. */
    static Writer create(Path file) throws IOException {
        var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes(file, FILE));
        restore(file, FILE);
        return new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8));
    }

    /** The attributes that a new file is made with. */
    static FileAttribute<?>[] attributesOfFile(Path file) {
        return attributes(file, FILE);
    }

    private static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectory(folder, attributes(folder, FOLDER));
            restore(folder, FOLDER);
        } catch (FileAlreadyExistsException exists) {
            // Another run makes the same one at this moment.
            if (!Files.isDirectory(folder)) {
                throw exists;
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> mode) {
        return hasModes(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
                : new FileAttribute<?>[0];
    }

    /** Gives back what the umask took away. */
    private static void restore(Path path, Set<PosixFilePermission> mode) throws IOException {
        if (!hasModes(path)
                || Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS)
                        .equals(mode)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(path, mode);
        } catch (FileSystemException e) {
            // Some mounted file systems have modes of their own, which nobody can change.
            LOG.debug("{} keeps the mode that its file system gives it", path, e);
        }
    }

    private static boolean hasModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
