package dev.stockbridge.inspect;

/**
 * Something that the two sides do not agree on. It holds nothing personal: fields are named, not shown.
 *
 * @param kind what it is about: {@code article}, {@code order} or {@code stock}
 * @param key the order id or the product reference
 * @param label the order number or the product code
 * @param what a stable code in kebab case
 * @param detail a plain sentence; may be empty
 */
public record Disagreement(String kind, String key, String label, String what, String detail) {}
