package dev.stockbridge.report.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Exclusive work on a folder that several threads and processes share. It is a lock on a file in that folder, because
 * machines that share a database need not share the folder. The lock ends with the process.
 */
final class FolderLock implements AutoCloseable {

    /** The operating system keeps processes apart, not the threads of one. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final ReentrantLock thread;
    private final FileChannel channel;

    private FolderLock(ReentrantLock thread, FileChannel channel) {
        this.thread = thread;
        this.channel = channel;
    }

    /**
     * Takes the lock if it is free. The file is made where it is missing.
     *
     * @return null if another thread or process has it
     * @throws IOException if the file can't be opened, or the file system knows no locks
     */
    static @Nullable FolderLock tryTake(Path file) throws IOException {
        ReentrantLock thread = THREADS.computeIfAbsent(file.toAbsolutePath().normalize(), path -> new ReentrantLock());
        if (thread.isHeldByCurrentThread() || !thread.tryLock()) {
            return null;
        }
        FolderLock taken = null;
        try {
            taken = ofProcess(file, thread);
            return taken;
        } finally {
            if (taken == null) {
                thread.unlock();
            }
        }
    }

    private static @Nullable FolderLock ofProcess(Path file, ReentrantLock thread) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                OwnFiles.attributesOfFile(file));
        FileLock lock = null;
        try {
            lock = channel.tryLock();
            return lock == null ? null : new FolderLock(thread, channel);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            thread.unlock();
        }
    }
}
