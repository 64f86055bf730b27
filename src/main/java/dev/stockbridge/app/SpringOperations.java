package dev.stockbridge.app;

import dev.stockbridge.cli.launch.CommandException;
import dev.stockbridge.cli.launch.DatabaseErrors;
import dev.stockbridge.cli.launch.DatabaseProbe;
import dev.stockbridge.cli.launch.FleetOperations;
import dev.stockbridge.cli.launch.Operations;
import dev.stockbridge.http.CallCounter;
import dev.stockbridge.http.HttpClients;
import dev.stockbridge.inspect.Auditor;
import dev.stockbridge.inspect.Disagreement;
import dev.stockbridge.inspect.Explainer;
import dev.stockbridge.inspect.Explanation;
import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.report.ReportSource;
import dev.stockbridge.report.jdbc.DatabaseReports;
import dev.stockbridge.run.Launcher;
import dev.stockbridge.run.Progress;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.StopRequests;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.run.SyncJob;
import dev.stockbridge.run.control.GracefulStop;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.run.record.Runs;
import dev.stockbridge.settings.HttpSettings;
import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.StoreSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application in a Spring context of its own, on the database that the settings name. */
public final class SpringOperations implements Operations {

    private final ConfigurableApplicationContext context;

    private SpringOperations(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts the application.
     *
     * @param connections how many database connections the pool holds at most
     * @param blueprint its root configuration
     * @throws CommandException if the database can't be used
     */
    public static SpringOperations start(Settings settings, int connections, Class<?> blueprint) {
        DatabaseProbe.check(settings.database());
        try {
            return new SpringOperations(ContextFactory.start(blueprint, settings, connections));
        } catch (RuntimeException problem) {
            throw DatabaseErrors.of(problem, settings.database());
        }
    }

    @Override
    public RunResult run(RunRequest request) {
        requireJob(request.job());
        return context.getBean(Launcher.class).run(request);
    }

    @Override
    public RunResult restart(String job, String store) {
        requireJob(job);
        return context.getBean(Launcher.class).restart(job, store);
    }

    @Override
    public RunResult stop(String job, String store) {
        return context.getBean(StopRequests.class).stop(job, store);
    }

    @Override
    public Busy begin() {
        return context.getBean(GracefulStop.class).begin()::close;
    }

    @Override
    public Progress.Watching watch(String job, String store, Progress.Watcher watcher) {
        return context.getBean(Progress.class).watch(job, store, watcher);
    }

    @Override
    public RunOptions options(long execution) {
        return context.getBean(Runs.class).options(execution);
    }

    @Override
    public FleetOperations fleets() {
        return new SpringFleets(context);
    }

    @Override
    public ReportSource reports() {
        return new DatabaseReports(context.getBean(JdbcTemplate.class));
    }

    @Override
    public List<AttentionItem> attention(@Nullable String store, @Nullable String job) {
        return context.getBean(AttentionItems.class).open(store, job);
    }

    @Override
    public boolean dismiss(long id) {
        return context.getBean(AttentionItems.class).dismiss(id);
    }

    @Override
    public List<Explanation> explain(String kind, String store, String key) {
        Settings settings = context.getBean(Settings.class);
        Inspection inspection = inspection(store, settings.http().brief());
        return context.getBeanProvider(Explainer.class).stream()
                .filter(explainer -> explainer.kind().equals(kind))
                .flatMap(explainer -> explainer.explain(inspection, key).stream())
                .toList();
    }

    @Override
    public Map<String, Long> audit(String store, Consumer<Disagreement> found) {
        Inspection inspection =
                inspection(store, context.getBean(Settings.class).http());
        Map<String, Long> compared = new LinkedHashMap<>();
        context.getBeanProvider(Auditor.class)
                .orderedStream()
                .forEach(auditor -> compared.put(auditor.kind(), auditor.audit(inspection, found)));
        return compared;
    }

    private Inspection inspection(String id, HttpSettings http) {
        StoreSettings store = context.getBean(Settings.class).store(id);
        return new Inspection(
                id,
                store,
                StoreSystems.open(
                        context.getBean(HttpClients.class),
                        http,
                        store,
                        new CallCounter(),
                        context.getBean(GracefulStop.class).signal()));
    }

    @Override
    public void close() {
        context.close();
    }

    private void requireJob(String name) {
        if (context.getBeanProvider(SyncJob.class).stream()
                .noneMatch(job -> job.name().equals(name))) {
            throw CommandException.usage("The job " + name + " is not part of this version.");
        }
    }
}
