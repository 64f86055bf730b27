package dev.stockbridge.order.histories;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happened in a history, to be told when it ends badly, and what is to be remembered of each order. */
final class Chronicle {

    /** Something that was true of an order of the shop at some time. */
    enum Fact {
        CANCELLED,
        COMPLETED,
        SPLIT,
        /** A run told that the warehouse could not be kept from shipping it, and the shop had delivered all of it. */
        TOLD_HANDED_OVER,
        /** A run that nothing disturbed came across it while it was closed on both sides. */
        SEEN_CLOSED
    }

    private final List<String> lines = new ArrayList<>();
    private final Map<Long, Set<Fact>> facts = new HashMap<>();

    synchronized void tell(String what) {
        lines.add(what);
    }

    synchronized void note(long order, Fact fact) {
        facts.computeIfAbsent(order, id -> EnumSet.noneOf(Fact.class)).add(fact);
    }

    synchronized void forget(long order, Fact fact) {
        facts.getOrDefault(order, EnumSet.noneOf(Fact.class)).remove(fact);
    }

    synchronized boolean was(long order, Fact fact) {
        return facts.getOrDefault(order, Set.of()).contains(fact);
    }

    @Override
    public synchronized String toString() {
        return String.join("\n", lines);
    }
}
