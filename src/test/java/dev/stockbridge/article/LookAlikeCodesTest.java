package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseArticles;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches.PutSemantics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

/** Codes that differ for the shop and may be one for the warehouse: no article is ever written by two units. */
@ParameterizedClass(name = "{0}")
@Cases(
        quick = 1,
        value = {"PLAIN", "SOAP"})
class LookAlikeCodesTest {

    private static final String CODE = "NB-Ä1";

    private final TestStore store;

    LookAlikeCodesTest(StoreKind kind) {
        this.store = TestStore.fresh(kind);
    }

    @ParameterizedTest
    @Cases(
            quick = 2,
            value = {
                "NB-Ä1\u00A0",
                "\u2007NB-Ä1",
                "NB-Ä1\u3000",
                "nb-A\u03081",
                "NB-Ä1\u200B",
                "\uFEFFNB-Ä1",
                "NB-\u00ADÄ1",
                "ＮＢ-Ä１"
            })
    void parksBothUnitsWhereNeitherHasAnArticle(String alike) {
        add("A", CODE);
        add("B", alike);
        add("C", "OTHER");

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of("1", "duplicate-code", "2", "duplicate-code"));
        assertThat(store.articles().all()).hasSize(1);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"NB-Ä1\u00A0", "nb-A\u03081", "NB-Ä1\u200B", "ＮＢ-Ä１"})
    void leavesTheArticleToTheUnitThatHasIt(String alike) {
        add("A", CODE);
        store.run();
        add("B", alike);
        store.warehouse().clearRequests();

        store.run();

        assertThat(store.reasons()).isEqualTo(Map.of("2", "duplicate-code"));
        assertThat(store.attention().get(0).detail()).isEqualTo("the code is held by 1, 2");
        assertThat(store.warehouseWrites()).isZero();
    }

    @Test
    void foldsCaseInFull() {
        add("A", "STRASSE-1");
        add("B", "Straße-1");

        store.run();

        assertThat(store.reasons()).isEqualTo(Map.of("1", "duplicate-code", "2", "duplicate-code"));
    }

    @Test
    void sendsTheCodeAsItIsWithoutOuterWhiteSpace() {
        add("A", "\u00A0Nb-Ä1\u3000\u2007");
        store.run(new RunOptions(false, false, null, null, List.of("ＮＢ-ä1")));

        assertThat(store.articles().all())
                .singleElement()
                .satisfies(article ->
                        assertThat(article.get("articleNumber").asString()).isEqualTo("Nb-Ä1"));
    }

    @Test
    void putsAnArticleBackThatTheWarehouseTookForAnotherUnits() {
        collate();
        long first = add("Kahvi", "CAFE-1");
        store.run();
        store.articles().edit("CAFE-1", SandboxWarehouseArticles::keptMembers);
        store.products().edit(first, product -> product.put("price", 12));
        store.run();
        var before = store.articles().get("CAFE-1");
        add("Kahvila", "CAFÉ-1");

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of("2", "duplicate-code"));
        assertThat(store.attention().get(0).detail())
                .isEqualTo("the warehouse takes this code for that of 1, whose article was put back");
        var after = store.articles().get("CAFE-1");
        before.remove("articleDataLastUpdated");
        after.remove("articleDataLastUpdated");
        assertThat(plain(after)).isEqualTo(plain(before));
        assertThat(store.articles().count()).isEqualTo(1);

        store.warehouse().clearRequests();
        store.run();
        assertThat(store.warehouseWrites()).as("neither is written again").isZero();
        assertThat(store.reasons()).isEqualTo(Map.of("2", "duplicate-code"));

        store.products().rename(first, "COFFEE-1");
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.articles().get("COFFEE-1").get("articleName").asString())
                .isEqualTo("Kahvi");
        assertThat(store.articles().get("CAFÉ-1").get("articleName").asString()).isEqualTo("Kahvila");
    }

    @Test
    @Tag("thorough")
    void putsAnArticleBackThatWasMadeInTheSameRun() {
        collate();
        add("Kahvi", "CAFE-1");
        add("Kahvila", "CAFÉ-1");

        store.run();

        assertThat(store.reasons()).isEqualTo(Map.of("2", "duplicate-code"));
        assertThat(store.articles().get("CAFE-1").get("articleName").asString()).isEqualTo("Kahvi");
        store.warehouse().clearRequests();
        store.run();
        assertThat(store.warehouseWrites()).isZero();
    }

    @Test
    @Tag("thorough")
    void sendsTheOtherUnitsContentAgainWhenItCouldNotBePutBack() {
        collate();
        add("Kahvi", "CAFE-1");
        store.run();
        add("Kahvila", "CAFÉ-1");
        store.warehouse()
                .switchTo(switches -> switches.withArticlesAccepted(
                        article -> !article.path("articleName").asString("").equals("Kahvi")));

        store.run();

        assertThat(store.attention().get(0).detail()).contains("could not be put back");
        store.warehouse().switchTo(switches -> switches.withArticlesAccepted(article -> true));
        store.run();
        assertThat(store.articles().get("CAFE-1").get("articleName").asString()).isEqualTo("Kahvi");
        assertThat(store.reasons()).isEqualTo(Map.of("2", "duplicate-code"));
    }

    @Test
    void removesWhatNobodyCanSeeFromNamesAndBarCodesAndSaysSoOnce() {
        store.products()
                .add(NewProduct.named("Villa\u0007pai\u00ADta\uFEFF")
                        .code("K-1")
                        .price("9.90")
                        .supplierCode("S\u200B-1")
                        .translated("en", "Wool\u202E shirt")
                        .stock("643001\u200B2345678", 1));
        add("Puhdas", "K-2");

        var run = store.run();

        var article = store.articles().get("K-1");
        assertThat(article.get("articleName").asString()).isEqualTo("Villapaita");
        assertThat(article.at("/barCodeInfo/barCode").asString()).isEqualTo("6430012345678");
        assertThat(article.at("/supplierInfo/supplierArticleNumber").asString()).isEqualTo("S-1");
        assertThat(article.get("articleNameTranslations").toString()).contains("Wool shirt");
        assertThat(store.report(run).notes())
                .contains(
                        "Control and format characters were left out of names, bar codes or supplier codes of 1 item: 1.");
    }

    private void collate() {
        store.warehouse()
                .switchTo(
                        switches -> switches.withAccentInsensitiveNumbers(true).withPutSemantics(PutSemantics.REPLACE));
    }

    private static String plain(JsonNode article) {
        return article.propertyStream()
                .sorted(Map.Entry.comparingByKey())
                .map(member -> member.getKey() + "=" + member.getValue())
                .toList()
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    private long add(String name, String code) {
        return store.products()
                .add(NewProduct.named(name).code(code).price("9.90").stock(null, 1));
    }
}
