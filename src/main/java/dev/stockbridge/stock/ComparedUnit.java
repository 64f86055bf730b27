package dev.stockbridge.stock;

import dev.stockbridge.stock.survey.ShopStock;
import dev.stockbridge.stock.survey.StockInputs;
import org.jspecify.annotations.Nullable;

/**
 * A unit and the result of its comparison, as they are stored: columns are named like the methods.
 *
 * @param linked whether Stockbridge has created or found the unit's article
 * @param calculation the result's; null where it has none
 */
record ComparedUnit(
        ShopStock shop, boolean linked, ComparisonResult result, ComparisonResult.@Nullable Calculation calculation) {

    ComparedUnit(StockInputs inputs, ComparisonResult result) {
        this(inputs.shop(), inputs.linked(), result, result.calculation());
    }

    String verdict() {
        return result.word();
    }

    @Nullable
    String reasonCode() {
        return result.reason() == null ? null : result.reason().code();
    }

    @Nullable
    String detail() {
        return result.detail();
    }

    @Nullable
    String arithmetic() {
        return result instanceof ComparisonResult.Differs differs ? differs.arithmetic() : null;
    }

    /** Whether the shop has something to sell now, and would have nothing left. */
    boolean zeroed() {
        return result instanceof ComparisonResult.Differs differs
                && shop.quantity() != null
                && differs.calculation().leavesNothing()
                && shop.quantity().compareTo(differs.calculation().target()) > 0;
    }
}
