package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.DelayedRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The articles of one goods owner, by system id and by number. Not thread safe: the goods owner's lock guards it. */
final class WarehouseArticleStore {

    private final AtomicInteger nextId;
    private final TreeMap<Integer, DelayedRecord> byId = new TreeMap<>();
    private final Map<String, Integer> byNumber = new HashMap<>();
    private final Map<String, Integer> byFoldedNumber = new HashMap<>();

    WarehouseArticleStore(AtomicInteger nextId) {
        this.nextId = nextId;
    }

    @Nullable
    Integer idOf(String number, WarehouseSwitches switches) {
        if (!switches.accentInsensitiveNumbers) {
            return switches.caseInsensitiveNumbers ? byFoldedNumber.get(fold(number)) : byNumber.get(number);
        }
        // Rare enough to look at all of them.
        return byNumber.entrySet().stream()
                .filter(entry -> switches.compared(entry.getKey()).equals(switches.compared(number)))
                .map(Map.Entry::getValue)
                .min(Integer::compare)
                .orElse(null);
    }

    @Nullable
    Integer idOfExactly(String number) {
        return byNumber.get(number);
    }

    int add(ObjectNode article, WarehouseSwitches switches) {
        int id = nextId.getAndIncrement();
        article.put("articleSystemId", id);
        byId.put(id, new DelayedRecord(article, switches.readLag));
        index(article, id);
        return id;
    }

    void change(int id, ObjectNode article, WarehouseSwitches switches) {
        DelayedRecord entry = entry(id);
        String old = number(entry.stored());
        byNumber.remove(old);
        byFoldedNumber.remove(fold(old));
        article.put("articleSystemId", id);
        entry.set(article, switches.readLag);
        index(article, id);
    }

    void remove(int id) {
        DelayedRecord gone = byId.remove(id);
        if (gone != null) {
            byNumber.remove(number(gone.stored()));
            byFoldedNumber.remove(fold(number(gone.stored())));
        }
    }

    boolean has(int id) {
        return byId.containsKey(id);
    }

    ObjectNode stored(int id) {
        return entry(id).stored();
    }

    @Nullable
    ObjectNode seen(int id) {
        DelayedRecord entry = byId.get(id);
        return entry == null ? null : entry.seen();
    }

    /** All articles from this id on, ascending. */
    Iterable<DelayedRecord> from(int id) {
        return byId.tailMap(id, true).values();
    }

    /** The articles that bear these numbers, ascending by id. */
    List<DelayedRecord> numbered(Set<String> numbers, WarehouseSwitches switches) {
        return numbers.stream()
                .map(number -> idOf(number, switches))
                .filter(Objects::nonNull)
                .sorted()
                .distinct()
                .map(byId::get)
                .toList();
    }

    int size() {
        return byId.size();
    }

    private DelayedRecord entry(int id) {
        DelayedRecord entry = byId.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("no article " + id);
        }
        return entry;
    }

    private void index(ObjectNode article, int id) {
        byNumber.put(number(article), id);
        byFoldedNumber.put(fold(number(article)), id);
    }

    private static String number(ObjectNode article) {
        return article.get("articleNumber").stringValue();
    }

    private static String fold(String number) {
        return number.toLowerCase(Locale.ROOT);
    }
}
