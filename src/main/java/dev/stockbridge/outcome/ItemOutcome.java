package dev.stockbridge.outcome;

import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param key the order id or the product reference
 * @param label what a person calls it: the order number or the product code
 * @param reason a stable code in kebab case; given for skipped items and for those that need a person
 * @param detail a plain sentence without personal data, or null
 * @param foreign whether it tells of what is none of the store's items, although its key may read like one's
 */
public record ItemOutcome(
        String key,
        String label,
        Action action,
        @Nullable String reason,
        @Nullable String detail,
        boolean foreign) {

    /** Takes texts from other systems as the database can store them. */
    public ItemOutcome {
        key = StorableKey.of(key);
        label = label.replace('\0', '\uFFFD');
        detail = detail == null ? null : detail.replace('\0', '\uFFFD');
    }

    public static ItemOutcome unchanged(String key, String label) {
        return new ItemOutcome(key, label, Action.UNCHANGED, null, null, false);
    }

    public static ItemOutcome done(String key, String label, Action action, @Nullable String detail) {
        return new ItemOutcome(key, label, action, null, detail, false);
    }

    public static ItemOutcome skipped(String key, String label, String reason, @Nullable String detail) {
        return new ItemOutcome(key, label, Action.SKIPPED, reason, detail, false);
    }

    public static ItemOutcome attention(String key, String label, String reason, @Nullable String detail) {
        return new ItemOutcome(key, label, Action.ATTENTION, reason, detail, false);
    }

    /** Of something that a person named and nobody knows: it is told in this run, and no item stays open for it. */
    public static ItemOutcome unknown(String named, String detail) {
        return new ItemOutcome(named, named, Action.ATTENTION, "unknown-item", detail, true);
    }

    /** Of something that the warehouse alone knows. It says nothing of any item. */
    public static ItemOutcome foreign(String number, String reason, @Nullable String detail) {
        return new ItemOutcome(number, number, Action.SKIPPED, reason, detail, true);
    }

    /** The same of an item that a person has dismissed: it is left out of what needs one. */
    ItemOutcome dismissed() {
        return new ItemOutcome(key, label, Action.SKIPPED, reason, detail, foreign);
    }
}
