package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where only changes are listed, the cursor stands where the reading began; and all is read where a person says so. */
class ChangesMeanwhileTest {

    private final TestStore store = TestStore.fresh(StoreKind.BY_TIME_STAMPS);

    @BeforeEach
    void fill() {
        store.shop().switchTo(switches -> switches.withProductChangeFilter(true).withPageSizeCap(3));
        for (int i = 1; i <= 12; i++) {
            store.products()
                    .add(NewProduct.named("Tuote " + i)
                            .code("K-" + i)
                            .price("9.90")
                            .stock("1", 1));
        }
        store.run();
        store.letPass(Duration.ofHours(1));
        // Nothing of all this is within the overlap any more.
        store.run();
    }

    @Test
    void areReadByTheNextRun() {
        for (int i = 1; i <= 9; i++) {
            store.products().edit(i, product -> product.put("price", 1));
        }
        // The first page tells how many there are, the last one is read; then the reading takes an hour.
        store.shop()
                .misbehave(Faults.before(request -> request.is("GET", ".*/products"), () -> {
                            store.products().edit(9, product -> product.put("price", 2));
                            store.letPass(Duration.ofHours(1));
                        })
                        .after(2)
                        .times(1));
        store.run();
        assertThat(Mirror.differences(store)).isNotEmpty();

        store.run();

        Mirror.holds(store);
    }

    @Test
    @Tag("thorough")
    void areReadWhereTheShopDoesNotListThemButAFullRunIsAskedFor() {
        store.products().editStock("K-3", item -> item.put("barcode", "6430012345678"));
        store.run();
        assertThat(Mirror.differences(store)).hasSize(1);

        var full = store.run(new RunOptions(false, true, null, null, List.of()));

        assertThat(store.report(full).counts().read()).isEqualTo(12);
        Mirror.holds(store);
    }
}
