package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.DelayedRecord;
import dev.stockbridge.sandbox.data.SandboxJson;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The orders of one goods owner, by id and by number. Not thread safe: the goods owner's lock guards it. */
final class WarehouseOrderStore {

    private final AtomicInteger nextId;
    private final AtomicInteger nextLineId = new AtomicInteger(480001);
    private final TreeMap<Integer, DelayedRecord> byId = new TreeMap<>();
    private final Map<String, Integer> byNumber = new HashMap<>();

    WarehouseOrderStore(AtomicInteger nextId) {
        this.nextId = nextId;
    }

    int nextId() {
        return nextId.getAndIncrement();
    }

    int nextLineId() {
        return nextLineId.getAndIncrement();
    }

    @Nullable
    Integer idOf(String number) {
        return byNumber.get(number);
    }

    boolean has(int id) {
        return byId.containsKey(id);
    }

    ObjectNode stored(int id) {
        DelayedRecord entry = byId.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("no order " + id);
        }
        return entry.stored();
    }

    @Nullable
    ObjectNode seen(int id) {
        DelayedRecord entry = byId.get(id);
        return entry == null ? null : entry.seen();
    }

    Collection<DelayedRecord> from(int id) {
        return byId.tailMap(id, true).values();
    }

    int size() {
        return byId.size();
    }

    void put(ObjectNode order, WarehouseSwitches switches) {
        int id = order.get("orderId").asInt();
        DelayedRecord entry = byId.get(id);
        if (entry == null) {
            byId.put(id, new DelayedRecord(order, switches.readLag));
        } else {
            byNumber.remove(SandboxJson.text(entry.stored(), "orderNumber"), id);
            entry.set(order, switches.readLag);
        }
        byNumber.put(order.get("orderNumber").stringValue(), id);
    }

    /** What all orders take of each article, by its system id. */
    Map<Integer, Inventory.Demand> demand() {
        Map<Integer, Inventory.Demand> demand = new HashMap<>();
        for (DelayedRecord entry : byId.values()) {
            ObjectNode order = entry.stored();
            int status = order.get("status").asInt();
            if (status < 500) {
                eachLine(
                        order,
                        line -> demand.merge(
                                line.get("articleSystemId").asInt(), demand(line, status), WarehouseOrderStore::sum));
            }
        }
        return demand;
    }

    private static Inventory.Demand demand(ObjectNode line, int status) {
        BigDecimal ordered = Inventory.number(line, "numberOfItems");
        BigDecimal allocated = Inventory.number(line, "allocated");
        BigDecimal picked = Inventory.number(line, "picked");
        BigDecimal left = status < 400 ? ordered.subtract(allocated).max(BigDecimal.ZERO) : BigDecimal.ZERO;
        BigDecimal booked = status < 400 ? ordered : BigDecimal.ZERO;
        // What has been picked is no longer in the physical stock, so it is not allocated any more either.
        return new Inventory.Demand(booked, allocated.subtract(picked), left, picked);
    }

    private static Inventory.Demand sum(Inventory.Demand a, Inventory.Demand b) {
        return new Inventory.Demand(
                a.booked().add(b.booked()),
                a.allocated().add(b.allocated()),
                a.leftToAllocate().add(b.leftToAllocate()),
                a.picked().add(b.picked()));
    }

    static void eachLine(ObjectNode order, Consumer<ObjectNode> work) {
        for (JsonNode line : order.get("orderLines")) {
            work.accept((ObjectNode) line);
        }
    }
}
