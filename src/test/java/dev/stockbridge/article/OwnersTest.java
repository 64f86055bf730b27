package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An article is one unit's, whatever its number has become, and kept up by one store of those that share a goods owner. */
class OwnersTest {

    @Test
    @Tag("thorough")
    void adoptsNoArticleThatIsAnotherUnitsUnderAnotherNumber() {
        var store = TestStore.fresh();
        add(store, "Vanha", "A");
        store.run();
        int article = id(store, "A");
        store.articles().edit("A", stands -> stands.put("articleNumber", "B"));
        long second = add(store, "Uusi", "B");

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of(Long.toString(second), "duplicate-code"));
        assertThat(store.attention().get(0).detail()).isEqualTo("the article with this number belongs to 1");
        assertThat(store.articles().get("B").get("articleName").asString()).isEqualTo("Vanha");
        store.products().rename(second, "C");
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(id(store, "B")).isEqualTo(article);
    }

    @Test
    void makesNoArticleAgainFromOneThatIsAnotherUnits() {
        var store = TestStore.fresh();
        long first = add(store, "Vanha", "A");
        add(store, "Toinen", "B");
        store.run();
        store.articles().delete("A");
        store.articles().edit("B", stands -> stands.put("articleNumber", "A"));
        store.products().edit(first, product -> product.put("price", 12));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of(Long.toString(first), "duplicate-code"));
        assertThat(store.articles().get("A").get("articleName").asString()).isEqualTo("Toinen");
    }

    @Test
    void sellsAnArticleOfAnotherStoreOfTheSameGoodsOwnerAndLeavesItToThatStore() {
        var one = TestStore.fresh(StoreKind.SHARING);
        add(one, "Tee", "TEA");
        one.run();
        var other = one.neighbour();
        long tea = add(other, "Toinen tee", "TEA");
        add(other, "Kuppi", "CUP");
        one.warehouse().clearRequests();

        assertThat(other.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(one.warehouseWrites()).as("the cup alone").isEqualTo(1);
        assertThat(one.articles().get("TEA").get("articleName").asString()).isEqualTo("Tee");

        other.products().edit(tea, product -> product.put("name", "Kolmas tee"));
        other.run();
        assertThat(one.articles().get("TEA").get("articleName").asString()).isEqualTo("Tee");

        other.products().rename(tea, "TEA-2");
        other.run();
        assertThat(one.articles().get("TEA").get("articleName").asString()).isEqualTo("Tee");
        assertThat(one.articles().get("TEA-2").get("articleName").asString()).isEqualTo("Kolmas tee");
        assertThat(one.articles().count()).isEqualTo(3);
    }

    @Test
    void sellsAnArticleOfAnotherStoreThroughOneUnitAlone() {
        var one = TestStore.fresh(StoreKind.SHARING);
        add(one, "Tee", "TEA");
        one.run();
        var other = one.neighbour();
        add(other, "Toinen tee", "TEA");
        other.run();
        long second = add(other, "Kolmas tee", "TEA");

        assertThat(other.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(other.reasons()).isEqualTo(Map.of(Long.toString(second), "duplicate-code"));
    }

    @Test
    @Tag("thorough")
    void keepsUpWhatAStoreBehindItHasMade() {
        var one = TestStore.fresh(StoreKind.SHARING);
        var other = one.neighbour();
        long tea = add(other, "Tee", "TEA");
        other.run();

        assertThat(one.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        other.products().edit(tea, product -> product.put("name", "Toinen tee"));
        assertThat(other.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(one.articles().get("TEA").get("articleName").asString()).isEqualTo("Tee");
        one.run();
        assertThat(one.articles().get("TEA").get("articleName").asString()).isEqualTo("Toinen tee");
    }

    @Test
    void neverSwitchesOffAnArticleOfAnotherStoreOfTheSameGoodsOwner() {
        var one = TestStore.fresh(StoreKind.SHARING);
        add(one, "Tee", "TEA");
        add(one, "Kuppi", "CUP");
        one.run();
        var other = one.neighbour();
        other.sql()
                .update(
                        "insert into article_link select ?, product_id + 100, variation_id, article_number, number_key,"
                                + " article_system_id, fingerprint, languages, read_at from article_link"
                                + " where store = ? and article_number = 'TEA'",
                        other.id(),
                        one.id());
        add(other, "Lusikka", "SPOON");

        other.run();
        var run = other.run();

        assertThat(one.articles().get("TEA").path("isActive").asBoolean(true)).isTrue();
        assertThat(other.items(run)).singleElement().satisfies(item -> {
            assertThat(item.reason()).isEqualTo("gone-from-shop");
            assertThat(item.detail())
                    .isEqualTo("its article stays, since it belongs to store " + one.id() + " as well");
        });
        assertThat(other.items(other.run())).as("reported once").isEmpty();
    }

    private static long add(TestStore store, String name, String code) {
        return store.products().add(NewProduct.named(name).code(code).price("9.90"));
    }

    private static int id(TestStore store, String code) {
        return store.articles().get(code).get("articleSystemId").asInt();
    }
}
