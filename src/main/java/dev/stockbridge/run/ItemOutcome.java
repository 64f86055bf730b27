package dev.stockbridge.run;

import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param key the order id or the product reference
 * @param label what a person calls it: the order number or the product code
 * @param reason a stable code in kebab case; given for skipped items and for those that need a person
 * @param detail a plain sentence without personal data, or null
 */
public record ItemOutcome(
        String key,
        String label,
        Action action,
        @Nullable String reason,
        @Nullable String detail) {

    public static ItemOutcome unchanged(String key, String label) {
        return new ItemOutcome(key, label, Action.UNCHANGED, null, null);
    }

    public static ItemOutcome done(String key, String label, Action action, @Nullable String detail) {
        return new ItemOutcome(key, label, action, null, detail);
    }

    public static ItemOutcome skipped(String key, String label, String reason, @Nullable String detail) {
        return new ItemOutcome(key, label, Action.SKIPPED, reason, detail);
    }

    public static ItemOutcome attention(String key, String label, String reason, @Nullable String detail) {
        return new ItemOutcome(key, label, Action.ATTENTION, reason, detail);
    }
}
