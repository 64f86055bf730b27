package dev.stockbridge.report.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exclusive work on a folder that several threads and processes share. It is a lock on a file in that folder, because
 * machines that share a database need not share the folder. The lock ends with the process.
 */
final class FolderLock implements AutoCloseable {

    /** The operating system keeps processes apart, not the threads of one. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);
    private static final Duration PAUSE = Duration.ofMillis(20);

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
     * @throws IOException if the file can't be opened
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

    /**
     * Takes the lock, and waits for it as long as {@code patience}.
     *
     * @return null if another thread or process has it all that time
     * @throws IOException if the file can't be opened
     */
    static @Nullable FolderLock take(Path file, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        FolderLock taken = tryTake(file);
        while (taken == null && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            taken = tryTake(file);
        }
        return taken;
    }

    private static @Nullable FolderLock ofProcess(Path file, ReentrantLock thread) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                OwnFiles.attributesOfFile(file));
        boolean taken = false;
        try {
            taken = lock(channel);
            return taken ? new FolderLock(thread, channel) : null;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /** Some mounted file systems have no locks; there only the threads of one process exclude each other. */
    private static boolean lock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException none) {
            LOG.debug("The file system of the reports has no locks", none);
            return true;
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
