package dev.stockbridge.sandbox.catalogue;

import dev.stockbridge.sandbox.data.NewProduct;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes the n-th product of a seeded catalogue, the same one every time. */
final class NordicProducts {

    // In front of a running number: all of them are fine as codes, and none of them survives a careless URL.
    private static final List<String> AWKWARD =
            List.of("%s %s", "%s/%s", "%s#%s", "%s%%%s", "%s+%s", "%sÄÖ%s", "%s?%s&", "\"%s\"%s", "%s.%s;");

    private final long seed;
    private final boolean clean;

    NordicProducts(long seed, boolean clean) {
        this.seed = seed;
        this.clean = clean;
    }

    ObjectNode product(int n) {
        Random random = new Random(seed * 1_000_003 + n);
        // The first numbers of neighbouring seeds resemble each other.
        random.nextLong();
        NordicWords words = NordicWords.DEPARTMENTS.get(random.nextInt(NordicWords.DEPARTMENTS.size()));
        int kind = random.nextInt(words.fi().size());
        boolean varied = random.nextInt(10) < 3;
        NewProduct product = NewProduct.named(words.fi().get(kind) + " " + n)
                .price(price(random))
                .purchasePrice(random.nextInt(8) == 0 ? null : price(random))
                .vat(words.vat())
                .weight(
                        random.nextInt(12) == 0
                                ? null
                                : BigDecimal.valueOf(20 + random.nextInt(9000), 3)
                                        .toPlainString())
                .supplierCode(random.nextInt(10) == 0 ? null : "SUP-" + words.code() + "-" + random.nextInt(90000));
        translate(product, words, kind, n, random);
        String code = code(words, n, random);
        if (varied) {
            vary(product.code(random.nextBoolean() ? null : code + "-P"), words, code, n, random);
        } else {
            product.code(code).stock(barcode(n * 100L, random), random.nextInt(60));
        }
        return product.node();
    }

    private void vary(NewProduct product, NordicWords words, String code, int n, Random random) {
        int count = 1 + random.nextInt(random.nextInt(6) == 0 ? 12 : 5);
        for (int v = 1; v <= count; v++) {
            String model = words.models().get((v - 1) % words.models().size());
            String name = v <= words.models().size() ? model : model + " (" + v + ")";
            String price = random.nextInt(3) == 0 ? price(random) : null;
            product.variation(name, code + "-" + v, price, barcode(n * 100L + v, random), random.nextInt(40));
        }
    }

    private void translate(NewProduct product, NordicWords words, int kind, int n, Random random) {
        if (random.nextInt(10) < 8) {
            product.translated("en", words.en().get(kind) + " " + n);
        }
        if (random.nextInt(10) < 6) {
            product.translated("sv", words.sv().get(kind) + " " + n);
        } else if (random.nextInt(4) == 0) {
            product.translated("sv", null);
        }
    }

    private String code(NordicWords words, int n, Random random) {
        String number = String.format("%05d", n);
        if (clean || random.nextInt(12) != 0) {
            // Some shops count with leading zeros and nothing else.
            return random.nextInt(20) == 0 ? "00" + number : words.code() + "-" + number;
        }
        String awkward = AWKWARD.get(random.nextInt(AWKWARD.size())).formatted(words.code(), number);
        return random.nextInt(6) == 0 ? " " + awkward + " " : awkward;
    }

    private @Nullable String barcode(long number, Random random) {
        int fate = random.nextInt(25);
        return fate == 0 ? null : fate == 1 && !clean ? Ean.of(4711) : Ean.of(number);
    }

    private static String price(Random random) {
        return BigDecimal.valueOf(290 + random.nextInt(30000), 2).toPlainString();
    }
}
