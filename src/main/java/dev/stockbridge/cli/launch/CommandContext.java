package dev.stockbridge.cli.launch;

import dev.stockbridge.cli.text.ProcessLog;
import dev.stockbridge.cli.text.Terminal;
import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.SettingsException;
import dev.stockbridge.settings.StoreSettings;
import dev.stockbridge.settings.file.PlainSecrets;
import dev.stockbridge.settings.file.SettingsFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every command shares: the global options, the settings they lead to, and where output goes. */
public final class CommandContext {

    private final Map<String, String> variables;
    private final OperationsStarter starter;
    private final PrintWriter out;
    private final Clock clock;
    private final ProcessEnd end;

    @Option(
            names = "--config",
            paramLabel = "<file>",
            scope = ScopeType.INHERIT,
            description = "The configuration file; else STOCKBRIDGE_CONFIG, else ./stockbridge.yaml.")
    private @Nullable Path config;

    @Option(
            names = "--reports",
            paramLabel = "<dir>",
            scope = ScopeType.INHERIT,
            description = "The folder that reports are written to, instead of the configured one.")
    private @Nullable Path reports;

    public CommandContext(
            Map<String, String> variables, OperationsStarter starter, PrintWriter out, Clock clock, ProcessEnd end) {
        this.variables = variables;
        this.starter = starter;
        this.out = out;
        this.clock = clock;
        this.end = end;
    }

    /** The configuration file that this command works with. */
    public Path configuration() {
        return new SettingsFile(variables).locate(config);
    }

    public Settings settings() {
        Settings settings = new SettingsFile(variables).load(configuration());
        ProcessLog.write(settings.log());
        return reports == null ? settings : settings.withReports(reports);
    }

    /** Configuration files with a password in clear that every account of this machine may read. */
    public List<Path> secretsReadByAll() {
        return new PlainSecrets(variables).readByAll(configuration());
    }

    Operations start(Settings settings) {
        return starter.start(settings);
    }

    /**
     * Starts the application with a pool of at most this many database connections.
     *
     * @throws CommandException if the database can't be used
     */
    public Operations start(Settings settings, int connections) {
        return starter.start(settings, connections);
    }

    /** Lets a command look into the database, and tells trouble with it in words. */
    public void look(Settings settings, Consumer<Operations> command) {
        try (Operations operations = starter.start(settings)) {
            command.accept(operations);
        } catch (DataAccessException problem) {
            throw DatabaseErrors.of(problem, settings.database());
        }
    }

    /** How wide a line of a table may be. */
    public int width() {
        return Terminal.width(variables);
    }

    public PrintWriter out() {
        return out;
    }

    public Clock clock() {
        return clock;
    }

    public ProcessEnd end() {
        return end;
    }

    /** The command to type for going on, with the global options that this one was given. */
    public String command(String rest) {
        return "stockbridge " + rest + (config == null ? "" : " --config " + config)
                + (reports == null ? "" : " --reports " + reports);
    }

    /** @throws CommandException if the settings know no such store */
    public static void requireStore(Settings settings, @Nullable String store) {
        Set<String> stores = settings.ids();
        if (store != null && !stores.contains(store)) {
            throw CommandException.usage(
                    "There is no store '" + store + "'. Stores: " + String.join(", ", stores) + ".");
        }
    }

    /**
     * Reads a store before anything is started for it.
     *
     * @throws CommandException if the settings know no such store
     * @throws SettingsException if what is written of the store can't be used
     */
    public static StoreSettings readStore(Settings settings, String store) {
        requireStore(settings, store);
        return settings.store(store);
    }

    /** @throws CommandException if no store is in this group */
    public static void requireGroup(Settings settings, @Nullable String group) {
        if (group != null && !settings.groups().containsValue(group)) {
            throw CommandException.usage("No store is in group '" + group + "'. Set stockbridge.stores.<id>.group.");
        }
    }
}
