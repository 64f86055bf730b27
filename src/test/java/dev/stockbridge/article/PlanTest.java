package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** A plan writes nothing anywhere, says the same when it is asked again, and says what the next run then does. */
class PlanTest {

    private static final RunOptions PLAN = new RunOptions(true, false, null, null, List.of());

    /** What a run leaves in our own tables. */
    private static final Map<String, String> TABLES = new TreeMap<>(Map.of(
            "links", "select to_jsonb(t) - 'store' from article_link t where store = ? order by t::text",
            "attention", "select to_jsonb(t) - 'store' from attention t where store = ? order by t::text",
            "cursors", "select to_jsonb(t) - 'store' from feed_cursor t where store = ? order by t::text"));

    @ParameterizedTest(name = "chunks of {0}")
    @Cases(
            quick = 1,
            value = {"1", "50"})
    void saysWhatTheNextRunDoes(int chunkSize) {
        var store = TestStore.fresh(chunkSize, StoreKind.DEACTIVATING);
        for (int i = 1; i <= 12; i++) {
            store.products()
                    .add(NewProduct.named("Tuote " + i)
                            .code("K-" + i)
                            .price("9.90")
                            .translated("en", "P" + i));
        }
        store.products()
                .delete(store.products()
                        .add(NewProduct.named("Pois").code("GONE").price("1")));
        var gone = store.products().add(NewProduct.named("Pois").code("GONE").price("1"));
        store.run();
        store.products().delete(gone);
        store.run();
        edit(store);
        store.warehouse().clearRequests();
        var before = tables(store);

        var first = store.run(PLAN);
        var second = store.run(PLAN);

        assertThat(store.warehouseWrites()).isZero();
        assertThat(tables(store)).isEqualTo(before);
        assertThat(items(store, second)).isEqualTo(items(store, first));
        assertThat(store.report(second).counts()).isEqualTo(store.report(first).counts());
        var applied = store.run();
        assertThat(items(store, applied)).isEqualTo(items(store, first));
        assertThat(store.report(applied).counts()).isEqualTo(store.report(first).counts());
        assertThat(applied.exitCode()).isEqualTo(first.exitCode()).isEqualTo(ExitCode.ATTENTION);
        Mirror.holds(store);
    }

    @Test
    void supersedesNoRunThatIsToWrite() {
        var store = TestStore.fresh();
        store.products().add(NewProduct.named("Tuote").code("K-1").price("9.90"));
        store.warehouse().misbehave(Faults.answers(503));
        store.run("night");
        store.warehouse().behave();

        store.run("plan", PLAN);

        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.articles().count()).isEqualTo(1);
    }

    /** A bit of everything: content, chains, a foreign number in a chain's way, doubles, new, adopted and bad ones. */
    private static void edit(TestStore store) {
        var shop = store.products();
        shop.edit(1, product -> product.put("price", 1));
        shop.rename(2, "K-3");
        shop.rename(3, "K-4");
        shop.rename(4, "K-4-NEW");
        shop.rename(5, "FOREIGN");
        store.articles().seedKept("FOREIGN");
        shop.rename(6, "K-5");
        shop.rename(7, "K-8");
        shop.rename(8, "K-7");
        shop.rename(9, "");
        shop.addVariation(10, "S", "K-10", null, 1);
        shop.addVariation(10, "M", "K-10-M", null, 1);
        shop.edit(11, product -> product.putArray("translations"));
        shop.add(NewProduct.named("Uusi").code("K-2").price("3"));
        shop.add(NewProduct.named("Kaksois").code("k-12").price("3"));
        store.articles().seedKept("ADOPTED");
        shop.add(NewProduct.named("Otettu").code("ADOPTED").price("3"));
    }

    private static Map<String, List<String>> tables(TestStore store) {
        var rows = new TreeMap<String, List<String>>();
        TABLES.forEach((name, sql) -> rows.put(name, store.sql().queryForList(sql, String.class, store.id())));
        return rows;
    }

    private static Set<String> items(TestStore store, RunResult run) {
        var items = new TreeSet<String>();
        store.items(run).stream().map(ReportItem::toString).forEach(items::add);
        return items;
    }
}
