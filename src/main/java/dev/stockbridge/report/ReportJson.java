package dev.stockbridge.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How everything public is written as JSON: members in the order of the records, instants in UTC, and as an escape what
 * would command a terminal.
 */
public final class ReportJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    // Without U+FFFA, whose escape may make the beginning of an alarming word.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\r\n\\uFFFA]]");

    private ReportJson() {}

    /** One JSON document with a line's end behind it. */
    public static String write(Object document) {
        return UNSEEN.matcher(MAPPER.writeValueAsString(document)).replaceAll(sign -> escaped(sign.group())) + "\n";
    }

    /** Line ends stand between members; everything else that is not seen stands inside of a text. */
    private static String escaped(String sign) {
        return sign.chars().mapToObj("\\\\u%04x"::formatted).collect(Collectors.joining());
    }
}
