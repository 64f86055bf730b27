package dev.stockbridge.report.files;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of RFC 4180. What a spreadsheet would take for a formula gets an apostrophe before it: at the start of a cell,
 * and behind what a spreadsheet may cut a cell at. In much of Europe that is a semicolon, whatever the quotes say. Signs
 * that would command a terminal show as signs that cannot be shown.
 */
final class CsvLine {

    private static final Pattern FORMULA = Pattern.compile("(^|[;\t\r\n][\"' ]*)([=+\\-@\t\r\n＝＋－＠])");

    private static final Pattern COMMAND = Pattern.compile("[\\p{Cc}&&[^\t\r\n]]");

    private CsvLine() {}

    static String of(@Nullable String... cells) {
        return Arrays.stream(cells).map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe =
                FORMULA.matcher(COMMAND.matcher(text).replaceAll("\uFFFD")).replaceAll("$1'$2");
        boolean plain = safe.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\r' || sign == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
