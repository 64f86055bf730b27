package dev.stockbridge.stock;

import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.mycashflow.StockChange;
import dev.stockbridge.mycashflow.StockItem;
import dev.stockbridge.outcome.Action;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.stock.survey.Quantities;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the shop its quantities, one by one. Each stock item is read once more just before: what was sold, delivered or
 * typed in since the comparison must not be overwritten by it.
 */
final class StockPusher {

    private final Shop shop;
    private final boolean plan;
    private final ConsecutiveFailures failures;

    StockPusher(Shop shop, boolean plan, ConsecutiveFailures failures) {
        this.shop = shop;
        this.plan = plan;
        this.failures = failures;
    }

    ItemOutcome push(ComparisonRow row) {
        if (plan) {
            return row.outcome();
        }
        try {
            return obstacle(row, shop.stockItem(row.code())).orElseGet(() -> told(row));
        } catch (SystemFault fault) {
            if (!fault.mayBeOfOneItem()) {
                throw fault;
            }
            // After a push that was answered so the item was read: it stands as it did before.
            failures.add(row.key(), 500);
            return attention(row, Reason.REJECTED_BY_SHOP, "the shop answered 500")
                    .withFailureStatus(500);
        }
    }

    private ItemOutcome told(ComparisonRow row) {
        var change = shop.setQuantity(
                row.code(),
                target(row).longValueExact(),
                found -> afterwards(row, found).isEmpty());
        if (!(change instanceof StockChange.Unanswered)) {
            failures.end();
        }
        return settled(row, change);
    }

    private static ItemOutcome settled(ComparisonRow row, StockChange change) {
        if (change instanceof StockChange.Unanswered unanswered) {
            return afterwards(row, unanswered.found()).orElseThrow();
        }
        return change instanceof StockChange.Refused refused
                ? attention(
                                row,
                                Reason.REJECTED_BY_SHOP,
                                "the shop answered " + refused.status()
                                        + (refused.detail().isEmpty() ? "" : ": " + refused.detail()))
                        .withFailureStatus(refused.status())
                : pushed(row);
    }

    /** What has become of a push that was not answered; empty where it is to be sent again. */
    private static Optional<ItemOutcome> afterwards(ComparisonRow row, Optional<Element<StockItem>> found) {
        return holds(row, found) ? Optional.of(pushed(row)) : obstacle(row, found);
    }

    /** What keeps the item from being pushed; empty where nothing does. */
    private static Optional<ItemOutcome> obstacle(ComparisonRow row, Optional<Element<StockItem>> found) {
        if (found.isEmpty()) {
            return Optional.of(attention(row, Reason.REJECTED_BY_SHOP, "the shop has no stock item under this code"));
        }
        if (found.get() instanceof Element.Unreadable<StockItem> unreadable) {
            return Optional.of(attention(row, Reason.UNREADABLE, unreadable.detail()));
        }
        return obstacle(row, ((Element.Read<StockItem>) found.get()).value());
    }

    private static Optional<ItemOutcome> obstacle(ComparisonRow row, StockItem item) {
        if (!isOf(row, item)) {
            return Optional.of(
                    skipped(row, Reason.DUPLICATE_CODE, "under this code the shop shows another unit's stock"));
        }
        if (Boolean.FALSE.equals(item.enabled())) {
            return Optional.of(skipped(row, Reason.NOT_TRACKED, null));
        }
        return same(row.quantity(), item.quantity()) && !hasLostOrders(row, item)
                ? Optional.empty()
                : Optional.of(skipped(
                        row,
                        Reason.BASIS_MOVED,
                        "the shop had " + said(row.quantity()) + ", reserved " + said(row.reserved())
                                + "; now it has " + said(Quantities.bounded(item.quantity())) + ", reserved "
                                + said(Quantities.reserved(item))));
    }

    /** Whether the item is as the push should have left it. */
    private static boolean holds(ComparisonRow row, Optional<Element<StockItem>> found) {
        return found.orElse(null) instanceof Element.Read<StockItem> read
                && isOf(row, read.value())
                && same(target(row), read.value().quantity())
                && !hasLostOrders(row, read.value());
    }

    private static BigDecimal target(ComparisonRow row) {
        return Objects.requireNonNull(row.target());
    }

    private static boolean isOf(ComparisonRow row, StockItem item) {
        var variation = item.variationId() == null ? 0 : item.variationId();
        return item.productId() == null
                || item.productId() == row.reference().productId()
                        && variation == row.reference().variationId();
    }

    /** More that is reserved is a new order, which the shop takes off by itself; less is one that left or was cancelled. */
    private static boolean hasLostOrders(ComparisonRow row, StockItem item) {
        var reserved = Quantities.reserved(item);
        return row.reserved() != null && reserved != null && reserved.compareTo(row.reserved()) < 0;
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }

    private static String said(@Nullable BigDecimal number) {
        return number == null ? "nothing said" : StockComparison.plain(number);
    }

    private static ItemOutcome pushed(ComparisonRow row) {
        return ItemOutcome.done(row.key(), row.label(), Action.PUSHED, row.detail())
                .withChange(row.change());
    }

    private static ItemOutcome skipped(ComparisonRow row, Reason reason, @Nullable String detail) {
        return ItemOutcome.skipped(row.key(), row.label(), reason, detail);
    }

    private static ItemOutcome attention(ComparisonRow row, Reason reason, String detail) {
        return ItemOutcome.attention(row.key(), row.label(), reason, detail);
    }
}
