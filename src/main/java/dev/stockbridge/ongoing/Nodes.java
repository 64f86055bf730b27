package dev.stockbridge.ongoing;

import dev.stockbridge.http.Answer;
import dev.stockbridge.http.body.Limits;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads members of the warehouse's answers, where anything may be null or missing (contract: Ongoing quirk 25). */
public final class Nodes {

    private Nodes() {}

    public static @Nullable String text(JsonNode member) {
        return member.isValueNode() && !member.isNull() ? storable(member.asString()) : null;
    }

    /**
     * No database takes U+0000, and bytes that are no UTF-8 say nothing. Another sign stands in their place, so that a key
     * that holds one is equal to no key without.
     */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD').replace(Answer.UNREADABLE, '\uFFFD');
    }

    public static @Nullable BigDecimal decimal(JsonNode member) {
        if (member.isNumber()) {
            BigDecimal number = member.decimalValue();
            return Limits.allow(number) ? number : null;
        }
        String text = member.isString() ? member.asString().strip() : "";
        return text.matches("-?\\d{1,15}(\\.\\d{1,9})?") ? new BigDecimal(text) : null;
    }

    /**
     * A figure of stock. One beyond the limits is no missing one: a number just outside of them takes its place, with its
     * sign, as large or as fine.
     */
    static @Nullable BigDecimal figure(JsonNode member) {
        if (!member.isNumber() || Limits.allow(member.decimalValue())) {
            return decimal(member);
        }
        BigDecimal number = member.decimalValue();
        int exponent = number.scale() > 0 ? -Limits.FRACTION_DIGITS - 1 : Limits.WHOLE_DIGITS;
        return BigDecimal.ONE.scaleByPowerOfTen(exponent).multiply(BigDecimal.valueOf(number.signum()));
    }

    static BigDecimal quantity(JsonNode member) {
        BigDecimal number = decimal(member);
        return number == null ? BigDecimal.ZERO : number;
    }

    /** A whole number that fits an id; null for anything else, zero and negative numbers included. */
    static @Nullable Integer id(JsonNode member) {
        Integer number = whole(member);
        return number != null && number > 0 ? number : null;
    }

    public static @Nullable Integer whole(JsonNode member) {
        BigDecimal number = decimal(member);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    public static @Nullable Boolean flag(JsonNode member) {
        return member.isBoolean() ? member.booleanValue() : null;
    }
}
