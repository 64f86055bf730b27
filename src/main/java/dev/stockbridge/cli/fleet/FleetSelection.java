package dev.stockbridge.cli.fleet;

import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.settings.Settings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the stores of a launch. */
final class FleetSelection {

    private final Settings settings;
    private final FleetOptions options;

    FleetSelection(Settings settings, FleetOptions options) {
        this.settings = settings;
        this.options = options;
    }

    /** The selection in one word; the same stores are asked for by the same word. */
    String word() {
        if (options.allStores) {
            return "all";
        }
        return options.group == null ? "stores:" + String.join(",", options.stores) : "group:" + options.group;
    }

    /** The options of the command line that make this selection. */
    String typed() {
        if (options.allStores) {
            return "--all-stores";
        }
        return options.group == null ? "--stores " + String.join(",", options.stores) : "--group " + options.group;
    }

    /**
     * The ids of the stores, in the order of the configuration.
     *
     * @throws CommandException if there is no such store or group
     */
    List<String> stores() {
        options.stores.forEach(store -> CommandContext.requireStore(settings, store));
        CommandContext.requireGroup(settings, options.group);
        Map<String, String> groups = settings.groups();
        List<String> chosen = settings.ids().stream()
                .filter(store -> isChosen(store, groups.get(store)))
                .toList();
        Shard shard = options.shard;
        return shard == null
                ? chosen
                : chosen.stream()
                        .filter(store -> shard.contains(settings.goodsOwner(store)))
                        .toList();
    }

    private boolean isChosen(String store, @Nullable String group) {
        if (options.allStores) {
            return true;
        }
        return options.group == null ? options.stores.contains(store) : options.group.equals(group);
    }
}
