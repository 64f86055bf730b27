package dev.stockbridge.cli.text;

import dev.stockbridge.inspect.Explanation.Field;
import dev.stockbridge.report.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an explanation: a table where there is room for it, and else some lines for each field, with what the
 * shop has, what is to be sent and what the warehouse holds beside each other, and the rule below them.
 */
public final class FieldLines {

    private static final String DIFFERS = "differs  ";

    private FieldLines() {}

    public static List<String> of(List<Field> fields, int width) {
        Table table = new Table("", "field", "shop", "rule", "to send", "warehouse");
        fields.forEach(field -> table.add(
                field.differs() ? "differs" : " ",
                field.name(),
                field.shop(),
                field.rule(),
                field.send(),
                field.held()));
        return table.hasRoom(width)
                ? table.lines(width)
                : fields.stream().flatMap(field -> lines(field, width)).toList();
    }

    private static Stream<String> lines(Field field, int width) {
        List<String> lines = new ArrayList<>();
        lines.add((field.differs() ? DIFFERS : " ".repeat(DIFFERS.length())) + OneLine.of(field.name()));
        String values = "shop " + shown(field.shop()) + " | to send " + shown(field.send()) + " | warehouse "
                + shown(field.held());
        for (String text : List.of(values, "rule: " + shown(field.rule()))) {
            WrappedText.lines(text, Math.max(1, width - DIFFERS.length() - 2))
                    .forEach(line -> lines.add(" ".repeat(DIFFERS.length() + 2) + line));
        }
        return lines.stream();
    }

    private static String shown(@Nullable String text) {
        return text == null || text.isEmpty() ? "-" : OneLine.of(text);
    }
}
