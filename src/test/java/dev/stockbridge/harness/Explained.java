package dev.stockbridge.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.CallCounter;
import dev.stockbridge.http.HttpClients;
import dev.stockbridge.inspect.Explainer;
import dev.stockbridge.inspect.Explanation;
import dev.stockbridge.inspect.Explanation.Fact;
import dev.stockbridge.inspect.Explanation.Field;
import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.run.StoreSystems;
import dev.stockbridge.run.control.StopSignal;
import dev.stockbridge.settings.Settings;
import java.util.List;

/** An explanation as a test reads it. Each one proves that explaining changed nothing anywhere. */
public record Explained(Explanation explanation) {

    /** All explanations of the items that go by this key in a store. */
    public static List<Explained> all(TestStore store, String kind, String key) {
        var application = store.application();
        var settings = application.part(Settings.class);
        var settingsOfStore = settings.store(store.id());
        var systems = StoreSystems.open(
                store.application().part(HttpClients.class),
                settings.http(),
                settingsOfStore,
                new CallCounter(),
                new StopSignal());
        var before = Kept.of(store);
        store.shop().clearRequests();
        store.warehouse().clearRequests();
        var explanations = application.parts(Explainer.class).stream()
                .filter(explainer -> explainer.kind().equals(kind))
                .flatMap(explainer ->
                        explainer.explain(new Inspection(store.id(), settingsOfStore, systems), key).stream())
                .map(Explained::new)
                .toList();
        assertThat(store.shop().requests()).allMatch(call -> call.method().equals("GET"));
        assertThat(store.warehouse().requests())
                // SOAP posts what it asks, too.
                .allMatch(call -> call.method().equals("GET") || call.body().contains("<GetInventoryByQuery"));
        assertThat(Kept.of(store)).isEqualTo(before);
        return explanations;
    }

    /** The only one. */
    public static Explained one(TestStore store, String kind, String key) {
        var all = all(store, kind, key);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    public String fact(String name) {
        return explanation.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing about " + name));
    }

    public boolean knows(String name) {
        return explanation.facts().stream().anyMatch(fact -> fact.name().equals(name));
    }

    public Field field(String name) {
        return explanation.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + name));
    }

    /** The names of the fields in which the warehouse holds something else than what is to be sent. */
    public List<String> differing() {
        return explanation.fields().stream()
                .filter(Field::differs)
                .map(Field::name)
                .toList();
    }
}
