package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stockbridge.harness.Audited;
import dev.stockbridge.harness.Seeds;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.PageFaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What the audit tells of articles is what disagrees, all of it and nothing else. */
class AuditedArticlesTest {

    private TestStore store;

    @BeforeEach
    void prepare() {
        store = TestStore.fresh();
    }

    @Test
    void findsBothSidesAgreed() {
        int products = Seeds.count(30, 300);
        for (int i = 0; i < products; i++) {
            store.products().add(NewProduct.named("Muki " + i).code("MUG-" + i).price("1.50"));
        }
        long shirt =
                store.products().add(NewProduct.named("Paita").code("SHIRT").price("30.00"));
        store.products().addVariation(shirt, "Sininen", "SHIRT-B", null, 3);
        store.run();
        store.articles().seedKept("OF-ANOTHER-CHANNEL");

        var audited = Audited.of(store, "articles");

        assertThat(audited.disagreements()).isEmpty();
        assertThat(audited.compared()).isEqualTo(products + 1);
    }

    @Test
    void namesEveryWayInWhichTheTwoDisagree() {
        long changed = add("CHANGED");
        long lost = add("LOST");
        long gone = add("GONE");
        long fine = add("FINE");
        store.run();
        long fresh = add("FRESH");
        long nameless = add("");
        store.articles().edit("CHANGED", article -> {
            article.put("articleName", "something else");
            ((ObjectNode) article.get("barCodeInfo")).put("barCode", "0");
        });
        store.articles().delete("LOST");
        store.products().delete(gone);

        var found = Audited.of(store, "articles").byKey();

        assertThat(found)
                .containsEntry(key(changed), "differs: name, barcode")
                .containsEntry(key(lost), "missing-in-warehouse: it was sent as article LOST")
                .containsEntry(key(gone), "gone-from-shop: its article is still active in the warehouse")
                .containsEntry(key(fresh), "missing-in-warehouse: it was never sent")
                .containsEntry(
                        key(nameless), "missing-in-warehouse: its code cannot be an article number: missing-code")
                .hasSize(5)
                .doesNotContainKey(key(fine));
    }

    @Test
    void takesNoUnitForGoneWhoseProductCannotBeRead() {
        long garbled = add("K-1");
        add("K-2");
        store.run();
        store.shop().misbehave(PageFaults.malformsProduct(garbled));

        assertThat(Audited.of(store, "articles").byKey())
                .containsEntry(key(garbled), "unreadable: the shop's record")
                .hasSize(1);
    }

    @Test
    void believesNoTruncatedPage() {
        add("K-1");
        add("K-2");
        store.run();
        store.shop().misbehave(PageFaults.truncatesPages());

        assertThatThrownBy(() -> Audited.of(store, "articles")).isInstanceOf(SystemFault.class);
    }

    private long add(String code) {
        return store.products()
                .add(NewProduct.named("Tuote").code(code).price("1.00").stock("6400000000017", 1));
    }

    private static String key(long product) {
        return Long.toString(product);
    }
}
