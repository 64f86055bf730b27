package dev.stockbridge.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.CallCounter;
import dev.stockbridge.http.HttpClients;
import dev.stockbridge.inspect.Auditor;
import dev.stockbridge.inspect.Disagreement;
import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.run.control.StopSignal;
import dev.stockbridge.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An audit of one kind of items. Each one proves that auditing changed nothing anywhere. */
public record Audited(long compared, List<Disagreement> disagreements) {

    public static Audited of(TestStore store, String kind) {
        var settings = store.application().part(Settings.class);
        var settingsOfStore = settings.store(store.id());
        var systems = StoreSystems.open(
                store.application().part(HttpClients.class),
                settings.http(),
                settingsOfStore,
                new CallCounter(),
                new StopSignal());
        var auditor = store.application().parts(Auditor.class).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        var before = Kept.of(store);
        store.shop().clearRequests();
        store.warehouse().clearRequests();
        var found = new ArrayList<Disagreement>();
        long compared = auditor.audit(new Inspection(store.id(), settingsOfStore, systems), found::add);
        assertThat(store.shop().requests()).allMatch(call -> call.method().equals("GET"));
        assertThat(store.warehouse().requests()).allMatch(call -> call.method().equals("GET"));
        assertThat(Kept.of(store)).isEqualTo(before);
        return new Audited(compared, List.copyOf(found));
    }

    /** What each item disagrees in, with the detail behind a colon where there is one. */
    public Map<String, String> byKey() {
        var byKey = new TreeMap<String, String>();
        disagreements.forEach(one -> byKey.merge(
                one.key(), one.what() + (one.detail().isEmpty() ? "" : ": " + one.detail()), (a, b) -> a + "; " + b));
        return byKey;
    }
}
