package dev.stockbridge.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of one stock item, read back from its detail: what the shop holds, what it should hold, and how that
 * comes about.
 */
record StockChange(BigDecimal shop, BigDecimal target, String arithmetic) {

    private static final String QUANTITY = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern FORM = Pattern.compile(
            "(?:the )?shop (?:has |had )?" + QUANTITY + ",? should be " + QUANTITY + "(?:[:;,.]\\s*(.*))?",
            Pattern.DOTALL);

    /** Empty for a detail that has not this form. */
    static Optional<StockChange> of(@Nullable String detail) {
        Matcher form = FORM.matcher(detail == null ? "" : detail.strip());
        return form.matches()
                ? Optional.of(new StockChange(
                        new BigDecimal(form.group(1)),
                        new BigDecimal(form.group(2)),
                        form.group(3) == null ? "" : form.group(3)))
                : Optional.empty();
    }

    BigDecimal change() {
        return target.subtract(shop);
    }

    /** With its sign, a real minus included: {@code +3}, {@code −12}, {@code 0}. */
    String signed() {
        String plain = change().abs().stripTrailingZeros().toPlainString();
        return switch (change().signum()) {
            case 1 -> "+" + plain;
            case -1 -> "−" + plain;
            default -> "0";
        };
    }
}
