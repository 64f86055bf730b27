package dev.stockbridge.http.body;

import java.math.BigDecimal;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * How both systems' JSON is read and written: lenient about types that PHP mixes up, strict about anything that would
 * change a number (contract: MyCashflow quirks 24 and 26).
 */
public final class Json {

    /** The one mapper; immutable. */
    public static final JsonMapper MAPPER = mapper();

    private Json() {}

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Limits.TEXT)
                        .maxNumberLength(Limits.NUMBER)
                        .maxNestingDepth(Limits.NESTING)
                        .build())
                .build();
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder(factory())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
                // The offset is the shop's own and stays as it was sent.
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
        for (LogicalType number : new LogicalType[] {LogicalType.Integer, LogicalType.Float, LogicalType.Boolean}) {
            builder.withCoercionConfig(
                    number,
                    config -> config.setAcceptBlankAsEmpty(true)
                            .setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull));
        }
        builder.withCoercionConfig(
                LogicalType.POJO, config -> config.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.AsNull));
        builder.addModule(new SimpleModule().addDeserializer(BigDecimal.class, new DecimalDeserializer()));
        return builder.build();
    }
}
