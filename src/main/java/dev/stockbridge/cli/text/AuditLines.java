package dev.stockbridge.cli.text;

import dev.stockbridge.inspect.Disagreement;
import dev.stockbridge.report.AlarmingWords;
import dev.stockbridge.report.OneLine;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A line for each disagreement, and the counts at the end. Words that schedulers take for trouble are left out. */
public final class AuditLines implements AuditOutput {

    /** What stands before an item, with its gap. */
    private static final String HEAD = "%-8s %-22s  ";

    private final PrintWriter out;
    private final String store;
    private final int width;
    private final Map<String, Long> counts = new TreeMap<>();

    public AuditLines(PrintWriter out, String store, int width) {
        this.out = out;
        this.store = store;
        this.width = width;
    }

    @Override
    public void accept(Disagreement found) {
        String kind = found.kind() + " " + found.what();
        counts.merge(kind, 1L, Long::sum);
        String label = found.label().equals(found.key()) ? "" : "  " + plain(found.label());
        String detail = found.detail().isEmpty() ? "" : "  " + plain(found.detail());
        String head = HEAD.formatted(found.kind(), found.what());
        String item = plain(found.key()) + label + detail;
        // Where the line is too narrow, the item goes on below itself.
        out.println(head
                + String.join(
                        System.lineSeparator() + " ".repeat(head.length()),
                        WrappedText.lines(item, Math.max(1, width - head.length()))));
    }

    @Override
    public void end(Map<String, Long> compared) {
        out.println("Compared in store " + store + ": "
                + compared.entrySet().stream()
                        .map(kind -> kind.getValue() + " " + kind.getKey())
                        .collect(Collectors.joining(", "))
                + ".");
        if (counts.isEmpty()) {
            out.println("Both sides agree.");
        } else {
            counts.forEach((kind, count) -> out.println("Disagree: " + kind + ": " + count));
        }
    }

    @Override
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String plain(String text) {
        String line = OneLine.of(text);
        return AlarmingWords.in(line) ? "(see explain)" : line;
    }
}
