package dev.stockbridge.inspect;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item as both sides have it, what we know of it, and what a run makes of it. It holds personal data: it is for a
 * person's eyes and is kept nowhere.
 */
public record Explanation(String title, List<Fact> facts, List<Field> fields) {

    /** Keeps copies of the lists. */
    public Explanation {
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
        return "Explanation";
    }

    /** One thing that is known of the item. */
    public record Fact(String name, String text) {

        @Override
        public String toString() {
            return "Fact";
        }
    }

    /**
     * One field of the item.
     *
     * @param shop the value in the shop
     * @param rule how the value to send comes of it
     * @param send the value to send; null where nothing is sent
     * @param held the value in the warehouse; null where it has none
     * @param comparable whether the two can be compared: the warehouse does not show all that it is sent
     */
    public record Field(
            String name,
            @Nullable String shop,
            String rule,
            @Nullable String send,
            @Nullable String held,
            boolean comparable) {

        /** Whether the warehouse holds something else than what is to be sent. */
        public boolean differs() {
            return comparable && send != null && !same(send, Objects.requireNonNullElse(held, ""));
        }

        private static boolean same(String send, String held) {
            if (send.strip().equals(held.strip())) {
                return true;
            }
            try {
                return new BigDecimal(send.strip()).compareTo(new BigDecimal(held.strip())) == 0;
            } catch (NumberFormatException texts) {
                return false;
            }
        }

        @Override
        public String toString() {
            return "Field";
        }
    }
}
