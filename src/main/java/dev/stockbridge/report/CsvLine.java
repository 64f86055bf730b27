package dev.stockbridge.report;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
final class CsvLine {

    private CsvLine() {}

    static String of(@Nullable String... cells) {
        return Arrays.stream(cells).map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        boolean plain = safe.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\r' || sign == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
