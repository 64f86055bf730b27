package dev.stockbridge.outcome;

import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param key the order id or the product reference
 * @param label what a person calls it: the order number or the product code
 * @param reason why; given for skipped items and for those that need a person
 * @param detail a plain sentence without personal data, or null
 * @param unrelated whether it is about something that is not an item of the store, although its key may equal an item's
 * @param failureStatus the HTTP status with which the other system refused the item's write, or null
 * @param change the quantities that differ, or null
 */
public record ItemOutcome(
        String key,
        String label,
        Action action,
        @Nullable Reason reason,
        @Nullable String detail,
        boolean unrelated,
        @Nullable Integer failureStatus,
        @Nullable QuantityChange change) {

    /** Takes texts from other systems as the database can store them. */
    public ItemOutcome {
        key = StorableKey.of(key);
        label = label.replace('\0', '\uFFFD');
        detail = detail == null ? null : detail.replace('\0', '\uFFFD');
    }

    public static ItemOutcome unchanged(String key, String label) {
        return new ItemOutcome(key, label, Action.UNCHANGED, null, null, false, null, null);
    }

    public static ItemOutcome done(String key, String label, Action action, @Nullable String detail) {
        return new ItemOutcome(key, label, action, null, detail, false, null, null);
    }

    public static ItemOutcome skipped(String key, String label, Reason reason, @Nullable String detail) {
        return new ItemOutcome(key, label, Action.SKIPPED, reason, detail, false, null, null);
    }

    public static ItemOutcome attention(String key, String label, Reason reason, @Nullable String detail) {
        return new ItemOutcome(key, label, Action.ATTENTION, reason, detail, false, null, null);
    }

    /** For an item that was named with {@code --items} and does not exist: reported in this run, no attention item opens. */
    public static ItemOutcome unknown(String named, String detail) {
        return new ItemOutcome(named, named, Action.ATTENTION, Reason.UNKNOWN_ITEM, detail, true, null, null);
    }

    /** For something that only the warehouse knows; it changes no item's outcome. */
    public static ItemOutcome unrelated(String number, Reason reason, @Nullable String detail) {
        return new ItemOutcome(number, number, Action.SKIPPED, reason, detail, true, null, null);
    }

    /** This outcome with the status of the refused write; null leaves it without one. */
    public ItemOutcome withFailureStatus(@Nullable Integer status) {
        return new ItemOutcome(key, label, action, reason, detail, unrelated, status, change);
    }

    /** This outcome with the quantities that differ; null leaves it without them. */
    public ItemOutcome withChange(@Nullable QuantityChange quantities) {
        return new ItemOutcome(key, label, action, reason, detail, unrelated, failureStatus, quantities);
    }

    /** The reason's code as it is stored; null where there is no reason. */
    public @Nullable String reasonCode() {
        return reason == null ? null : reason.code();
    }

    /** The outcome for an item that a person has dismissed: skipped instead of attention. */
    ItemOutcome dismissed() {
        return new ItemOutcome(key, label, Action.SKIPPED, reason, detail, unrelated, failureStatus, change);
    }
}
