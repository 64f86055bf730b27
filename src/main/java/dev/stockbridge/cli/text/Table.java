package dev.stockbridge.cli.text;

import dev.stockbridge.report.OneLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows in columns of even width, for a person's eyes. Numbers stand to the right. Where a line is too narrow, texts go on
 * below themselves; where even their words do not fit beside each other, each row becomes a block. Nothing is cut off.
 */
public final class Table {

    private static final int GAP = 2;

    private final List<String[]> rows = new ArrayList<>();

    public Table(String... head) {
        rows.add(head);
    }

    public void add(@Nullable Object... cells) {
        String[] row = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            row[i] = cells[i] == null || cells[i].toString().isEmpty() ? "-" : OneLine.of(cells[i].toString());
        }
        rows.add(row);
    }

    /** A line for each row, as wide as it takes. */
    public List<String> lines() {
        return lines(Integer.MAX_VALUE);
    }

    /** Whether a line for each row is no wider than this. */
    public boolean fits(int width) {
        return total(widest()) <= width;
    }

    /** Whether its columns fit beside each other when texts go on below themselves. */
    boolean hasRoom(int width) {
        return total(IntStream.range(0, rows.get(0).length)
                        .map(this::longestWord)
                        .toArray())
                <= width;
    }

    /** Lines that are no wider than this, unless a single word is. */
    public List<String> lines(int width) {
        int[] widths = widest();
        int[] least = IntStream.range(0, widths.length).map(this::longestWord).toArray();
        while (total(widths) > width) {
            int column = widestThatMayShrink(widths, least);
            if (column < 0) {
                return blocks(width);
            }
            widths[column]--;
        }
        return rows.stream().flatMap(row -> lines(row, widths)).toList();
    }

    private Stream<String> lines(String[] row, int[] widths) {
        List<List<String>> cells = IntStream.range(0, row.length)
                .mapToObj(column -> WrappedText.lines(row[column], widths[column]))
                .toList();
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height).mapToObj(line -> line(cells, line, widths));
    }

    private String line(List<List<String>> cells, int number, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            List<String> cell = cells.get(column);
            String text = number < cell.size() ? cell.get(number) : "";
            String rest = " ".repeat(Math.max(0, widths[column] - text.length()));
            line.append(column == 0 ? "" : " ".repeat(GAP)).append(isNumeric(column) ? rest + text : text + rest);
        }
        return line.toString().stripTrailing();
    }

    /** The head stands before each value. */
    private List<String> blocks(int width) {
        String[] head = rows.get(0);
        int names = Arrays.stream(head).mapToInt(String::length).max().orElse(0);
        int values = Math.max(1, width - names - GAP);
        List<String> lines = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            for (int column = 0; column < row.length; column++) {
                if (row[column].isBlank()) {
                    continue;
                }
                String name = head[column];
                for (String part : WrappedText.lines(row[column], values)) {
                    lines.add((name + " ".repeat(names - name.length() + GAP) + part).stripTrailing());
                    name = "";
                }
            }
        }
        return lines;
    }

    private int[] widest() {
        return IntStream.range(0, rows.get(0).length)
                .map(column -> rows.stream()
                        .mapToInt(row -> row[column].length())
                        .max()
                        .orElse(0))
                .toArray();
    }

    private int longestWord(int column) {
        return rows.stream()
                .flatMap(row -> Arrays.stream(row[column].split(" ")))
                .mapToInt(String::length)
                .map(length -> Math.min(length, WrappedText.LONGEST_WORD))
                .max()
                .orElse(0);
    }

    private static int total(int[] widths) {
        return Arrays.stream(widths).sum() + GAP * (widths.length - 1);
    }

    private static int widestThatMayShrink(int[] widths, int[] least) {
        int widest = -1;
        for (int column = 0; column < widths.length; column++) {
            if (widths[column] > least[column] && (widest < 0 || widths[column] > widths[widest])) {
                widest = column;
            }
        }
        return widest;
    }

    private boolean isNumeric(int column) {
        return rows.size() > 1 && rows.stream().skip(1).allMatch(row -> row[column].matches("\\d+|-"));
    }
}
