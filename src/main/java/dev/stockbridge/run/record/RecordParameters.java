package dev.stockbridge.run.record;

import dev.stockbridge.http.body.Json;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.AbstractSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.util.ReflectionUtils;

/**
 * Named SQL parameters taken from a record. A name is a method of the record without parameters, or one of a record in it.
 * Instants become timestamps in UTC, collections of texts become arrays, maps become JSON, and enum constants become
 * lower-case words.
 */
public final class RecordParameters extends AbstractSqlParameterSource {

    private static final ClassValue<Map<String, Function<Object, @Nullable Object>>> MEMBERS = new ClassValue<>() {
        @Override
        protected Map<String, Function<Object, @Nullable Object>> computeValue(Class<?> type) {
            return members(type);
        }
    };

    private final Map<String, ?> shared;
    private final Object row;

    private RecordParameters(Map<String, ?> shared, Object row) {
        this.shared = shared;
        this.row = row;
    }

    /** The parameters of a batch, one set for each row; every set has the shared ones as well. */
    public static SqlParameterSource[] batch(Map<String, ?> shared, Collection<? extends Record> rows) {
        return rows.stream().map(row -> new RecordParameters(shared, row)).toArray(SqlParameterSource[]::new);
    }

    @Override
    public boolean hasValue(String name) {
        return shared.containsKey(name) || MEMBERS.get(row.getClass()).containsKey(name);
    }

    @Override
    public @Nullable Object getValue(String name) {
        var member = MEMBERS.get(row.getClass()).get(name);
        return stored(member == null || shared.containsKey(name) ? shared.get(name) : member.apply(row));
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Map<?, ?> map) {
            return Json.MAPPER.writeValueAsString(map);
        }
        return value instanceof Collection<?> texts ? texts.toArray(String[]::new) : value;
    }

    private static Map<String, Function<Object, @Nullable Object>> members(Class<?> type) {
        var members = new HashMap<String, Function<Object, @Nullable Object>>();
        for (var component : type.getRecordComponents()) {
            if (component.getType().isRecord()) {
                var part = member(component.getAccessor());
                MEMBERS.get(component.getType())
                        .forEach((name, member) -> members.putIfAbsent(name, row -> {
                            var value = part.apply(row);
                            return value == null ? null : member.apply(value);
                        }));
            }
        }
        for (var method : type.getDeclaredMethods()) {
            if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
                members.put(method.getName(), member(method));
            }
        }
        return members;
    }

    private static Function<Object, @Nullable Object> member(Method method) {
        ReflectionUtils.makeAccessible(method);
        return row -> ReflectionUtils.invokeMethod(method, row);
    }
}
