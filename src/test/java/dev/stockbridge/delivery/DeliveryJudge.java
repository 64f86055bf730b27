package dev.stockbridge.delivery;

import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Watches every call that completes an order, and tells in the end whether any order was forgotten. */
final class DeliveryJudge {

    private static final Set<Integer> SHIPPED = Set.of(450, 500, 800, 900);

    private final DeliveryStore store;
    private final Set<String> everTold = new HashSet<>();
    private final List<String> wrongs = new ArrayList<>();

    DeliveryJudge(DeliveryStore store) {
        this.store = store;
    }

    /** Looks at each order in the moment in which the shop is asked to complete it; changes nothing. */
    Fault watching() {
        return Faults.before(
                request -> {
                    if (request.is("POST", DeliveryStore.QUICK_PROCESS)) {
                        called(Long.parseLong(request.path().replaceAll(".*/orders/(\\d+)/.*", "$1")));
                    }
                    return false;
                },
                () -> {});
    }

    private synchronized void called(long id) {
        var order = store.orders().get(id);
        if (!store.status(id).equals("OPEN")) {
            wrongs.add(id + " was " + store.status(id) + " when it was to be completed");
        }
        var picked = picked(id);
        goods(order, true).forEach((code, pieces) -> {
            if (pieces > picked.getOrDefault(code, 0)) {
                wrongs.add(id + " was to be completed with " + pieces + " " + code + ", of " + picked + " that left");
            }
        });
    }

    /** What people are told of by now. */
    void remember() {
        everTold.addAll(told());
    }

    /** What is wrong now that all is quiet; nothing if all is well. */
    List<String> wrongs() {
        var told = told();
        var mails = store.mails();
        for (long id : store.orders().ids()) {
            var key = DeliveryStore.key(id);
            if (mails.stream().filter(mail -> mail == id).count() > 1) {
                wrongs.add(key + " was completed twice");
            }
            var picked = picked(id);
            var order = store.orders().get(id);
            boolean isTold = told.contains(key);
            switch (store.status(id)) {
                case "OPEN" -> {
                    if (!picked.isEmpty() && !isTold && !waitsForItsRest(order)) {
                        wrongs.add(key + " left, is open, and nobody was told");
                    }
                }
                case "CANCELLED" -> {
                    if (!picked.isEmpty() && !isTold) {
                        wrongs.add(key + " left, is cancelled, and nobody was told");
                    }
                }
                default -> {
                    if (!picked.isEmpty() && !picked.equals(goods(order, false)) && !everTold.contains(key)) {
                        wrongs.add(key + " left with " + picked + " and is complete with " + goods(order, false));
                    }
                }
            }
        }
        return wrongs;
    }

    /** Orders that one side does not know of, or goes on with in vain. */
    List<String> lost() {
        var told = told();
        var lost = new ArrayList<String>();
        for (long id : store.orders().ids()) {
            var key = DeliveryStore.key(id);
            var there = store.there().find(key);
            boolean ships = !goods(store.orders().get(id), true).isEmpty();
            if (store.status(id).equals("OPEN") && ships && there.isEmpty() && !told.contains(key)) {
                lost.add(key + " is open and never came to the warehouse");
            }
            if (store.status(id).equals("CANCELLED")
                    && there.filter(order -> order.get("status").asInt() < 1000).isPresent()
                    && !told.contains(key)) {
                lost.add(key + " is cancelled and goes on in the warehouse");
            }
        }
        return lost;
    }

    private static boolean waitsForItsRest(ObjectNode order) {
        return order.get("shipments")
                .valueStream()
                .anyMatch(shipment -> shipment.get("status").stringValue().equals("COMPLETED"));
    }

    private Set<String> told() {
        var items = store.application().part(AttentionItems.class);
        return items.open(store.id(), null).stream().map(AttentionItem::key).collect(Collectors.toSet());
    }

    /** What left of the order, by article; nothing where it has not. */
    private Map<String, Integer> picked(long id) {
        var picked = new HashMap<String, Integer>();
        store.there()
                .find(DeliveryStore.key(id))
                .filter(order -> SHIPPED.contains(order.get("status").asInt()))
                .ifPresent(order -> order.get("orderLines")
                        .forEach(line -> add(
                                picked,
                                line.get("articleNumber").stringValue(),
                                line.path("picked").asInt(0))));
        return picked;
    }

    private static Map<String, Integer> goods(ObjectNode order, boolean toLeave) {
        var left = order.get("shipments")
                .valueStream()
                .filter(shipment -> shipment.get("status").stringValue().equals("COMPLETED"))
                .map(shipment -> shipment.get("id"))
                .collect(Collectors.toSet());
        var goods = new HashMap<String, Integer>();
        for (JsonNode line : order.get("products")) {
            if (!toLeave || !left.contains(line.get("shipment_id"))) {
                add(
                        goods,
                        line.get("product_code").stringValue(),
                        Math.max(0, line.get("quantity").asInt()));
            }
        }
        return goods;
    }

    private static void add(Map<String, Integer> pieces, String code, int more) {
        if (more > 0) {
            pieces.merge(code, more, Integer::sum);
        }
    }
}
