package dev.stockbridge.stock;

import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.mycashflow.StockChange;
import dev.stockbridge.mycashflow.StockItem;
import dev.stockbridge.run.Action;
import dev.stockbridge.run.ItemOutcome;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells the shop its quantities, one by one. Each stock item is read once more just before: what was sold, delivered or
 * typed in since the comparison must not be overwritten by it.
 */
final class StockDesk {

    private final Shop shop;
    private final boolean plan;

    StockDesk(Shop shop, boolean plan) {
        this.shop = shop;
        this.plan = plan;
    }

    ItemOutcome push(Row row) {
        if (plan) {
            return row.outcome();
        }
        var found = shop.stockItem(row.code());
        if (found.isEmpty()) {
            return attention(row, "rejected-by-shop", "the shop has no stock item under this code");
        }
        if (found.get() instanceof Element.Unreadable<StockItem> unreadable) {
            return attention(row, "unreadable", unreadable.detail());
        }
        return push(row, ((Element.Read<StockItem>) found.get()).value());
    }

    private ItemOutcome push(Row row, StockItem item) {
        if (!isOf(row, item)) {
            return ItemOutcome.skipped(
                    row.key(), row.label(), "duplicate-code", "under this code the shop shows another unit's stock");
        }
        if (Boolean.FALSE.equals(item.enabled())) {
            return ItemOutcome.skipped(row.key(), row.label(), "not-tracked", null);
        }
        if (hasMoved(row, item)) {
            return ItemOutcome.skipped(
                    row.key(),
                    row.label(),
                    "basis-moved",
                    "the shop had " + said(row.quantity()) + ", reserved " + said(row.reserved()) + "; now it has "
                            + said(item.quantity()) + ", reserved " + said(item.reservedUnits()));
        }
        var change = shop.setQuantity(
                row.code(), Objects.requireNonNull(row.target()).longValueExact());
        return change instanceof StockChange.Refused refused
                ? attention(
                        row,
                        "rejected-by-shop",
                        "the shop answered " + refused.status()
                                + (refused.detail().isEmpty() ? "" : ": " + refused.detail()))
                : ItemOutcome.done(row.key(), row.label(), Action.PUSHED, row.detail());
    }

    private static boolean isOf(Row row, StockItem item) {
        var variation = item.variationId() == null ? 0 : item.variationId();
        return item.productId() == null
                || item.productId() == row.reference().productId()
                        && variation == row.reference().variationId();
    }

    /** More that is reserved is a new order, which the shop takes off by itself; less is one that left or was cancelled. */
    private static boolean hasMoved(Row row, StockItem item) {
        var reserved = item.reservedUnits();
        return !same(row.quantity(), item.quantity())
                || row.reserved() != null && reserved != null && reserved.compareTo(row.reserved()) < 0;
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }

    private static String said(@Nullable BigDecimal number) {
        return number == null ? "nothing said" : StockComparison.plain(number);
    }

    private static ItemOutcome attention(Row row, String reason, String detail) {
        return ItemOutcome.attention(row.key(), row.label(), reason, detail);
    }
}
