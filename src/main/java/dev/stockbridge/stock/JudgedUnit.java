package dev.stockbridge.stock;

import dev.stockbridge.outcome.Reason;
import dev.stockbridge.stock.Verdict.Reckoning;
import org.jspecify.annotations.Nullable;

/** A unit, what is known of it, and what the comparison makes of it. */
record JudgedUnit(Figures figures, Verdict verdict) {

    /** The verdict's name. */
    String word() {
        if (verdict instanceof Verdict.Unchanged) {
            return "unchanged";
        }
        if (verdict instanceof Verdict.Differs) {
            return "differs";
        }
        return verdict instanceof Verdict.Skipped ? "skipped" : "attention";
    }

    @Nullable
    Reason reason() {
        if (verdict instanceof Verdict.Skipped skipped) {
            return skipped.reason();
        }
        return verdict instanceof Verdict.Attention attention ? attention.reason() : null;
    }

    @Nullable
    String detail() {
        if (verdict instanceof Verdict.Differs differs) {
            return differs.detail();
        }
        if (verdict instanceof Verdict.Skipped skipped) {
            return skipped.detail();
        }
        return verdict instanceof Verdict.Attention attention ? attention.detail() : null;
    }

    /** How the quantity comes about, where one does. */
    @Nullable
    Reckoning reckoning() {
        if (verdict instanceof Verdict.Differs differs) {
            return differs.reckoning();
        }
        return verdict instanceof Verdict.Unchanged unchanged ? unchanged.reckoning() : null;
    }

    /** Whether the shop has something to sell now, and would have nothing. */
    boolean emptiesTheShelf() {
        var quantity = figures.shop().quantity();
        return verdict instanceof Verdict.Differs differs
                && quantity != null
                && differs.reckoning().leavesNothing()
                && quantity.compareTo(differs.reckoning().target()) > 0;
    }
}
