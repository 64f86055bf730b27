package dev.stockbridge.stock;

import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.StockItem;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.stock.survey.Quantities;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Decides what happens to an item of the comparison: by the comparison, and again by the shop's stock item just before a
 * push and after a push that was not answered.
 */
final class StockProcessor implements ItemProcessor<ComparisonRow, StockDecision> {

    private final boolean plan;

    /**
     * Creates a processor.
     *
     * @param plan whether the run only plans and pushes nothing
     */
    StockProcessor(boolean plan) {
        this.plan = plan;
    }

    @Override
    public StockDecision process(ComparisonRow row) {
        return row.push() && !plan ? new StockDecision.Push(row) : new StockDecision.Report(outcome(row));
    }

    /**
     * Decides by what the shop shows just before the push. What was sold, delivered or entered since the comparison must
     * not be overwritten.
     *
     * @param found the stock item under the row's code, or empty if there is none
     */
    static StockDecision beforePush(ComparisonRow row, Optional<Element<StockItem>> found) {
        if (found.isEmpty()) {
            return attention(row, Reason.REJECTED_BY_SHOP, "the shop has no stock item under this code");
        }
        if (found.get() instanceof Element.Unreadable<StockItem> unreadable) {
            return attention(row, Reason.UNREADABLE, unreadable.detail());
        }
        var item = ((Element.Read<StockItem>) found.get()).value();
        if (!isOf(row, item)) {
            return skipped(row, Reason.DUPLICATE_CODE, "under this code the shop shows another unit's stock");
        }
        if (Boolean.FALSE.equals(item.enabled())) {
            return skipped(row, Reason.NOT_TRACKED, null);
        }
        return isSame(row.quantity(), item.quantity()) && !hasLostOrders(row, item)
                ? new StockDecision.Push(row)
                : skipped(
                        row,
                        Reason.BASIS_MOVED,
                        "the shop had " + text(row.quantity()) + ", reserved " + text(row.reserved()) + "; now it has "
                                + text(Quantities.bounded(item.quantity())) + ", reserved "
                                + text(Quantities.reserved(item)));
    }

    /**
     * Decides by what the shop shows after a push that was not answered: it took effect, is sent again, or must not be
     * sent again.
     *
     * @param found the stock item under the row's code, or empty if there is none
     */
    static StockDecision afterUnansweredPush(ComparisonRow row, Optional<Element<StockItem>> found) {
        return found.orElse(null) instanceof Element.Read<StockItem> read
                        && isOf(row, read.value())
                        && isSame(row.target(), read.value().quantity())
                        && !hasLostOrders(row, read.value())
                ? new StockDecision.Report(outcome(row))
                : beforePush(row, found);
    }

    /** The outcome of an item that is only reported, and of a push that succeeded. */
    static ItemOutcome outcome(ComparisonRow row) {
        var result = row.result();
        if (result instanceof ComparisonResult.Differs differs) {
            return ItemOutcome.done(
                            row.key(), row.label(), row.push() ? Action.PUSHED : Action.DIFFERS, differs.detail())
                    .withChange(row.change());
        }
        var reason = Objects.requireNonNull(result.reason());
        if (result instanceof ComparisonResult.Attention) {
            return ItemOutcome.attention(row.key(), row.label(), reason, result.detail());
        }
        // An item of an applied plan that has left the shop has no reference either, but it was a unit.
        return row.reference().productId() == 0 && reason != Reason.BASIS_MOVED
                ? ItemOutcome.unrelated(row.key(), reason, result.detail())
                : ItemOutcome.skipped(row.key(), row.label(), reason, result.detail());
    }

    private static boolean isOf(ComparisonRow row, StockItem item) {
        var variation = item.variationId() == null ? 0 : item.variationId();
        return item.productId() == null
                || item.productId() == row.reference().productId()
                        && variation == row.reference().variationId();
    }

    /** More reserved pieces are a new order, which the shop takes off itself. Fewer are an order that left or was cancelled. */
    private static boolean hasLostOrders(ComparisonRow row, StockItem item) {
        var reserved = Quantities.reserved(item);
        return row.reserved() != null && reserved != null && reserved.compareTo(row.reserved()) < 0;
    }

    private static boolean isSame(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "nothing said" : StockComparison.plain(number);
    }

    private static StockDecision skipped(ComparisonRow row, Reason reason, @Nullable String detail) {
        return new StockDecision.Report(ItemOutcome.skipped(row.key(), row.label(), reason, detail));
    }

    private static StockDecision attention(ComparisonRow row, Reason reason, String detail) {
        return new StockDecision.Report(ItemOutcome.attention(row.key(), row.label(), reason, detail));
    }
}
