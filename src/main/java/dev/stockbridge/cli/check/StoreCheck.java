package dev.stockbridge.cli.check;

import dev.stockbridge.http.CallCounter;
import dev.stockbridge.http.HttpClients;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.run.control.StopSignal;
import dev.stockbridge.settings.MycashflowSettings;
import dev.stockbridge.settings.OngoingSettings;
import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.StoreSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Looks at a store's shop and warehouse with a few cheap reads. A system that rejects the credentials gets no further call. */
public final class StoreCheck {

    private final Settings settings;
    private final Clock clock;
    private final HttpClients clients = new HttpClients();
    private final RejectedCredentials rejected = new RejectedCredentials();

    public StoreCheck(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public List<Finding> findings(String id) {
        List<Finding> findings = new ArrayList<>();
        StoreSettings store = settings.store(id);
        StoreSystems systems =
                StoreSystems.open(clients, settings.http().brief(), store, new CallCounter(), new StopSignal());
        MycashflowSettings mycashflow = store.mycashflow();
        if (rejected.mustNotBeTried(mycashflow.url(), mycashflow.user(), mycashflow.apiKey())) {
            findings.add(refusedBefore(id, "shop"));
        } else {
            ShopCheck check = new ShopCheck(id, store, systems.shop(), clock);
            if (!passes(check, findings)) {
                rejected.note(mycashflow.url(), mycashflow.user(), mycashflow.apiKey());
            }
        }
        OngoingSettings ongoing = store.ongoing();
        if (rejected.mustNotBeTried(ongoing.url(), ongoing.user(), ongoing.password())) {
            findings.add(refusedBefore(id, "warehouse"));
        } else {
            WarehouseCheck check = new WarehouseCheck(id, store, systems.warehouse(), clock);
            if (!passes(check, findings)) {
                rejected.note(ongoing.url(), ongoing.user(), ongoing.password());
            }
        }
        return findings;
    }

    /** False when the credentials were refused. */
    private static boolean passes(SystemCheck check, List<Finding> findings) {
        try {
            check.look(findings);
            return true;
        } catch (SystemFault fault) {
            findings.add(check.trouble(fault));
            return fault.kind() != SystemFault.Kind.REFUSED;
        }
    }

    private static Finding refusedBefore(String store, String subject) {
        return Finding.unknown(store, subject, "this " + subject + " has refused us already, see above");
    }
}
