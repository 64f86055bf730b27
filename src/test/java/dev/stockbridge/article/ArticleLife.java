package dev.stockbridge.article;

import static dev.stockbridge.histories.Choices.pick;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.histories.Chronicle;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.shop.SandboxShopProducts;
import java.math.BigDecimal;
import java.util.Random;

/** What a merchant does to products, by chance. */
final class ArticleLife {

    private final TestStore store;
    private final SandboxShopProducts shop;
    private final Random random;
    private final Chronicle chronicle;
    private int made;

    ArticleLife(TestStore store, Random random, Chronicle chronicle) {
        this.store = store;
        this.shop = store.products();
        this.random = random;
        this.chronicle = chronicle;
    }

    /** A shop to begin with, and articles that were there before. */
    void begin() {
        int cap = pick(random, 2, 3, 5, 250);
        boolean missing = random.nextBoolean();
        store.shop().switchTo(switches -> switches.withPageSizeCap(cap).withPageBeyondEndMissing(missing));
        for (int i = random.nextInt(12); i >= 0; i--) {
            add();
        }
        if (random.nextInt(3) == 0) {
            store.articles().seedKept("OLD-" + random.nextInt(3));
        }
    }

    /** So many edits. */
    synchronized void edit(int times) {
        for (int i = 0; i < times; i++) {
            editOne();
        }
    }

    private void editOne() {
        long[] ids = shop.ids();
        if (ids.length < 2) {
            add();
            return;
        }
        long id = ids[random.nextInt(ids.length)];
        var variations = shop.get(id).path("variations");
        long variation = variations.isEmpty()
                ? 0
                : variations.get(random.nextInt(variations.size())).get("id").asLong();
        chronicle.tell("shop: " + change(id, variation) + " " + id);
    }

    private String change(long id, long variation) {
        switch (random.nextInt(13)) {
            case 0, 1 -> {
                add();
                return "left alone";
            }
            case 2, 3 -> {
                shop.delete(id);
                return "deleted";
            }
            case 4 -> {
                shop.edit(id, product -> product.put("price", price()));
                return "new price of";
            }
            case 5 -> {
                shop.edit(id, product -> product.put("name", "Tuote " + random.nextInt(1000)));
                return "new name of";
            }
            case 6 -> {
                shop.editTranslation(id, "en", name -> name.put("name", "Thing " + random.nextInt(3)));
                return "new English name of";
            }
            case 7 -> {
                shop.addVariation(id, "Malli " + random.nextInt(9), code(), null, 1);
                return "one more variation of";
            }
            case 8 -> {
                shop.edit(id, product -> product.put("supplier_code", "S-" + random.nextInt(9)));
                return "new supplier code of";
            }
            case 9 -> {
                return variation > 0 ? withoutVariation(id, variation) : withoutTranslations(id);
            }
            case 12 -> {
                shop.edit(id, product -> product.put("name", random.nextBoolean() ? "" : " \u00A0"));
                return "empty name of";
            }
            default -> {
                return variation > 0 ? renamed(id, variation) : renamed(id);
            }
        }
    }

    private String withoutVariation(long id, long variation) {
        shop.removeVariation(id, variation);
        return "one variation less of";
    }

    private String withoutTranslations(long id) {
        shop.edit(id, product -> product.putArray("translations"));
        return "no translations of";
    }

    private String renamed(long id, long variation) {
        shop.renameVariation(id, variation, code());
        return "new code of a variation of";
    }

    private String renamed(long id) {
        shop.rename(id, code());
        return "new code of";
    }

    private void add() {
        long id = shop.add(NewProduct.named("Tuote " + made)
                .code(code())
                .price("9.90")
                .stock("64300" + random.nextInt(1000), 3)
                .translated("en", "Thing " + made));
        made++;
        chronicle.tell("shop: new product " + id);
    }

    /** Mostly a new one; sometimes one that somebody has or had, differently written, none at all, or an old article's. */
    private String code() {
        int number = random.nextInt(made + 1);
        return switch (random.nextInt(14)) {
            case 12 -> "K-" + number + "\u00A0";
            case 13 -> "Ｋ-" + number;
            case 0 -> "K-" + number;
            case 1 -> " k-" + number;
            case 2 -> "";
            case 3 -> "OLD-" + random.nextInt(3);
            case 4 -> "BAD\u0007" + number;
            default -> "K-" + made++;
        };
    }

    private BigDecimal price() {
        return BigDecimal.valueOf(random.nextInt(10_000), 2);
    }
}
