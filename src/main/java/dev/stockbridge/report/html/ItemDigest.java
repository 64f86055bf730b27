package dev.stockbridge.report.html;

import dev.stockbridge.outcome.Reason;
import dev.stockbridge.report.ReportItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The items of a run gathered by reason and by action: how many there are, and the first ones that need a person. */
public final class ItemDigest {

    /** How many items of one reason are named; the list of all items has the rest. */
    static final int NAMED = 50;

    private static final Comparator<String> LOUDEST_FIRST = Comparator.comparingInt(
                    (String code) -> Reason.of(code).map(Reason::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(Comparator.naturalOrder());

    private final Map<String, Group> attention = new TreeMap<>(LOUDEST_FIRST);
    private final Map<String, Long> skipped = new TreeMap<>(LOUDEST_FIRST);
    private final Map<String, Long> actions = new TreeMap<>();
    private long size;

    public void add(ReportItem item) {
        size++;
        actions.merge(item.action(), 1L, Long::sum);
        String code = item.reason() == null ? Reason.UNREADABLE.code() : item.reason();
        if (item.needsAPerson()) {
            attention.computeIfAbsent(code, Group::new).add(item);
        } else if (item.action().equals("skipped")) {
            skipped.merge(code, 1L, Long::sum);
        }
    }

    /** What needs a person, the loudest reason first. */
    List<Group> attention() {
        return List.copyOf(attention.values());
    }

    /** How many items were skipped for each reason. */
    Map<String, Long> skipped() {
        return skipped;
    }

    /** The actions that occur, in alphabetical order. */
    List<String> actions() {
        return List.copyOf(actions.keySet());
    }

    long size() {
        return size;
    }

    /** The items of one reason. */
    static final class Group {

        private final String code;
        private final List<ReportItem> first = new ArrayList<>();
        private long size;

        Group(String code) {
            this.code = code;
        }

        public void add(ReportItem item) {
            size++;
            if (first.size() < NAMED) {
                first.add(item);
            }
        }

        String code() {
            return code;
        }

        String meaning() {
            return Reason.of(code).map(Reason::meaning).orElse("");
        }

        String remedy() {
            return Reason.of(code).map(Reason::remedy).orElse("");
        }

        List<ReportItem> first() {
            return first;
        }

        long size() {
            return size;
        }

        long more() {
            return size - first.size();
        }
    }
}
