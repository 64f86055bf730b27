package dev.stockbridge.cli;

import dev.stockbridge.cli.fleet.FleetLaunch;
import dev.stockbridge.cli.fleet.FleetOptions;
import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.cli.launch.JobNames;
import dev.stockbridge.cli.launch.Launch;
import dev.stockbridge.cli.launch.LaunchRequest;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.StoreSettings;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Launches one job for one store, or jobs for many stores. */
@Command(
        name = "run",
        description =
                "Launches one job for one store, or several jobs in order for many stores. Resumes an unfinished run.")
final class RunCommand implements Callable<Integer> {

    private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9._:-]{1,80}");

    private final CommandContext context;

    @Parameters(
            paramLabel = "<job>",
            split = ",",
            arity = "1",
            description = "article-sync, order-sync, delivery-sync or stock-reconciliation; for many stores several of"
                    + " them with commas between them.")
    private List<String> jobs = List.of();

    @Option(names = "--store", paramLabel = "<id>", description = "The store's id.")
    private @Nullable String store;

    @Mixin
    private FleetOptions fleet = new FleetOptions();

    @Option(
            names = "--run",
            paramLabel = "<id>",
            description = "Names the run. The same name again resumes it, or does nothing if it is complete.")
    private @Nullable String run;

    @Option(names = "--plan", description = "Reads and compares everything and writes nothing.")
    private boolean plan;

    @Option(names = "--full", description = "Ignores the cursor and reads everything in scope.")
    private boolean full;

    @Option(
            names = "--since",
            paramLabel = "<instant>",
            converter = InstantConverter.class,
            description = "A backfill: reads from this instant on and leaves the cursor alone.")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            paramLabel = "<instant>",
            converter = InstantConverter.class,
            description = "Where the backfill ends; now, if left out.")
    private @Nullable Instant until;

    @Option(
            names = "--items",
            paramLabel = "<key>",
            split = ",",
            description = "Only these order ids or product codes.")
    private List<String> items = List.of();

    @Option(names = "--force", description = "Stock only: lets this run pass its guard rails.")
    private boolean force;

    @Option(
            names = "--apply-plan",
            paramLabel = "<execution-id>",
            description = "Stock only: pushes exactly the differences of that plan.")
    private @Nullable Long applyPlan;

    @Option(names = "--json", description = "Prints the report as JSON instead of the summary.")
    private boolean json;

    RunCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        jobs.forEach(JobNames::require);
        fleet.validate(store);
        return store == null ? many() : one(store);
    }

    private int one(String store) {
        if (jobs.size() > 1) {
            throw CommandException.usage(
                    "Several jobs are for --stores, --group or --all-stores: use --stores " + store + ".");
        }
        RunRequest request = new RunRequest(jobs.get(0), store, run(), options());
        Settings settings = context.settings();
        requirePush(CommandContext.readStore(settings, store));
        return new Launch(context, settings, json)
                .carryOut(
                        new LaunchRequest(request.job(), store, run, request.options()),
                        operations -> operations.run(request));
    }

    private int many() {
        if (jobs.stream().distinct().count() < jobs.size()) {
            throw CommandException.usage("A job is named twice.");
        }
        if (!items.isEmpty() || applyPlan != null) {
            throw CommandException.usage(
                    (applyPlan == null ? "--items" : "--apply-plan") + " is for one store: use --store.");
        }
        String name = run();
        RunOptions options = options();
        return new FleetLaunch(context, context.settings(), fleet, json).carryOut(jobs, name, options);
    }

    private @Nullable String run() {
        if (run != null && !RUN_ID.matcher(run).matches()) {
            throw CommandException.usage("--run takes 1 to 80 letters, digits, dots, underscores, colons and hyphens.");
        }
        return run;
    }

    private RunOptions options() {
        if (until != null && since == null) {
            throw CommandException.usage("--until needs --since: a backfill has a beginning.");
        }
        if (until != null && until.isBefore(since)) {
            throw CommandException.usage("--until lies before --since.");
        }
        if (full && since != null) {
            throw CommandException.usage("--full reads everything, --since a part: choose one.");
        }
        if (!items.isEmpty() && since != null) {
            throw CommandException.usage("--items names what to read, --since a range: choose one.");
        }
        if (!jobs.equals(List.of("stock-reconciliation")) && (force || applyPlan != null)) {
            throw CommandException.usage((force ? "--force" : "--apply-plan") + " is for stock-reconciliation alone.");
        }
        if (applyPlan != null && (plan || full || !items.isEmpty())) {
            throw CommandException.usage(
                    "--apply-plan pushes that plan and nothing else; leave the other options out.");
        }
        List<String> keys = items.stream().map(String::strip).distinct().toList();
        if (keys.contains("")) {
            throw CommandException.usage("--items takes keys with commas between them, none of them empty.");
        }
        return new RunOptions(plan, full, since, until, keys, force, applyPlan);
    }

    private void requirePush(StoreSettings settings) {
        if (applyPlan != null && !settings.stock().push()) {
            throw CommandException.usage("Stock is not pushed for store " + store + ". Set stockbridge.stores." + store
                    + ".stock.push to true to apply a plan.");
        }
    }
}
