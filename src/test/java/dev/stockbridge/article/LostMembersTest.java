package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.PageFaults;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.PutSemantics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.node.ObjectNode;

/** What the shop's answer lost never overwrites what the warehouse has: missing is not empty. */
@ParameterizedClass(name = "{0}")
@Cases(
        quick = 1,
        value = {"PLAIN", "SOAP"})
class LostMembersTest {

    private final TestStore store;

    LostMembersTest(StoreKind kind) {
        this.store = TestStore.fresh(kind);
        store.shop().checkAnswers(false);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"absent", "null", "empty", "blank", "invisible"})
    void parksAProductWithoutANameAndLeavesItsArticleAlone(String how) {
        store.products().add(candle());
        store.products().add(NewProduct.named("Kuppi").code("K-2").price("3.00"));
        store.run();
        store.products().edit(1, product -> {
            product.put("price", 12);
            lose(product, "name", how);
        });
        store.products().edit(2, product -> product.put("price", 4));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of("1", "field-invalid"));
        assertThat(store.attention().get(0).detail()).isEqualTo("the product has no name (member name)");
        assertThat(store.articles().get("K-1").get("articleName").asString()).isEqualTo("Kynttilä");
        assertThat(store.articles().get("K-2").get("customerPrice").asInt()).isEqualTo(4);
        store.products().edit(1, product -> product.put("name", "Kynttilä"));
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        Mirror.holds(store);
    }

    @Test
    void parksANewProductWithoutANameAndTheVariationsOfOne() {
        store.articles().seed("K-1", article -> article.put("articleName", "Kynttilä"));
        store.products().add(candle().with(product -> product.putNull("name")));
        store.products()
                .add(NewProduct.named("Paita")
                        .code("P")
                        .price("9.00")
                        .variation("S", "P-S", null, null, 1)
                        .with(product -> product.remove("name")));

        store.run();

        assertThat(store.reasons())
                .hasSize(2)
                .containsEntry("1", "field-invalid")
                .containsValue("field-invalid");
        assertThat(store.articles().get("K-1").get("articleName").asString()).isEqualTo("Kynttilä");
        assertThat(store.articles().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @Cases(quick = 1)
    void keepsBarCodeAndNamesWhereTheirBlocksAreMissing(PutSemantics semantics) {
        store.warehouse().switchTo(switches -> switches.withPutSemantics(semantics));
        store.products().add(candle());
        store.run();
        for (var how : List.of("absent", "null")) {
            store.products()
                    .edit(
                            1,
                            product -> product.put("price", product.get("price").asInt() + 1));
            store.shop().misbehave(PageFaults.malforms(1, product -> {
                lose(product, "stock_item", how);
                lose(product, "translations", how);
            }));

            assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
            store.shop().behave();

            var article = store.articles().get("K-1");
            assertThat(article.at("/barCodeInfo/barCode").asString()).isEqualTo("6430012345678");
            assertThat(article.get("articleNameTranslations").toString()).contains("Candle", "Ljus");
        }
        store.products()
                .edit(
                        1,
                        product -> product.putArray("translations")
                                .addObject()
                                .put("language", "en")
                                .put("name", "Candle"));
        store.run();
        assertThat(store.articles().get("K-1").get("articleNameTranslations").toString())
                .as("a name that is taken away goes")
                .contains("Candle")
                .doesNotContain("Ljus");
    }

    private static NewProduct candle() {
        return NewProduct.named("Kynttilä")
                .code("K-1")
                .price("9")
                .translated("en", "Candle")
                .translated("sv", "Ljus")
                .stock("6430012345678", 5);
    }

    private static void lose(ObjectNode product, String member, String how) {
        switch (how) {
            case "absent" -> product.remove(member);
            case "null" -> product.putNull(member);
            case "empty" -> product.put(member, "");
            case "blank" -> product.put(member, " \u00A0");
            default -> product.put(member, "\u200B");
        }
    }
}
