package dev.stockbridge.field;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a document: the member that it goes to, where its value comes from, and the limit that it must keep. The
 * mapping, {@code explain}, {@code audit} and the handbook's tables are made from these rules.
 *
 * @param <S> what the value is made from: a record of the shop and what belongs to it
 * @param <W> the same item as the warehouse shows it
 * @param name what a person calls the field
 * @param member the path of the member in the document, its steps parted by dots
 * @param part the part of the member's value that is compared with the warehouse; empty where that is all of it
 * @param source where the value is in the shop's record, for a person
 * @param rule how the value is made from its source, in words
 * @param limit the longest text that the warehouse takes; null where none is known
 * @param personal whether the value may say something of a person
 * @param carriers the interfaces that carry the member
 * @param value makes the value to send; a member whose value is null is not sent
 * @param shown what a person is shown of the field; null where it is neither explained nor compared
 */
public record FieldRule<S, W>(
        String name,
        String member,
        String part,
        String source,
        String rule,
        @Nullable Limit limit,
        boolean personal,
        Set<Api> carriers,
        Function<S, @Nullable Object> value,
        @Nullable Display<S, W> shown) {

    /** Used for a value that the warehouse does not show and that therefore cannot be compared. */
    public static final Object NOT_SHOWN = new Object();

    /**
     * The field on both sides.
     *
     * @param shop the value as the shop has it
     * @param words the rule for one item; takes null where the shop does not have the item
     * @param warehouse the value that the warehouse has: null where it has none, or {@link #NOT_SHOWN}
     */
    public record Display<S, W>(
            Function<S, @Nullable Object> shop,
            Function<@Nullable S, String> words,
            Function<W, @Nullable Object> warehouse) {}

    /** A rule for the field of this name. */
    public static <S, W> Builder<S, W> of(String name, String member) {
        return new Builder<>(name, member);
    }

    /** The JSON pointer of what is compared. */
    public String pointer() {
        return "/" + (part.isEmpty() ? member : member + "." + part).replace('.', '/');
    }

    /** Builds a rule. Without more it is not personal, has no limit and goes through each interface. */
    public static final class Builder<S, W> {

        private final String name;
        private final String member;
        private String part = "";
        private String source = "";
        private String rule = "";
        private Function<@Nullable S, String> words = one -> rule;
        private @Nullable Limit limit;
        private boolean personal;
        private Set<Api> carriers = EnumSet.allOf(Api.class);
        private Function<S, @Nullable Object> value = one -> null;
        private @Nullable Function<S, @Nullable Object> shop;
        private Function<W, @Nullable Object> warehouse = one -> NOT_SHOWN;

        private Builder(String name, String member) {
            this.name = name;
            this.member = member;
        }

        /** Compares this part of the value alone. */
        public Builder<S, W> comparing(String partOfValue) {
            part = partOfValue;
            return this;
        }

        /** Where the value comes from, and how it is made. */
        public Builder<S, W> from(String place, String inWords, Function<S, @Nullable Object> made) {
            source = place;
            rule = inWords;
            value = made;
            return this;
        }

        /** The rule in other words for some items. */
        public Builder<S, W> inWords(Function<@Nullable S, String> ofOne) {
            words = ofOne;
            return this;
        }

        public Builder<S, W> atMost(int characters, String subject) {
            limit = new Limit(subject, characters);
            return this;
        }

        public Builder<S, W> personal() {
            personal = true;
            return this;
        }

        public Builder<S, W> through(Api only) {
            carriers = EnumSet.of(only);
            return this;
        }

        /** Explains the field with the shop's value; the warehouse does not show its own. */
        public Builder<S, W> shown(Function<S, @Nullable Object> inShop) {
            shop = inShop;
            return this;
        }

        /** Explains the field with the values of both sides, and compares what is sent with the warehouse's. */
        public Builder<S, W> shown(Function<S, @Nullable Object> inShop, Function<W, @Nullable Object> inWarehouse) {
            shop = inShop;
            warehouse = inWarehouse;
            return this;
        }

        /** Ends the rule. */
        public FieldRule<S, W> build() {
            var sides = shop == null ? null : new Display<>(shop, words, warehouse);
            return new FieldRule<>(
                    name, member, part, source, rule, limit, personal, Set.copyOf(carriers), value, sides);
        }
    }
}
