package dev.stockbridge.sandbox.catalogue;

import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.shop.SandboxShop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Seeded orders to fill a shop with: every named oddity once, and ordinary ones around them. */
public final class SandboxOrderCatalogue {

    /** Stands in every generated comment, so that a test can look for it where it must not be. */
    public static final String SECRET = "Salahuomautus-7731";

    private final List<Long> ids;
    private final Map<String, Long> odd;

    private SandboxOrderCatalogue(List<Long> ids, Map<String, Long> odd) {
        this.ids = ids;
        this.odd = odd;
    }

    /** Adds the odd orders and so many ordinary ones, created one by one from the given instant on. */
    public static SandboxOrderCatalogue fill(
            SandboxShop shop, SandboxCatalogue catalogue, long seed, int count, Instant from) {
        List<String> codes = sellable(catalogue);
        Random random = new Random(seed);
        List<Long> ids = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            ids.add(shop.orders().add(ordinary(random, codes, from.plus(Duration.ofMinutes(n)))));
        }
        Map<String, Long> odd = OddOrders.add(shop.orders(), codes, from.plus(Duration.ofMinutes(count)));
        ids.addAll(odd.values());
        return new SandboxOrderCatalogue(List.copyOf(ids), odd);
    }

    /** So many plain orders that all came in within one second. Answers their ids. */
    public static List<Long> burst(SandboxShop shop, SandboxCatalogue catalogue, int count, Instant second) {
        List<String> codes = sellable(catalogue);
        Random random = new Random(count);
        List<Long> ids = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            ids.add(shop.orders().add(ordinary(random, codes, second)));
        }
        return ids;
    }

    /** What must be found nowhere but in shop and warehouse: names, streets, phones, addresses, comments. */
    public static List<String> personalData() {
        TreeSet<String> data = new TreeSet<>(List.of(SECRET, "Takapihankuja", "Pitkäsilta"));
        for (Person person : Person.ALL) {
            for (String text :
                    new String[] {person.company(), person.lastName(), person.street(), person.phone(), person.email()
                    }) {
                if (text != null) {
                    data.add(text);
                }
            }
        }
        return List.copyOf(data);
    }

    public List<Long> ids() {
        return ids;
    }

    public List<String> oddNames() {
        return List.copyOf(odd.keySet());
    }

    /** The id of an odd order by its name, such as {@code "two payments"}. */
    public long oddId(String name) {
        Long id = odd.get(name);
        if (id == null) {
            throw new IllegalArgumentException("no odd order " + name + " in " + odd.keySet());
        }
        return id;
    }

    private static NewOrder ordinary(Random random, List<String> codes, Instant createdAt) {
        NewOrder order =
                NewOrder.by(Person.ALL.get(random.nextInt(Person.ALL.size()))).createdAt(createdAt);
        if (random.nextInt(4) == 0) {
            order.shipTo(Person.ALL.get(random.nextInt(Person.ALL.size())));
        }
        int lines = 1 + random.nextInt(4);
        for (int i = 0; i < lines; i++) {
            order.line(codes.get(random.nextInt(codes.size())), 1 + random.nextInt(3));
        }
        if (random.nextInt(5) == 0) {
            order.comment("PUBLIC", SECRET + " jätä naapurille");
        }
        return order.shippingMethod(List.of(1, 3, 4, 7).get(random.nextInt(4)));
    }

    private static List<String> sellable(SandboxCatalogue catalogue) {
        List<String> bad =
                catalogue.bad().values().stream().flatMap(List::stream).toList();
        return catalogue.references().entrySet().stream()
                .filter(unit -> !bad.contains(unit.getKey()))
                .map(Map.Entry::getValue)
                .limit(400)
                .toList();
    }
}
