package dev.stockbridge.cli.text;

import dev.stockbridge.fleet.FleetListener;
import dev.stockbridge.fleet.record.StoreJob;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that moves while a launch carries its jobs through many stores. */
public final class FleetDisplay implements AutoCloseable {

    private static final int WIDEST = 120;

    private final PrintStream terminal;
    private final int width;
    private final ProgressBar bar;

    FleetDisplay(PrintStream terminal, int width) {
        this.terminal = terminal;
        this.width = Math.min(width, WIDEST) - 1;
        bar = new ProgressBarBuilder()
                .setTaskName("runs")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .setConsumer(new DelegatingProgressBarConsumer(this::show, this.width))
                .build();
    }

    /** A display on standard output. Its stream stays open: the summary comes after it. */
    public static FleetDisplay onTerminal(int width) {
        return new FleetDisplay(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8), width);
    }

    /** Hears of the launch's progress, and hands everything else to {@code listener}. */
    public FleetListener beside(FleetListener listener) {
        return new FleetListener() {

            @Override
            public void ended(StoreJob job) {
                listener.ended(job);
            }

            @Override
            public void progressed(int ended, int all) {
                bar.maxHint(all);
                bar.stepTo(ended);
            }
        };
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
