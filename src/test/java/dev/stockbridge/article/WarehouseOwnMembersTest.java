package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseArticles;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.PutSemantics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the warehouse keeps for itself on an article survives whatever we write, whether its PUT replaces or merges. */
@ParameterizedClass(name = "{0}")
@Cases(
        quick = 1,
        value = {"PLAIN", "SOAP"})
class WarehouseOwnMembersTest {

    private final TestStore store;

    WarehouseOwnMembersTest(StoreKind kind) {
        this.store = TestStore.fresh(kind);
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void surviveAdoptionEditsAndRenaming(PutSemantics semantics) {
        store.warehouse().switchTo(switches -> switches.withPutSemantics(semantics));
        int article = store.articles().seedKept("K-1");
        long id = store.products().add(candle());

        var run = store.run();
        assertThat(store.items(run)).singleElement().satisfies(item -> {
            assertThat(item.action()).isEqualTo("updated");
            assertThat(item.detail()).isEqualTo("adopted");
        });
        assertThat(lost("K-1")).isEmpty();
        store.products().edit(id, product -> product.put("price", 12));
        store.run();
        assertThat(lost("K-1")).isEmpty();
        store.products().rename(id, "K-2");
        store.run();

        assertThat(lost("K-2")).isEmpty();
        assertThat(store.articles().get("K-2").get("articleSystemId").asInt()).isEqualTo(article);
        assertThat(store.articles().count()).isEqualTo(1);
        Mirror.holds(store);
        assertThat(store.violations()).isEmpty();
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void surviveWhenTheyWereAddedBetweenTwoRuns(PutSemantics semantics) {
        store.warehouse().switchTo(switches -> switches.withPutSemantics(semantics));
        long id = store.products().add(candle());
        store.run();
        store.articles().edit("K-1", SandboxWarehouseArticles::keptMembers);
        store.products().edit(id, product -> product.put("name", "Kynttilä, iso"));

        store.run();

        assertThat(lost("K-1")).isEmpty();
        Mirror.holds(store);
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void surviveThatNobodyHasHeardOfYet(PutSemantics semantics) {
        store.warehouse()
                .switchTo(switches -> switches.withPutSemantics(semantics)
                        .withNewerMembers("carbonFootprint", "freeValues/freeText9", "cooling")
                        .withNewerReadOnlyMembers(Map.of("lastCounted", "2026-11-01", "freeValues/shown", "only")));
        long id = store.products().add(candle());
        store.run();
        store.articles().edit("K-1", article -> {
            SandboxWarehouseArticles.keptMembers(article);
            article.put("carbonFootprint", "2.5 kg");
            article.withObject("/freeValues").put("freeText9", "Uusi");
            article.putObject("cooling").put("from", 2).put("to", 8);
        });
        store.products().edit(id, product -> product.put("price", 12));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(lost("K-1")).isEmpty();
        var article = store.articles().get("K-1");
        assertThat(article.get("carbonFootprint").asString()).isEqualTo("2.5 kg");
        assertThat(article.at("/freeValues/freeText9").asString()).isEqualTo("Uusi");
        assertThat(article.at("/cooling/to").asInt()).isEqualTo(8);
        assertThat(article.get("customerPrice").asInt()).isEqualTo(12);
        Mirror.holds(store);
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void surviveWhereMembersAreShownThatAreRejectedOrDropped(PutSemantics semantics) {
        for (boolean rejects : List.of(true, false)) {
            store.warehouse()
                    .switchTo(switches -> (rejects
                                    ? WarehouseSwitches.defaults()
                                    : WarehouseSwitches.defaults().withUnknownMembersIgnored())
                            .withPutSemantics(semantics)
                            .withNewerMembers("carbonFootprint")
                            .withNewerReadOnlyMembers(Map.of("lastCounted", "2026-11-01")));
            var code = "K-" + rejects;
            long id = store.products().add(candle().code(code));
            store.run();
            store.articles().edit(code, article -> {
                SandboxWarehouseArticles.keptMembers(article);
                article.put("carbonFootprint", "2.5 kg");
            });
            store.products().edit(id, product -> product.put("price", 12));

            assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

            assertThat(lost(code)).isEmpty();
            assertThat(store.articles().get(code).get("carbonFootprint").asString())
                    .isEqualTo("2.5 kg");
            assertThat(store.articles().get(code).get("customerPrice").asInt()).isEqualTo(12);
        }
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void surviveWhatTheShopNeverSays(PutSemantics semantics) {
        store.warehouse().switchTo(switches -> switches.withPutSemantics(semantics));
        store.articles().seed("K-1", article -> {
            article.put("netWeight", new BigDecimal("0.4")).put("purchasePrice", new BigDecimal("3.5"));
            article.putArray("articleNameTranslations")
                    .addObject()
                    .put("languageCode", "de")
                    .put("articleName", "Kerze");
        });
        store.products().add(candle().translated("en", "Candle"));

        store.run();

        var article = store.articles().get("K-1");
        assertThat(article.get("netWeight").decimalValue()).isEqualByComparingTo("0.4");
        assertThat(article.get("purchasePrice").decimalValue()).isEqualByComparingTo("3.5");
        assertThat(article.get("articleNameTranslations").toString()).contains("Kerze", "Candle");
    }

    @Test
    void leaveAnArticleOffThatTheWarehouseSwitchedOff() {
        long id = store.products().add(candle());
        store.run();
        store.articles().edit("K-1", article -> article.put("isActive", false));
        store.products().edit(id, product -> product.put("name", "Kynttilä, iso"));

        store.run();

        assertThat(store.articles().get("K-1").get("isActive").asBoolean()).isFalse();
    }

    @Test
    void makeAnArticleAgainThatWasDeletedThereOnceItsUnitChanges() {
        long id = store.products().add(candle());
        store.run();
        store.articles().delete("K-1");
        store.products().edit(id, product -> product.put("price", 12));

        var run = store.run();

        assertThat(store.items(run)).singleElement().satisfies(item -> {
            assertThat(item.action()).isEqualTo("created");
            assertThat(item.detail()).contains("no longer there");
        });
        Mirror.holds(store);
        store.warehouse().clearRequests();
        store.products().edit(id, product -> product.put("price", 13));
        store.run();
        assertThat(store.warehouseWrites()).isEqualTo(1);
        Mirror.holds(store);
    }

    @Test
    void giveAnArticleItsNumberBackThatWasRenamedThereByHand() {
        long id = store.products().add(candle());
        store.run();
        store.articles().edit("K-1", article -> article.put("articleNumber", "BY-HAND"));
        store.products().edit(id, product -> product.put("price", 12));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(store.articles().count()).isEqualTo(1);
        Mirror.holds(store);
    }

    private static NewProduct candle() {
        return NewProduct.named("Kynttilä")
                .code("K-1")
                .price("9.90")
                .supplierCode("S-1")
                .stock("6430012345678", 5);
    }

    /** The members of the warehouse's own that are not as they were. */
    private List<String> lost(String number) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        SandboxWarehouseArticles.keptMembers(kept);
        var lost = new ArrayList<String>();
        compare("", kept, store.articles().get(number), lost);
        return lost;
    }

    private static void compare(String path, JsonNode kept, JsonNode held, List<String> lost) {
        if (kept.isContainer()) {
            kept.propertyStream()
                    .forEach(one -> compare(path + "/" + one.getKey(), one.getValue(), held.path(one.getKey()), lost));
            for (int i = 0; kept.isArray() && i < kept.size(); i++) {
                compare(path + "/" + i, kept.get(i), held.path(i), lost);
            }
        } else if (!text(kept).equalsIgnoreCase(text(held))) {
            lost.add(path + " " + kept + " is " + held);
        }
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? Mirror.plain(value.decimalValue()).toPlainString() : value.asString("");
    }
}
