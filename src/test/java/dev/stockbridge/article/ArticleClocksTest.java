package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.data.NewProduct;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;

/** A shop whose clock was wrong once has its later changes carried over all the same. */
class ArticleClocksTest {

    private static final Instant YEAR_9999 = Instant.parse("9999-12-30T12:00:00Z");

    /** How much a run reads. */
    enum Reading {
        ORDINARY(id -> RunOptions.ORDINARY),
        FULL(id -> new RunOptions(false, true, null, null, List.of())),
        ITEMS(id -> new RunOptions(false, false, null, null, List.of(Long.toString(id))));

        private final LongFunction<RunOptions> options;

        Reading(LongFunction<RunOptions> options) {
            this.options = options;
        }
    }

    static Stream<Arguments> readings() {
        return Stream.of(StoreKind.PLAIN, StoreKind.BY_TIME_STAMPS)
                .flatMap(kind -> Stream.of(Instant.now().plus(Duration.ofDays(1)), YEAR_9999)
                        .flatMap(ahead ->
                                Stream.of(Reading.values()).map(reading -> Arguments.of(kind, ahead, reading))));
    }

    @ParameterizedTest(name = "{0}, at {1}, {2}")
    @Cases(quick = 1, from = "readings")
    void carriesChangesOverAfterTheShopsClockWasAhead(StoreKind kind, Instant ahead, Reading reading) {
        var store = TestStore.fresh(kind);
        long id = store.products().add(NewProduct.named("Kuppi").code("CUP").price("10.00"));
        store.shopClock().standStill(ahead);
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        store.shopClock().tick();

        store.products().edit(id, product -> product.put("name", "Muki"));
        var run = store.run(reading.options.apply(id));

        assertThat(run.exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.articles().get("CUP").get("articleName").stringValue()).isEqualTo("Muki");
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void carriesChangesOverWhereALinkWasStoredWithATimeToCome(Reading reading) {
        var store = TestStore.fresh();
        long id = store.products().add(NewProduct.named("Kuppi").code("CUP").price("10.00"));
        store.run();
        store.sql().update("update article_link set read_at = '9999-12-30T12:00:00Z' where store = ?", store.id());

        store.products().edit(id, product -> product.put("name", "Muki"));
        store.run(reading.options.apply(id));

        assertThat(store.articles().get("CUP").get("articleName").stringValue()).isEqualTo("Muki");
        assertThat(store.sql()
                        .queryForObject(
                                "select count(*) from article_link where store = ? and read_at > now()",
                                Integer.class,
                                store.id()))
                .isZero();
    }
}
