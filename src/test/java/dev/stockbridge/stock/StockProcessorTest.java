package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.StockItem;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.QuantityChange;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.stock.ComparisonResult.Calculation;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to an item of the comparison. */
class StockProcessorTest {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal FOUR = new BigDecimal("4");
    private static final ComparisonResult DIFFERS =
            new ComparisonResult.Differs(new Calculation(FOUR, BigDecimal.ZERO, FOUR), "sellable 4", "shop 10");
    private static final ComparisonRow ROW = row(7, DIFFERS, true);

    @Test
    void pushesWhatDiffersExceptInPlan() {
        assertThat(new StockProcessor(false).process(ROW)).isEqualTo(new StockDecision.Push(ROW));
        assertThat(new StockProcessor(false).process(ROW).writes()).isTrue();
        assertThat(new StockProcessor(true).process(ROW)).isEqualTo(new StockDecision.Report(pushed()));
        assertThat(new StockProcessor(true).process(ROW).writes()).isFalse();
    }

    @Test
    void reportsWhatIsNotPushed() {
        assertThat(report(row(7, DIFFERS, false)))
                .isEqualTo(ItemOutcome.done("7", "CUP", Action.DIFFERS, "shop 10")
                        .withChange(new QuantityChange(TEN, FOUR, "sellable 4")));
        assertThat(report(row(7, new ComparisonResult.Attention(Reason.UNREADABLE, "detail"), false)))
                .isEqualTo(ItemOutcome.attention("7", "CUP", Reason.UNREADABLE, "detail"));
        assertThat(report(row(7, new ComparisonResult.Skipped(Reason.NOT_TRACKED, null), false)))
                .isEqualTo(ItemOutcome.skipped("7", "CUP", Reason.NOT_TRACKED, null));
    }

    @Test
    void reportsArticleOfNoUnitAsUnrelated() {
        assertThat(report(row(0, new ComparisonResult.Skipped(Reason.NOT_IN_SHOP, null), false)))
                .isEqualTo(ItemOutcome.unrelated("7", Reason.NOT_IN_SHOP, null));
        assertThat(report(row(0, new ComparisonResult.Skipped(Reason.BASIS_MOVED, "gone"), false)))
                .isEqualTo(ItemOutcome.skipped("7", "CUP", Reason.BASIS_MOVED, "gone"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # product, tracked, quantity, reserved, reason
            7, true,  10, 2, -
            -, -,     10, 2, -
            7, true,  10, 5, -
            8, true,  10, 2, duplicate-code
            7, false, 10, 2, not-tracked
            7, true,  9,  2, basis-moved
            7, true,  -,  2, basis-moved
            7, true,  10, 1, basis-moved
            """)
    void decidesAgainByStockItemBeforePush(
            @Nullable Long product,
            @Nullable Boolean tracked,
            @Nullable BigDecimal quantity,
            BigDecimal reserved,
            @Nullable String reason) {
        var decision = StockProcessor.beforePush(ROW, item(product, tracked, quantity, reserved));

        assertThat(reason(decision)).isEqualTo(reason);
        assertThat(decision.writes()).isEqualTo(reason == null);
    }

    @Test
    void parksItemThatIsGoneOrUnreadableBeforePush() {
        assertThat(StockProcessor.beforePush(ROW, Optional.empty()))
                .isEqualTo(new StockDecision.Report(ItemOutcome.attention(
                        "7", "CUP", Reason.REJECTED_BY_SHOP, "the shop has no stock item under this code")));
        assertThat(StockProcessor.beforePush(ROW, Optional.of(new Element.Unreadable<>(null, "quantity"))))
                .isEqualTo(new StockDecision.Report(ItemOutcome.attention("7", "CUP", Reason.UNREADABLE, "quantity")));
    }

    @Test
    void takesUnansweredPushForDoneWhereShopHasTarget() {
        var two = new BigDecimal("2");

        assertThat(StockProcessor.afterUnansweredPush(ROW, item(7L, true, FOUR, two)))
                .isEqualTo(new StockDecision.Report(pushed()));
        assertThat(StockProcessor.afterUnansweredPush(ROW, item(7L, true, TEN, two)))
                .isEqualTo(new StockDecision.Push(ROW));
        assertThat(reason(StockProcessor.afterUnansweredPush(ROW, item(7L, true, FOUR, BigDecimal.ONE))))
                .isEqualTo("basis-moved");
        assertThat(reason(StockProcessor.afterUnansweredPush(ROW, item(8L, true, FOUR, two))))
                .isEqualTo("duplicate-code");
    }

    private static ItemOutcome pushed() {
        return ItemOutcome.done("7", "CUP", Action.PUSHED, "shop 10")
                .withChange(new QuantityChange(TEN, FOUR, "sellable 4"));
    }

    private static ItemOutcome report(ComparisonRow row) {
        return ((StockDecision.Report) new StockProcessor(false).process(row)).outcome();
    }

    private static @Nullable String reason(StockDecision decision) {
        return decision instanceof StockDecision.Report report
                ? report.outcome().reasonCode()
                : null;
    }

    private static Optional<Element<StockItem>> item(
            @Nullable Long product, @Nullable Boolean tracked, @Nullable BigDecimal quantity, BigDecimal reserved) {
        return Optional.of(
                new Element.Read<>(new StockItem(null, null, tracked, quantity, reserved, null, null, product, null)));
    }

    private static ComparisonRow row(long product, ComparisonResult result, boolean push) {
        return new ComparisonRow(
                1, ProductReference.ofProduct(product), "7", "CUP", "CUP", result, push, TEN, new BigDecimal("2"));
    }
}
