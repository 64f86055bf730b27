package dev.stockbridge.cli;

import dev.stockbridge.cli.check.DatabaseCheck;
import dev.stockbridge.cli.check.Finding;
import dev.stockbridge.cli.check.Findings;
import dev.stockbridge.cli.check.ReportsCheck;
import dev.stockbridge.cli.check.StoreCheck;
import dev.stockbridge.cli.launch.CommandContext;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.SettingsException;
import dev.stockbridge.settings.StoreSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proves that a set-up works before a job depends on it. Starts nothing and writes nothing anywhere. */
@Command(
        name = "check",
        description = "Proves configuration, database, credentials and connectivity; writes nothing. "
                + "Ends with 0, else with 50, 20 or 2 by the first thing that is wrong.")
final class CheckCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--store", paramLabel = "<id>", description = "Only this store; every store, if left out.")
    private @Nullable String store;

    CheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Findings findings = new Findings();
        Settings settings = settings(findings);
        if (settings != null) {
            CommandContext.requireStore(settings, store);
            findings.add(ReportsCheck.finding(settings.reports()));
            Map<String, StoreSettings> stores = stores(settings, findings);
            findings.addAll(DatabaseCheck.findings(settings.database(), stores, context.clock()));
            StoreCheck check = new StoreCheck(settings, context.clock());
            stores.keySet().forEach(id -> findings.addAll(check.findings(id)));
        }
        findings.lines(context.width()).forEach(context.out()::println);
        return findings.code().code();
    }

    private @Nullable Settings settings(Findings findings) {
        String file = context.configuration().toString();
        try {
            Settings settings = context.settings();
            int stores = settings.ids().size();
            findings.add(
                    Finding.ok(null, "configuration", file + " with " + stores + (stores == 1 ? " store" : " stores")));
            context.secretsReadByAll().stream()
                    .map(secrets -> Finding.warning(
                            null,
                            "configuration",
                            secrets + " holds a password and every account may read it. Take that right away with"
                                    + " chmod o-r, or take secrets from files or the environment."))
                    .forEach(findings::add);
            return settings;
        } catch (SettingsException problem) {
            broken(null, problem, findings);
            return null;
        }
    }

    /** The stores to look at; one that cannot be read is a finding, and the others are looked at all the same. */
    private Map<String, StoreSettings> stores(Settings settings, Findings findings) {
        Map<String, StoreSettings> stores = new LinkedHashMap<>();
        for (String id : store == null ? settings.ids() : Set.of(store)) {
            try {
                stores.put(id, settings.store(id));
            } catch (SettingsException problem) {
                broken(id, problem, findings);
            }
        }
        return stores;
    }

    private void broken(@Nullable String store, SettingsException problem, Findings findings) {
        String file = context.configuration().toString();
        problem.problems().stream()
                .map(text -> text.contains(file) ? text : text + " (" + file + ")")
                .map(text -> Finding.wrong(store, "configuration", ExitCode.USAGE, text))
                .forEach(findings::add);
    }
}
