package dev.stockbridge.order.histories;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What was true of each order of the shop at some time, as far as the judge must know. */
final class OrderFacts {

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

    private final Map<Long, Set<Fact>> facts = new HashMap<>();

    synchronized void note(long order, Fact fact) {
        facts.computeIfAbsent(order, id -> EnumSet.noneOf(Fact.class)).add(fact);
    }

    synchronized void forget(long order, Fact fact) {
        facts.getOrDefault(order, EnumSet.noneOf(Fact.class)).remove(fact);
    }

    synchronized boolean was(long order, Fact fact) {
        return facts.getOrDefault(order, Set.of()).contains(fact);
    }
}
