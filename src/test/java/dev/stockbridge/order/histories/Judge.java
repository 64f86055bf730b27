package dev.stockbridge.order.histories;

import dev.stockbridge.order.histories.Chronicle.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** Tells whether every order came to the right end, or stands before a person for the right reason. */
final class Judge {

    private final World world;
    private final List<String> wrongs = new ArrayList<>();
    private final Map<String, StandingOrder> there = new TreeMap<>();
    private final Map<String, String> attention;

    private Judge(World world) {
        this.world = world;
        this.attention = world.attention();
    }

    /** What is wrong; nothing if all is well. */
    static List<String> wrongsOf(World world) {
        var judge = new Judge(world);
        judge.gather();
        world.orders().ids().forEach(id -> judge.judge(world.orders().get(id)));
        judge.nothingElse();
        return judge.wrongs;
    }

    private void gather() {
        for (var order : world.there().all()) {
            var number = order.get("orderNumber").stringValue();
            if (there.put(number, new StandingOrder(order, this::productCode)) != null) {
                wrongs.add(number + " stands twice in the warehouse");
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
        var standing = there.get(Long.toString(id));
        var verdict = switch (order.get("status").stringValue()) {
            case "OPEN" -> open(id, order, standing, reason);
            case "CANCELLED" -> cancelled(id, standing, reason);
            default -> completed(id, standing, reason);
        };
        if (!verdict.isEmpty()) {
            wrongs.add(id + " (" + (reason.isEmpty() ? "no attention" : reason) + "; warehouse "
                    + (standing == null ? "has none" : standing.status()) + "): " + verdict);
        }
    }

    private String open(long id, ObjectNode order, StandingOrder standing, String reason) {
        var expected = new ExpectedOrder(order);
        boolean doubtful = hasDoubtfulLine(order);
        return switch (reason) {
            case "" -> unattended(id, expected, standing);
            case "reopened" ->
                right(world.chronicle().was(id, Fact.CANCELLED)
                        || world.chronicle().was(id, Fact.COMPLETED)
                        || standing != null && standing.isCancelled());
            case "cancel-refused" -> right(expected.nothingLeft() && isAlive(standing) && isLocked(id, standing));
            case "cancelled-in-warehouse" -> right(standing != null && standing.isCancelled());
            case "order-locked" ->
                right(standing != null
                        && (world.chronicle().was(id, Fact.SPLIT)
                                || differs(expected, standing) && isLocked(id, standing)));
            case "unknown-article" -> right(doubtful);
            case "unreadable" -> right(!expected.hasGoodCountry());
            case "field-too-long" -> right(!expected.fits());
            case "awaiting-payment" ->
                right(world.settled() && standing == null && expected.isUnpaid() && isOverdue(order));
            case "rejected-by-warehouse" -> right(world.isRefused(id) && standing == null);
            default -> "that is no reason for an open order";
        };
    }

    private String unattended(long id, ExpectedOrder expected, StandingOrder standing) {
        if (expected.nothingLeft()) {
            boolean shippedByItself = isAlive(standing) && standing.isShipped();
            return !isAlive(standing) || shippedByItself ? "" : "nothing of it is left to ship, and it is to leave";
        }
        if (world.chronicle().was(id, Fact.SEEN_CLOSED)) {
            return "it was closed on both sides and is open again";
        }
        if (standing == null) {
            boolean held = world.settled() && expected.isUnpaid();
            return held ? "" : "it never arrived";
        }
        if (standing.isCancelled()) {
            return "nobody was told that the warehouse cancelled it";
        }
        return standing.isShipped() && expected.handedOver() ? "" : difference(expected, standing);
    }

    private String cancelled(long id, StandingOrder standing, String reason) {
        boolean alive = standing != null && !standing.isCancelled();
        if (reason.isEmpty()) {
            boolean delivered =
                    alive && standing.status() >= 450 && world.chronicle().was(id, Fact.COMPLETED);
            return !alive || delivered ? "" : "it is cancelled in the shop alone";
        }
        return right(reason.equals("cancel-refused") && alive && isLocked(id, standing));
    }

    /** What is delivered in the shop leaves the warehouse only once, or a person is told. */
    private String completed(long id, StandingOrder standing, String reason) {
        boolean alive = isAlive(standing);
        if (reason.isEmpty()) {
            return alive && !standing.isShipped()
                    ? "it is delivered in the shop, and is to leave the warehouse, too"
                    : alive && world.chronicle().was(id, Fact.TOLD_HANDED_OVER)
                            ? "it left twice, and nobody is told any more"
                            : "";
        }
        boolean handedOver = alive && isLocked(id, standing);
        return right(handedOver && List.of("cancel-refused", "order-locked").contains(reason));
    }

    private static boolean isAlive(StandingOrder standing) {
        return standing != null && !standing.isCancelled();
    }

    private String difference(ExpectedOrder expected, StandingOrder standing) {
        var wanted = expected.head();
        var held = standing.head();
        if (!world.lastLineWins()
                || expected.quantities().size() == expected.lines().size()) {
            wanted.putAll(expected.lines());
            held.putAll(standing.lines());
        } else {
            expected.quantities().forEach((article, items) -> wanted.put(article, ExpectedOrder.number(items)));
            standing.quantities().forEach((article, items) -> held.put(article, ExpectedOrder.number(items)));
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
    private boolean differs(ExpectedOrder expected, StandingOrder standing) {
        return !difference(expected, standing).isEmpty() || !expected.lines().equals(standing.lines());
    }

    private boolean isLocked(long id, StandingOrder standing) {
        return standing.status() > 300
                || standing.status() >= world.lockFrom()
                || standing.isBegun()
                || world.isRefused(id);
    }

    /** Whether a line names no product, an unknown one, one without a code, or one that shares its code. */
    private boolean hasDoubtfulLine(ObjectNode order) {
        return order.get("products")
                .valueStream()
                .filter(line -> line.get("quantity").asInt() > 0)
                .anyMatch(line -> !World.CODES.contains(line.get("product_code").asString("")));
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
