package dev.stockbridge.ops;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in columns of even width, for a person's eyes. Numbers stand to the right. */
final class Table {

    private final List<String[]> rows = new ArrayList<>();

    Table(String... head) {
        rows.add(head);
    }

    void add(@Nullable Object... cells) {
        String[] row = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            row[i] = cells[i] == null ? "-" : cells[i].toString().replaceAll("\\p{Cntrl}", " ");
        }
        rows.add(row);
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(String[] row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.length; column++) {
            String gap = " ".repeat(width(column) - row[column].length());
            line.append(column == 0 ? "" : "  ").append(isNumeric(column) ? gap + row[column] : row[column] + gap);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
    }

    private boolean isNumeric(int column) {
        return rows.size() > 1 && rows.stream().skip(1).allMatch(row -> row[column].matches("\\d+|-"));
    }
}
