package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.fault.PageFaults;
import dev.stockbridge.sandbox.fault.StockFaults;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A reading that cannot be true stops the run before it writes. */
class DisbeliefTest {

    private final StockStore store = StockStore.fresh();

    @Test
    void believesNoEmptyWarehouse() {
        store.units(3);
        store.warehouse().misbehave(StockFaults.emptiesArticles());

        assertThat(nothingWritten(ExitCode.GUARDED).remark()).contains("the warehouse lists no articles");
    }

    @Test
    void believesNoEmptyShop() {
        store.units(3);
        for (long product : store.products().ids()) {
            store.products().delete(product);
        }

        assertThat(nothingWritten(ExitCode.GUARDED).remark()).contains("the shop lists no products");
    }

    @Test
    @Tag("thorough")
    void believesNoWarehouseThatLacksHalfTheArticles() {
        store.units(40);
        store.lies(code(0), 4);
        store.warehouse().misbehave(StockFaults.halvesArticles());

        assertThat(nothingWritten(ExitCode.GUARDED).remark()).contains("20 of 40 articles that we know are not");
    }

    @Test
    void believesNoAllZeroAnswer() {
        store.units(40);
        store.warehouse().misbehave(StockFaults.zeroesStock());

        nothingWritten(ExitCode.GUARDED);
    }

    @Test
    void believesNoArticlesOfAnotherGoodsOwner() {
        store.units(3);
        store.warehouse().misbehave(StockFaults.answersForAnotherGoodsOwner());

        assertThat(nothingWritten(ExitCode.UNREACHABLE).remark()).contains("another goods owner");
    }

    @Test
    void believesNoListInAnotherOrder() {
        store.units(3);
        store.warehouse().misbehave(StockFaults.reversesArticles());

        nothingWritten(ExitCode.UNREACHABLE);
    }

    @Test
    void takesNoStockThatIsNotSaidForNone() {
        store.units(3);
        store.warehouse().misbehave(StockFaults.saysNothingOfStock());

        assertThat(nothingWritten(ExitCode.UNREACHABLE).remark()).contains("says of no article");
    }

    @Test
    void believesNoTruncatedPageOfTheShop() {
        store.units(3);
        store.lies(code(0), 4);
        store.shop().misbehave(PageFaults.truncatesPages());

        nothingWritten(ExitCode.UNREACHABLE);
    }

    @Test
    void believesNoTruncatedPageOfOrders() {
        store.units(3);
        store.sent(code(0), 4);
        store.shop().misbehave(PageFaults.truncatesOrderPages());

        nothingWritten(ExitCode.UNREACHABLE);
    }

    private RunResult nothingWritten(ExitCode code) {
        var run = store.run(code);
        assertThat(store.writes()).isEmpty();
        return run;
    }

    private static String code(int n) {
        return String.format("U-%03d", n);
    }
}
