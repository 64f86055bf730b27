package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.fault.Faults;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** article-sync and order-sync publish the same article at the same time: the newer reading stays, and nobody is alarmed. */
class BesideOrdersTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TestStore store = TestStore.fresh(StoreKind.ORDERS);
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CompletableFuture<RunResult> other = new CompletableFuture<>();

    @BeforeEach
    void fill() {
        store.shop().orders().ids().forEach(store.shop().orders()::delete);
        store.products()
                .add(NewProduct.named("Kuppi").code("CUP").price("10.00").stock("6400000000017", 50));
        store.shop().orders().add(NewOrder.by(Person.ALL.get(0)).line("CUP", 1));
        holdTheNextArticle();
    }

    @Test
    void keepWhatTheOrderHasSentInBetween() {
        // The catalogue has been read; before its end is looked at once more, the product changes and is sent for an
        // order.
        store.shop()
                .misbehave(Faults.before(request -> request.is("GET", ".*/products"), () -> {
                            store.clock().advance(Duration.ofMinutes(1));
                            store.products().edit(1, product -> product.put("name", "Iso kuppi"));
                            startBeside("order-sync");
                        })
                        .after(1)
                        .times(1));

        assertThat(run("article-sync").exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(other.join().exitCode()).isEqualTo(ExitCode.COMPLETED);
        run("article-sync");
        assertThat(store.articles().get("CUP").get("articleName").asString()).isEqualTo("Iso kuppi");
        assertThat(store.violations()).isEmpty();
    }

    @Test
    void parkNoOrderForAnArticleThatIsBeingPublished() {
        startBeside("article-sync");
        // Once it is the orders' turn they read the product; by then the article has its link.
        store.shop()
                .misbehave(Faults.before(request -> request.is("GET", ".*/products"), other::join)
                        .times(1));

        var orders = run("order-sync");

        assertThat(orders.exitCode()).as(orders.remark()).isEqualTo(ExitCode.COMPLETED);
        assertThat(other.join().exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.application().part(AttentionItems.class).open(store.id(), null))
                .isEmpty();
        assertThat(store.warehouse().orders(store.goodsOwner()).all()).hasSize(1);
        assertThat(store.violations()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void sendNoOrderWithANumberThatIsAnotherArticlesByNow() {
        store.warehouse().behave();
        run("article-sync");
        store.products().rename(1, "MUG");
        store.products().add(NewProduct.named("Tee").code("CUP").price("4.50").stock("6400000000024", 50));
        holdTheNextArticle();
        startBeside("article-sync");

        assertThat(run("order-sync").exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(other.join().exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.warehouse().orders(store.goodsOwner()).all())
                .singleElement()
                .satisfies(order -> assertThat(
                                order.at("/orderLines/0/articleNumber").asString())
                        .isEqualTo("MUG"));
    }

    private RunResult run(String job) {
        return store.application().launcher().run(new RunRequest(job, store.id(), null, RunOptions.ORDINARY));
    }

    /** Starts the other job and comes back once it is about to write the article. */
    private void startBeside(String job) {
        CompletableFuture.runAsync(() -> other.complete(run(job)));
        await().atMost(PATIENCE).until(() -> writing.getCount() == 0);
    }

    /** The next write of an article waits until somebody waits for it to be done. */
    private void holdTheNextArticle() {
        store.warehouse()
                .misbehave(Faults.before(request -> request.is("PUT", ".*/articles(/\\d+)?"), this::untilTheOtherWaits)
                        .times(1));
    }

    private void untilTheOtherWaits() {
        writing.countDown();
        await().atMost(PATIENCE)
                .until(() -> store.sql()
                                .queryForObject(
                                        "select count(*) from pg_locks where not granted and locktype = 'advisory'",
                                        Integer.class)
                        == 1);
    }
}
