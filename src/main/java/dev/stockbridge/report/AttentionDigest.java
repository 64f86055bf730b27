package dev.stockbridge.report;

import dev.stockbridge.outcome.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The items that need a person, gathered by reason: how many there are, and the first few of each. */
final class AttentionDigest {

    private static final int SHOWN = 5;

    /** Goods may leave that nobody wants any more: that is read first. */
    private static final String LOUDEST = Reason.CANCEL_REFUSED.code();

    private final Map<String, Group> groups = new TreeMap<>(
            Comparator.comparing((String reason) -> !reason.equals(LOUDEST)).thenComparing(Comparator.naturalOrder()));

    static AttentionDigest of(ItemStream items) {
        AttentionDigest digest = new AttentionDigest();
        items.forEach(digest::add);
        return digest;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        groups.forEach((reason, group) -> {
            lines.add("  " + reason + ": " + group.size);
            group.first.forEach(item -> lines.add("    " + item));
            if (group.size > group.first.size()) {
                lines.add("    and " + (group.size - group.first.size()) + " more");
            }
        });
        return lines;
    }

    private void add(ReportItem item) {
        if (item.needsAPerson()) {
            String reason = item.reason() == null ? Reason.UNREADABLE.code() : item.reason();
            groups.computeIfAbsent(reason, none -> new Group()).add(item);
        }
    }

    /** The label, which a person knows, and the key; the key alone where the label would raise a false alarm. */
    private static String shown(ReportItem item) {
        String label = OneLine.of(item.label()).strip();
        boolean telling = !label.isEmpty() && !label.equals(item.key()) && !AlarmingWords.in(label);
        return telling ? label + " (" + item.key() + ")" : item.key();
    }

    /** The items of one reason. */
    private static final class Group {

        private final List<String> first = new ArrayList<>();
        private int size;

        void add(ReportItem item) {
            size++;
            if (first.size() < SHOWN) {
                first.add(shown(item));
            }
        }
    }
}
