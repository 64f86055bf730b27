package dev.stockbridge.stock;

import dev.stockbridge.outcome.Reason;
import dev.stockbridge.stock.ComparisonResult.Reckoning;
import dev.stockbridge.stock.survey.StockInputs;
import org.jspecify.annotations.Nullable;

/** A unit, what is known of it, and what the comparison makes of it. */
record ComparedUnit(StockInputs figures, ComparisonResult verdict) {

    /** The verdict's name. */
    String word() {
        if (verdict instanceof ComparisonResult.Unchanged) {
            return "unchanged";
        }
        if (verdict instanceof ComparisonResult.Differs) {
            return "differs";
        }
        return verdict instanceof ComparisonResult.Skipped ? "skipped" : "attention";
    }

    @Nullable
    Reason reason() {
        if (verdict instanceof ComparisonResult.Skipped skipped) {
            return skipped.reason();
        }
        return verdict instanceof ComparisonResult.Attention attention ? attention.reason() : null;
    }

    @Nullable
    String detail() {
        if (verdict instanceof ComparisonResult.Differs differs) {
            return differs.detail();
        }
        if (verdict instanceof ComparisonResult.Skipped skipped) {
            return skipped.detail();
        }
        return verdict instanceof ComparisonResult.Attention attention ? attention.detail() : null;
    }

    /** How the target is calculated, in words; null where nothing differs. */
    @Nullable
    String arithmetic() {
        return verdict instanceof ComparisonResult.Differs differs ? differs.arithmetic() : null;
    }

    /** How the quantity comes about, where one does. */
    @Nullable
    Reckoning reckoning() {
        if (verdict instanceof ComparisonResult.Differs differs) {
            return differs.reckoning();
        }
        return verdict instanceof ComparisonResult.Unchanged unchanged ? unchanged.reckoning() : null;
    }

    /** Whether the shop has something to sell now, and would have nothing. */
    boolean emptiesTheShelf() {
        var quantity = figures.shop().quantity();
        return verdict instanceof ComparisonResult.Differs differs
                && quantity != null
                && differs.reckoning().leavesNothing()
                && quantity.compareTo(differs.reckoning().target()) > 0;
    }
}
