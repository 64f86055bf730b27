package dev.stockbridge.ongoing;

import dev.stockbridge.http.Answer;
import dev.stockbridge.http.body.Limits;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads members of the warehouse's answers. Any of them may be null, missing or of another type (contract: Ongoing
 * quirk 25).
 */
public final class Nodes {

    private Nodes() {}

    public static @Nullable String text(JsonNode member) {
        return member.isValueNode() && !member.isNull() ? storable(member.asString()) : null;
    }

    /**
     * Replaces U+0000, which the database rejects, and invalid bytes. The replacement keeps a key with one of them
     * different from every other key.
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
     * A stock figure. A number beyond the limits is not missing: it is replaced by a number just outside of the limits
     * with the same sign.
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

    /** A positive whole number; null for anything else. */
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
