package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.fault.Faults;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/** No transaction stays open in the database while shop or warehouse is asked, which may take minutes. */
class ConnectionsTest {

    private final TestStore store = TestStore.fresh(2, StoreKind.STOCK);
    private final Map<String, String> waiting = new TreeMap<>();

    @Test
    void holdNoTransactionWhileTheOtherSideIsAsked() {
        store.shop().orders().ids().forEach(store.shop().orders()::delete);
        for (int i = 1; i <= 4; i++) {
            store.products()
                    .add(NewProduct.named("Tuote " + i)
                            .code("K-" + i)
                            .price("9.90")
                            .stock(null, 50));
            store.shop()
                    .orders()
                    .add(NewOrder.by(Person.ALL.get(0)).line("K-" + i, 1).payment(2, "PENDING_ACTIVATION"));
        }
        // Orders first: they publish the articles of their lines themselves.
        launch("order-sync");
        store.products().edit(2, product -> product.put("price", 8));
        launch("article-sync");
        for (long order : store.shop().orders().ids()) {
            store.warehouse().orders(store.goodsOwner()).ship(Long.toString(order), "JJFI1");
        }
        launch("delivery-sync");
        store.articles().stock("K-3", 40);
        launch("stock-reconciliation");

        assertThat(waiting).isEmpty();
    }

    private void launch(String job) {
        var seen = new ConcurrentSkipListSet<String>();
        store.shop().misbehave(Faults.before(request -> true, () -> seen.addAll(openTransactions())));
        store.warehouse().misbehave(Faults.before(request -> true, () -> seen.addAll(openTransactions())));
        var run = store.application().launcher().run(new RunRequest(job, store.id(), null, RunOptions.ORDINARY));
        store.shop().behave();
        store.warehouse().behave();
        assertThat(run.exitCode()).as(run.remark()).isIn(ExitCode.COMPLETED, ExitCode.ATTENTION);
        if (!seen.isEmpty()) {
            waiting.put(job, String.join("; ", seen));
        }
    }

    /** The last statements of those who hold a transaction open and do nothing in it. */
    private List<String> openTransactions() {
        return store.sql().queryForList("""
                        select query from pg_stat_activity
                        where state = 'idle in transaction' and datname = current_database()
                        """, String.class);
    }
}
