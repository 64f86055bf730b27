package dev.stockbridge.sandbox.catalogue;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.shop.ProductForm;
import dev.stockbridge.sandbox.shop.SandboxShop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A seeded catalogue to fill a shop with, and what a test must know of it. A product reference is
 * {@code [product id]-[variation id]}, or the product id alone where there are no variations.
 */
public final class SandboxCatalogue {

    private static final Instant CREATED = Instant.parse("2025-03-01T07:00:00Z");
    private static final int FIRST_ID = 101;

    private final NordicProducts products;
    private final int count;
    private final int step;
    private final List<OddProducts.Odd> odd;
    private final Map<String, Long> oddIds = new LinkedHashMap<>();

    private SandboxCatalogue(NordicProducts products, int count, int step, List<OddProducts.Odd> odd) {
        this.products = products;
        this.count = count;
        this.step = step;
        this.odd = odd;
        for (OddProducts.Odd one : odd) {
            // In the gaps between the others, spread over all pages.
            oddIds.put(one.name(), FIRST_ID + 1 + (long) step * 40 * oddIds.size());
        }
    }

    /** About 1,300 products of a Nordic shop with more than 2,000 sellable units, the odd ones included. */
    public static SandboxCatalogue nordic(long seed) {
        return nordic(seed, 1300);
    }

    /** So many products of the same shop, and all odd ones. */
    public static SandboxCatalogue nordic(long seed, int products) {
        return new SandboxCatalogue(new NordicProducts(seed, false), products, 3, OddProducts.all());
    }

    /** So many products without a fault; made whenever they are looked at, so that 100,000 cost no memory. */
    public static SandboxCatalogue small(long seed, int products) {
        return new SandboxCatalogue(new NordicProducts(seed, true), products, 1, List.of());
    }

    public void fill(SandboxShop shop) {
        LongStream ids = IntStream.range(0, count).mapToLong(n -> FIRST_ID + (long) n * step);
        shop.products().addLazily(ids, CREATED, id -> products.product((int) id));
        for (OddProducts.Odd one : odd) {
            shop.products().add(one.product().deepCopy().put("id", oddIds.get(one.name())));
        }
    }

    /** The id of an odd product by its name, such as {@code "missing code"}. */
    public long oddId(String name) {
        Long id = oddIds.get(name);
        if (id == null) {
            throw new IllegalArgumentException("no odd product " + name + " in " + oddIds.keySet());
        }
        return id;
    }

    public List<String> oddNames() {
        return List.copyOf(oddIds.keySet());
    }

    /** How many sellable units there are, the bad ones included. */
    public int units() {
        return references().size();
    }

    public int products() {
        return count + odd.size();
    }

    /** The reference and the code of every sellable unit. */
    public Map<String, String> references() {
        Map<String, String> references = new LinkedHashMap<>();
        for (int n = 0; n < count; n++) {
            int id = FIRST_ID + n * step;
            references.putAll(references(id, products.product(id)));
        }
        odd.forEach(one -> references.putAll(references(oddIds.get(one.name()), one.product())));
        return references;
    }

    /** The references of the units that must be parked, by the reason code. */
    public Map<String, List<String>> bad() {
        Map<String, List<String>> bad = new TreeMap<>();
        for (OddProducts.Odd one : odd) {
            if (!one.reason().isEmpty()) {
                bad.computeIfAbsent(one.reason(), reason -> new ArrayList<>())
                        .addAll(references(oddIds.get(one.name()), one.product())
                                .keySet());
            }
        }
        return bad;
    }

    /** How many units come through. */
    public int goodUnits() {
        return units() - bad().values().stream().mapToInt(List::size).sum();
    }

    private static Map<String, String> references(long id, ObjectNode given) {
        ObjectNode product = ProductForm.complete(given.deepCopy(), id, CREATED);
        Map<String, String> references = new LinkedHashMap<>();
        for (JsonNode variation : product.get("variations")) {
            references.put(id + "-" + variation.get("id").asLong(), code(variation));
        }
        if (references.isEmpty()) {
            references.put(Long.toString(id), code(product));
        }
        return references;
    }

    private static String code(JsonNode owner) {
        String code = SandboxJson.text(owner, "product_code");
        return code == null ? "" : code;
    }
}
