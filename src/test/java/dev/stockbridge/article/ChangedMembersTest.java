package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.shop.SandboxShopProducts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;

/** An edit of anything that is mapped leads to one write of each unit that it touches, and an edit of nothing else does. */
@ParameterizedClass(name = "{0}")
@Cases(
        quick = 1,
        value = {"PLAIN", "SOAP"})
class ChangedMembersTest {

    private final StoreKind kind;

    private static final Map<String, Consumer<SandboxShopProducts>> EDITS = new TreeMap<>();

    static {
        EDITS.put("name", shop -> shop.edit(1, product -> product.put("name", "Kynttilä, iso")));
        EDITS.put("price", shop -> shop.edit(1, product -> product.put("price", new BigDecimal("9.95"))));
        EDITS.put("zero price", shop -> shop.edit(1, product -> product.put("price", 0)));
        EDITS.put("purchase price", shop -> shop.edit(1, product -> product.put("purchase_price", 3)));
        EDITS.put("weight", shop -> shop.edit(1, product -> product.put("weight", new BigDecimal("0.35"))));
        EDITS.put("supplier's code", shop -> shop.edit(1, product -> product.put("supplier_code", "S-2")));
        EDITS.put("supplier's code emptied", shop -> shop.edit(1, product -> product.putNull("supplier_code")));
        EDITS.put("barcode", shop -> shop.editStock("K-1", item -> item.put("barcode", "6430012345685")));
        EDITS.put("barcode emptied", shop -> shop.editStock("K-1", item -> item.put("barcode", "")));
        EDITS.put("code", shop -> shop.rename(1, "K-1B"));
        EDITS.put("case of the code", shop -> shop.rename(1, "k-1"));
        EDITS.put("translation", shop -> shop.editTranslation(1, "en", name -> name.put("name", "Big candle")));
        EDITS.put("new translation", shop -> shop.editTranslation(1, "sv", name -> name.put("name", "Ljus")));
        EDITS.put("translation emptied", shop -> shop.editTranslation(1, "en", name -> name.put("name", "")));
        EDITS.put("variation's name", shop -> shop.editVariation(2, 2001, one -> one.put("name", "Punainen")));
        EDITS.put("variation's price", shop -> shop.editVariation(2, 2001, one -> one.put("price", 19)));
        EDITS.put(
                "variation's purchase price", shop -> shop.editVariation(2, 2001, one -> one.put("purchase_price", 4)));
        EDITS.put("variation's code", shop -> shop.renameVariation(2, 2001, "P-S-2"));
        EDITS.put("variation's barcode", shop -> shop.editStock("P-S", item -> item.put("barcode", "4")));
        EDITS.put(
                "variation's translation",
                shop -> shop.editVariationTranslation(2, 2001, "en", name -> name.put("name", "Small")));
    }

    static Set<String> edits() {
        return EDITS.keySet();
    }

    private final TestStore store;

    ChangedMembersTest(StoreKind kind) {
        this.kind = kind;
        this.store = filled(kind);
    }

    @ParameterizedTest
    @Cases(quick = 4, from = "edits")
    void leadsToOneWrite(String edit) {
        EDITS.get(edit).accept(store.products());

        var run = store.run();

        // SOAP says nothing empty: that a text is gone is said in REST before it.
        int writes = kind.soap() && edit.endsWith("emptied") ? 2 : 1;
        assertThat(store.warehouseWrites()).isEqualTo(writes);
        assertThat(store.report(run).counts().updated()).isEqualTo(1);
        assertThat(store.articles().count()).isEqualTo(3);
        Mirror.holds(store);
        store.run();
        assertThat(store.warehouseWrites()).isEqualTo(writes);
    }

    @Test
    void writesEveryVariationThatInheritsTheEditedPrice() {
        store.products().edit(2, product -> product.put("price", new BigDecimal("29.90")));

        store.run();

        assertThat(store.warehouseWrites()).isEqualTo(2);
        Mirror.holds(store);
    }

    @Test
    void writesNothingForAnotherQuantityOrAText() {
        store.products().editStock("K-1", item -> item.put("quantity", 99));
        store.products()
                .edit(
                        1,
                        product -> product.put("information", "Uusi teksti").put("vat_rate", kind.soap() ? 25.50 : 14));
        store.products().edit(1, product -> product.put("price", new BigDecimal("9.900")));
        store.products().edit(1, product -> product.put("name", "  Kynttilä "));

        store.run();

        assertThat(store.warehouseWrites()).isZero();
    }

    @Test
    void sendsATranslationThatIsGoneAsAnEmptyNameOnce() {
        store.products().edit(1, product -> product.putArray("translations"));

        store.run();

        assertThat(store.warehouse().requests())
                .filteredOn(call -> call.method().equals("PUT"))
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .contains("\"articleNameTranslations\":[{\"languageCode\":\"en\",\"articleName\":\"\"}]"));
        store.products().edit(1, product -> product.put("name", "Kynttilä 2"));
        store.warehouse().clearRequests();
        store.run();
        assertThat(store.warehouse().requests())
                .filteredOn(call -> !call.method().equals("GET"))
                .singleElement()
                .satisfies(call -> assertThat(call.body()).doesNotContain("articleNameTranslations", "ArticleNames"));
    }

    private static TestStore filled(StoreKind kind) {
        var store = TestStore.fresh(kind);
        store.products()
                .add(NewProduct.named("Kynttilä")
                        .code("K-1")
                        .price("9.90")
                        .purchasePrice("2.50")
                        .weight("0.2")
                        .vat("25.5")
                        .supplierCode("S-1")
                        .translated("en", "Candle")
                        .stock("6430012345678", 5));
        store.products()
                .add(NewProduct.named("Paita")
                        .code("P")
                        .price("24.90")
                        .variation("S", "P-S", null, "1", 1)
                        .variation("M", "P-M", null, "2", 1));
        store.run();
        Mirror.holds(store);
        store.warehouse().clearRequests();
        return store;
    }
}
