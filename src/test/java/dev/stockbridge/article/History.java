package dev.stockbridge.article;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.fault.PageFaults;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.SandboxRequest;
import dev.stockbridge.sandbox.shop.SandboxShopProducts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** What a merchant and two unreliable systems do, by the seed. */
final class History {

    private final TestStore store;
    private final SandboxShopProducts shop;
    private final Random random;
    private int made;

    History(TestStore store, long seed) {
        this.store = store;
        this.shop = store.products();
        this.random = new Random(seed);
    }

    /** A shop to begin with, and articles that were there before. */
    void begin() {
        // The sandbox's answers are held against the contracts in all other tests; our requests are here, too.
        store.shop().checkAnswers(false);
        store.warehouse().checkAnswers(false);
        int cap = List.of(2, 3, 5, 250).get(random.nextInt(4));
        boolean missing = random.nextBoolean();
        store.shop().switchTo(switches -> switches.withPageSizeCap(cap).withPageBeyondEndMissing(missing));
        for (int i = random.nextInt(12); i >= 0; i--) {
            add();
        }
        if (random.nextInt(3) == 0) {
            store.articles().seedKept("OLD-" + random.nextInt(3));
        }
    }

    /** A few edits now, some more between the pages of the coming run, and faults on either side. */
    void disturb() {
        edit(random.nextInt(4));
        if (random.nextBoolean()) {
            int most = 1 + random.nextInt(2);
            store.shop().misbehave(PageFaults.betweenPages(ignored -> edit(random.nextInt(most + 1))));
        }
        if (random.nextInt(3) == 0) {
            store.shop().misbehave(fault());
        }
        if (random.nextInt(2) == 0) {
            store.warehouse().misbehave(fault());
        }
        if (random.nextInt(6) == 0) {
            store.warehouse()
                    .misbehave(Faults.before(SandboxRequest::writes, store::stop)
                            .after(random.nextInt(6))
                            .times(1));
        }
    }

    boolean restarts() {
        return random.nextInt(3) > 0;
    }

    private Fault fault() {
        var fault = switch (random.nextInt(8)) {
            case 0 -> Faults.answers(503);
            case 1 -> Faults.answers(429);
            case 2 -> Faults.answersAfterEffect(502);
            case 3 -> Faults.resetsBeforeEffect(1);
            case 4 -> Faults.resetsAfterEffect(1);
            case 5 -> Faults.servesHtml();
            case 6 -> Faults.cutsBody();
            default -> Faults.truncatesJson();
        };
        return random.nextBoolean()
                ? fault.after(random.nextInt(8))
                : fault.randomly(0.4, random.nextLong()).times(1 + random.nextInt(6));
    }

    private synchronized void edit(int times) {
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
        switch (random.nextInt(13)) {
            case 12 -> shop.edit(id, product -> product.put("name", random.nextBoolean() ? "" : " \u00A0"));
            case 0, 1 -> add();
            case 2, 3 -> shop.delete(id);
            case 4 -> shop.edit(id, product -> product.put("price", price()));
            case 5 -> shop.edit(id, product -> product.put("name", "Tuote " + random.nextInt(1000)));
            case 6 -> shop.editTranslation(id, "en", name -> name.put("name", "Thing " + random.nextInt(3)));
            case 7 -> shop.addVariation(id, "Malli " + random.nextInt(9), code(), null, 1);
            case 8 -> shop.edit(id, product -> product.put("supplier_code", "S-" + random.nextInt(9)));
            case 9 -> {
                if (variation > 0) {
                    shop.removeVariation(id, variation);
                } else {
                    shop.edit(id, product -> product.putArray("translations"));
                }
            }
            default -> {
                if (variation > 0) {
                    shop.renameVariation(id, variation, code());
                } else {
                    shop.rename(id, code());
                }
            }
        }
    }

    private void add() {
        shop.add(NewProduct.named("Tuote " + made)
                .code(code())
                .price("9.90")
                .stock("64300" + random.nextInt(1000), 3)
                .translated("en", "Thing " + made));
        made++;
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
