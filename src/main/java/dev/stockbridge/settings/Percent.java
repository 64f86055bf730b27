package dev.stockbridge.settings;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A share of a whole, written as {@code 10%} or {@code 2.5%}. */
public record Percent(BigDecimal value) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?) ?%");

    public Percent {
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a percentage lies between 0% and 100%");
        }
    }

    /**
     * Reads a percentage; the configuration is bound through this method.
     *
     * @throws IllegalArgumentException if the text is no percentage between 0% and 100%
     */
    public static Percent valueOf(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("a percentage looks like 10%");
        }
        return new Percent(new BigDecimal(form.group(1)));
    }

    /** Whether {@code part} is more than this share of {@code whole}. */
    public boolean isExceededBy(long part, long whole) {
        return BigDecimal.valueOf(part).movePointRight(2).compareTo(value.multiply(BigDecimal.valueOf(whole))) > 0;
    }

    @Override
    public String toString() {
        return value.toPlainString() + "%";
    }
}
