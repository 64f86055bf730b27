package dev.stockbridge.field;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of a document by the members that they go to. Personal, and shown nowhere. */
public final class MemberValues {

    private final Map<String, @Nullable Object> values = new HashMap<>();
    private @Nullable String tooLong;

    private MemberValues() {}

    /** Applies the rules to {@code source}. */
    public static <S> MemberValues of(List<? extends FieldRule<S, ?>> rules, S source) {
        return of(rules, source, "");
    }

    /** @param place where the document is in a larger one, for {@link #tooLong}: {@code " of line 7"} */
    public static <S> MemberValues of(List<? extends FieldRule<S, ?>> rules, S source, String place) {
        var values = new MemberValues();
        rules.forEach(rule -> values.put(rule, rule.value().apply(source), place));
        return values;
    }

    private void put(FieldRule<?, ?> rule, @Nullable Object value, String place) {
        values.put(rule.member(), value);
        if (tooLong == null && rule.limit() != null) {
            tooLong = rule.limit().exceededBy(value, place);
        }
    }

    /** The first text that is longer than its rule allows, by name and length alone; null when all fit. */
    public @Nullable String tooLong() {
        return tooLong;
    }

    /** The value of a member that is always there. */
    public String text(String member) {
        return required(member, String.class);
    }

    /** The value of a member that is a number; null where it is not sent. */
    public @Nullable BigDecimal number(String member) {
        return value(member, BigDecimal.class);
    }

    /** The value of a member that is a list; empty where it is not sent. */
    public <T> List<T> list(String member, Class<T> element) {
        var list = value(member, List.class);
        return list == null
                ? List.of()
                : ((List<?>) list).stream().map(element::cast).toList();
    }

    /** @throws NullPointerException when the member has no value */
    public <T> T required(String member, Class<T> type) {
        return Objects.requireNonNull(value(member, type), member);
    }

    /**
     * The value of a member; null where it is not sent.
     *
     * @throws IllegalArgumentException when no rule has this member
     */
    public <T> @Nullable T value(String member, Class<T> type) {
        if (!values.containsKey(member)) {
            throw new IllegalArgumentException("no field rule has the member " + member);
        }
        return type.cast(values.get(member));
    }

    @Override
    public String toString() {
        return "MemberValues" + values.keySet();
    }
}
