package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Explained;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.sandbox.data.NewProduct;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code explain article} tells is what article-sync does, and telling it changes nothing. */
class ExplainedArticlesTest {

    private TestStore store;

    @BeforeEach
    void prepare() {
        store = TestStore.fresh();
    }

    @Test
    void showsAPlainProductThatWent() {
        long id = store.products()
                .add(NewProduct.named("Kuppi")
                        .code("CUP")
                        .price("10.00")
                        .vat("25.5")
                        .weight("0.4")
                        .translated("en", "Cup")
                        .stock("6400000000017", 5));
        store.run();

        var explained = Explained.one(store, "article", "cup");

        assertThat(explained.explanation().title()).isEqualTo("Article CUP of product " + id);
        assertThat(explained.differing()).isEmpty();
        assertThat(explained.fact("a run now")).isEqualTo("unchanged");
        assertThat(explained.fact("content")).isEqualTo("as it was last sent");
        assertThat(explained.fact("last outcome of article-sync")).startsWith("created; in execution");
        assertThat(explained.field("barcode").held()).isEqualTo("6400000000017");
        assertThat(explained.field("customer price").send()).isEqualTo("10");
        assertThat(explained.field("alternative names").send()).isEqualTo("en: Cup");
        assertThat(explained.field("VAT rate").shop()).startsWith("25.5");
        assertThat(Explained.one(store, "article", Long.toString(id))
                        .explanation()
                        .title())
                .isEqualTo("Article CUP of product " + id);
    }

    @Test
    void showsVatRateAndPriceWhereArticlesGoThroughSoap() {
        store = TestStore.fresh(StoreKind.SOAP);
        store.products()
                .add(NewProduct.named("Kuppi").code("CUP").price("10.00").vat("25.5"));
        store.run();

        var explained = Explained.one(store, "article", "cup");

        assertThat(explained.differing()).isEmpty();
        assertThat(explained.fact("a run now")).isEqualTo("unchanged");
        assertThat(new BigDecimal(explained.field("VAT rate").send())).isEqualByComparingTo("25.5");
        assertThat(new BigDecimal(explained.field("VAT rate").held())).isEqualByComparingTo("25.5");
        assertThat(new BigDecimal(explained.field("price").held())).isEqualByComparingTo("10");
    }

    @Test
    void showsAVariationAndWhatItInherits() {
        long id = store.products().add(NewProduct.named("Paita").code("SHIRT").price("30.00"));
        long variation = store.products().addVariation(id, "Sininen", "SHIRT-B", null, 3);
        store.run();
        store.products().edit(id, product -> product.put("price", new BigDecimal("35.00")));
        store.articles().edit("SHIRT-B", article -> article.put("stockLimit", 7));

        var explained = Explained.one(store, "article", id + "-" + variation);

        assertThat(explained.fact("a run now")).isEqualTo("updated");
        assertThat(explained.fact("content")).isEqualTo("has changed since it was last sent");
        assertThat(explained.field("name").send()).isEqualTo("Paita - Sininen");
        assertThat(explained.field("customer price").shop()).startsWith("35");
        assertThat(explained.differing()).containsExactly("customer price", "price (stock valuation)");
        assertThat(explained.fact("kept as it stands")).contains("stockLimit 7");
    }

    @Test
    void showsAllThatClaimACode() {
        long first = store.products().add(NewProduct.named("A").code("K-1").price("1.00"));
        store.run();
        long second = store.products().add(NewProduct.named("B").code("k-1").price("1.00"));
        store.run();

        var both = Explained.all(store, "article", "K-1");

        assertThat(both)
                .extracting(one -> one.explanation().title())
                .containsExactly("Article K-1 of product " + first, "Article k-1 of product " + second);
        assertThat(both.get(0).fact("a run now")).isEqualTo("unchanged");
        assertThat(both.get(1).fact("a run now")).startsWith("duplicate-code");
        assertThat(both.get(1).fact("attention of article-sync"))
                .contains("duplicate-code", "held by " + first + ", " + second);
    }

    @Test
    void showsOneThatWasNeverSent() {
        for (int i = 0; i < 260; i++) {
            store.products().add(NewProduct.named("Muki " + i).code("MUG-" + i).price("1.00"));
        }

        var explained = Explained.one(store, "article", "MUG-255");

        assertThat(explained.fact("link")).contains("never sent");
        assertThat(explained.fact("warehouse")).isEqualTo("has no such article");
        assertThat(explained.fact("a run now")).isEqualTo("created");
        assertThat(explained.fact("last outcome of article-sync")).startsWith("none");
        assertThat(explained.differing()).isEmpty();
    }

    @Test
    void showsOneWhoseCodeIsBad() {
        long id = store.products().add(NewProduct.named("Nimetön").code("").price("1.00"));

        var explained = Explained.one(store, "article", Long.toString(id));

        assertThat(explained.fact("a run now")).isEqualTo("missing-code");
        assertThat(explained.field("name").send()).isNull();
    }

    @Test
    void showsAnArticleWhoseProductIsGone() {
        long id = store.products().add(NewProduct.named("Kuppi").code("CUP").price("1.00"));
        store.run();
        store.products().delete(id);

        var explained = Explained.one(store, "article", "CUP");

        assertThat(explained.fact("shop")).startsWith("has no such product now");
        assertThat(explained.fact("warehouse")).startsWith("article CUP, system id ");
        assertThat(Explained.one(store, "article", Long.toString(id))
                        .explanation()
                        .title())
                .isEqualTo("Article CUP");
    }

    @Test
    void knowsNothingOfWhatDoesNotExist() {
        assertThat(Explained.all(store, "article", "NOTHING")).isEmpty();
        assertThat(Explained.all(store, "article", "4711-1")).isEmpty();
    }
}
