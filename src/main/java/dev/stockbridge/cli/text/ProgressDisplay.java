package dev.stockbridge.cli.text;

import dev.stockbridge.run.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that moves while a run reads, with what it has done so far beside it. How much there is to do, nobody knows. */
public final class ProgressDisplay implements Progress.Watcher, AutoCloseable {

    private static final int WIDEST = 120;

    private final PrintStream terminal;
    private final int width;
    private final ProgressBar bar;
    private final Map<String, Long> done = new LinkedHashMap<>();

    ProgressDisplay(String job, PrintStream terminal, int width) {
        this.terminal = terminal;
        this.width = Math.min(width, WIDEST) - 1;
        bar = new ProgressBarBuilder()
                .setTaskName(job)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .setConsumer(new DelegatingProgressBarConsumer(this::show, this.width))
                .build();
    }

    /** A display on standard output. Its stream stays open: the summary comes after it. */
    public static ProgressDisplay onTerminal(String job, int width) {
        return new ProgressDisplay(
                job, new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8), width);
    }

    @Override
    public synchronized void counted(String name, long n) {
        if (name.equals("read")) {
            bar.stepBy(n);
            return;
        }
        done.merge(name, n, Long::sum);
        bar.setExtraMessage(done.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", ", " ", "")));
    }

    /** Over the line before it, which may have been longer. */
    private void show(String line) {
        terminal.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    }

    @Override
    public void close() {
        bar.close();
        terminal.println();
    }
}
