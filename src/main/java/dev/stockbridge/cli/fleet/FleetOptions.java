package dev.stockbridge.cli.fleet;

import dev.stockbridge.cli.launch.CommandException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code run} that are for many stores. */
public final class FleetOptions {

    @Option(names = "--all-stores", description = "All stores of the configuration, in one launch.")
    boolean allStores;

    @Option(names = "--stores", paramLabel = "<id>", split = ",", description = "These stores, in one launch.")
    List<String> stores = List.of();

    @Option(names = "--group", paramLabel = "<name>", description = "The stores of this group, in one launch.")
    @Nullable
    String group;

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            description = "How many stores are worked on at the same time, instead of stockbridge.fleet.threads.")
    @Nullable
    Integer threads;

    @Option(
            names = "--workers",
            description = "Hands the stores to 'stockbridge worker' processes, on this and other machines.")
    boolean workers;

    @Option(
            names = "--for",
            paramLabel = "<duration>",
            converter = DurationConverter.class,
            description = "Begins no store after this time, such as 50m. The rest counts as not begun.")
    @Nullable
    Duration beginWithin;

    @Option(
            names = "--shard",
            paramLabel = "<i/n>",
            converter = Shard.Converter.class,
            description = "Only part i of n parts of the stores, counted from 0.")
    @Nullable
    Shard shard;

    @Option(
            names = "--again",
            description = "Also tries again the stores that ended with 2, 30 or 50 under this --run.")
    boolean again;

    /** Whether many stores are asked for. */
    public boolean areChosen() {
        return allStores || !stores.isEmpty() || group != null;
    }

    /**
     * Makes sure that these options and {@code --store} go together.
     *
     * @param store what {@code --store} names, or null
     * @throws CommandException if they name stores in no way or in several, or if options are left without their meaning
     */
    public void validate(@Nullable String store) {
        long ways = Stream.of(store != null, allStores, !stores.isEmpty(), group != null)
                .filter(Boolean::booleanValue)
                .count();
        if (ways != 1) {
            throw CommandException.usage(
                    "Name one store with --store, or several with one of --stores, --group and --all-stores.");
        }
        if (workers && threads != null) {
            throw CommandException.usage("With --workers, the workers' own --threads count: leave it out here.");
        }
        if (store != null && (workers || threads != null || beginWithin != null || shard != null || again)) {
            throw CommandException.usage(
                    "--threads, --workers, --for, --shard and --again are for many stores: use --stores, --group or --all-stores.");
        }
        if (threads != null && (threads < 1 || threads > 64)) {
            throw CommandException.usage("--threads takes a number from 1 to 64.");
        }
    }
}
