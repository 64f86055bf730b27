package dev.stockbridge.report;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How everything public is written as JSON: members in the order of the records, instants in UTC. */
public final class ReportJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ReportJson() {}

    /** One JSON document with a line's end behind it. */
    public static String write(Object document) {
        return MAPPER.writeValueAsString(document) + "\n";
    }
}
