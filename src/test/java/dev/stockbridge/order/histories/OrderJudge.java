package dev.stockbridge.order.histories;

import dev.stockbridge.order.histories.OrderFacts.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** Tells whether every order came to the right end or has an attention item with the right reason. */
final class OrderJudge {

    private final OrderWorld world;
    private final List<String> wrongs = new ArrayList<>();
    private final Map<String, ActualOrder> there = new TreeMap<>();
    private final Map<String, String> attention;

    private OrderJudge(OrderWorld world) {
        this.world = world;
        this.attention = world.attention();
    }

    /** What is wrong; nothing if all is well. */
    static List<String> wrongsOf(OrderWorld world) {
        var judge = new OrderJudge(world);
        judge.gather();
        world.orders().ids().forEach(id -> judge.judge(world.orders().get(id)));
        judge.nothingElse();
        return judge.wrongs;
    }

    private void gather() {
        for (var order : world.there().all()) {
            var number = order.get("orderNumber").stringValue();
            if (there.put(number, new ActualOrder(order, this::productCode)) != null) {
                wrongs.add(number + " is in the warehouse twice");
            }
        }
    }

    private String productCode(String article) {
        return world.store()
                .articles()
                .find(article)
                .map(found -> found.path("productCode").asString("none"))
                .orElse("no article " + article);
    }

    private void judge(ObjectNode order) {
        long id = order.get("id").asLong();
        var reason = attention.getOrDefault(Long.toString(id), "");
        var actual = there.get(Long.toString(id));
        var verdict = switch (order.get("status").stringValue()) {
            case "OPEN" -> open(id, order, actual, reason);
            case "CANCELLED" -> cancelled(id, actual, reason);
            default -> completed(id, actual, reason);
        };
        if (!verdict.isEmpty()) {
            wrongs.add(id + " (" + (reason.isEmpty() ? "no attention" : reason) + "; warehouse "
                    + (actual == null ? "has none" : actual.status()) + "): " + verdict);
        }
    }

    private String open(long id, ObjectNode order, ActualOrder actual, String reason) {
        var expected = new ExpectedOrder(order);
        boolean doubtful = hasDoubtfulLine(order);
        return switch (reason) {
            case "" -> unattended(id, expected, actual);
            case "reopened" ->
                right(world.facts().was(id, Fact.CANCELLED)
                        || world.facts().was(id, Fact.COMPLETED)
                        || actual != null && actual.isCancelled());
            case "cancel-refused" -> right(expected.nothingLeft() && isAlive(actual) && isLocked(id, actual));
            case "cancelled-in-warehouse" -> right(actual != null && actual.isCancelled());
            case "order-locked" ->
                right(actual != null
                        && (world.facts().was(id, Fact.SPLIT) || differs(expected, actual) && isLocked(id, actual)));
            case "unknown-article" -> right(doubtful);
            case "unreadable" -> right(!expected.hasGoodCountry());
            case "field-too-long" -> right(!expected.fits());
            case "awaiting-payment" ->
                right(world.settled() && actual == null && expected.isUnpaid() && isOverdue(order));
            case "rejected-by-warehouse" -> right(world.isRefused(id) && actual == null);
            default -> "that is no reason for an open order";
        };
    }

    private String unattended(long id, ExpectedOrder expected, ActualOrder actual) {
        if (expected.nothingLeft()) {
            boolean shippedByItself = isAlive(actual) && actual.isShipped();
            return !isAlive(actual) || shippedByItself ? "" : "nothing of it is left to ship, and it is to leave";
        }
        if (world.facts().was(id, Fact.SEEN_CLOSED)) {
            return "it was closed on both sides and is open again";
        }
        if (actual == null) {
            boolean held = world.settled() && expected.isUnpaid();
            return held ? "" : "it never arrived";
        }
        if (actual.isCancelled()) {
            return "nobody was told that the warehouse cancelled it";
        }
        return actual.isShipped() && expected.handedOver() ? "" : difference(expected, actual);
    }

    private String cancelled(long id, ActualOrder actual, String reason) {
        boolean alive = actual != null && !actual.isCancelled();
        if (reason.isEmpty()) {
            boolean delivered = alive && actual.status() >= 450 && world.facts().was(id, Fact.COMPLETED);
            return !alive || delivered ? "" : "it is cancelled in the shop alone";
        }
        return right(reason.equals("cancel-refused") && alive && isLocked(id, actual));
    }

    /** What is delivered in the shop leaves the warehouse only once, or a person is told. */
    private String completed(long id, ActualOrder actual, String reason) {
        boolean alive = isAlive(actual);
        if (reason.isEmpty()) {
            return alive && !actual.isShipped()
                    ? "it is delivered in the shop, and is to leave the warehouse, too"
                    : alive && world.facts().was(id, Fact.TOLD_HANDED_OVER)
                            ? "it left twice, and nobody is told any more"
                            : "";
        }
        boolean handedOver = alive && isLocked(id, actual);
        return right(handedOver && List.of("cancel-refused", "order-locked").contains(reason));
    }

    private static boolean isAlive(ActualOrder actual) {
        return actual != null && !actual.isCancelled();
    }

    private String difference(ExpectedOrder expected, ActualOrder actual) {
        var wanted = expected.head();
        var held = actual.head();
        if (!world.lastLineWins()
                || expected.quantities().size() == expected.lines().size()) {
            wanted.putAll(expected.lines());
            held.putAll(actual.lines());
        } else {
            expected.quantities().forEach((article, items) -> wanted.put(article, ExpectedOrder.number(items)));
            actual.quantities().forEach((article, items) -> held.put(article, ExpectedOrder.number(items)));
        }
        var keys = new TreeSet<>(wanted.keySet());
        keys.addAll(held.keySet());
        keys.removeIf(key -> wanted.getOrDefault(key, "").equals(held.getOrDefault(key, "")));
        return keys.isEmpty()
                ? ""
                : keys.stream()
                        .map(key -> key + " is <" + held.get(key) + "> and not <" + wanted.get(key) + ">")
                        .toList()
                        .toString();
    }

    /** Whether anything differs, be it only by which line an article is on. */
    private boolean differs(ExpectedOrder expected, ActualOrder actual) {
        return !difference(expected, actual).isEmpty() || !expected.lines().equals(actual.lines());
    }

    private boolean isLocked(long id, ActualOrder actual) {
        return actual.status() > 300 || actual.status() >= world.lockFrom() || actual.isBegun() || world.isRefused(id);
    }

    /** Whether a line names no product, an unknown one, one without a code, or one that shares its code. */
    private boolean hasDoubtfulLine(ObjectNode order) {
        return order.get("products")
                .valueStream()
                .filter(line -> line.get("quantity").asInt() > 0)
                .anyMatch(line ->
                        !OrderWorld.CODES.contains(line.get("product_code").asString("")));
    }

    private static boolean isOverdue(ObjectNode order) {
        return Instant.parse(order.get("created_at").stringValue())
                .plus(Duration.ofDays(3))
                .isBefore(Instant.now());
    }

    private static String right(boolean right) {
        return right ? "" : "that is not the reason";
    }

    private void nothingElse() {
        var known = world.orders().ids().stream().map(id -> Long.toString(id)).toList();
        attention.forEach((key, reason) -> {
            if (!known.contains(key)) {
                wrongs.add("attention " + reason + " for " + key + ", which is no order of the shop");
            }
        });
        wrongs.addAll(world.store().violations());
    }
}
