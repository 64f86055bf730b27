package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import org.junit.jupiter.api.Test;

/** Names of variations are translated where the shop tells the translations, and all else goes on where it does not. */
class VariationTranslationsTest {

    private final TestStore store = TestStore.fresh(2);

    @Test
    void sendsTheTranslationOfAVariation() {
        addShirts(1);

        store.run();

        assertThat(englishName()).isEqualTo("Shirt - Blue");
        Mirror.holds(store);
    }

    @Test
    void keepsTheVariationsOwnNameWhereTheShopDeliversNoTranslation() {
        store.shop().switchTo(switches -> switches.withVariationTranslations(false));
        addShirts(1);

        store.run();

        assertThat(englishName()).isEqualTo("Shirt - Sininen");
    }

    @Test
    void asksAShopThatRefusesTheWishOnlyOnce() {
        store.shop()
                .switchTo(switches -> switches.withVariationTranslations(false).withUnknownExpandsRefused(true));
        store.shop().switchTo(switches -> switches.withPageSizeCap(3));
        addShirts(9);

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);

        assertThat(englishName()).isEqualTo("Shirt - Sininen");
        assertThat(store.shop().requests())
                .filteredOn(call -> call.status() == 400)
                .hasSize(1);
    }

    @Test
    void doesNotTakeALaterRefusalForAShopWithoutTranslations() {
        store.shop().switchTo(switches -> switches.withPageSizeCap(3));
        addShirts(9);
        store.shop().misbehave(Faults.answers(400).after(2));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.UNREACHABLE);

        assertThat(store.articles().count()).isZero();
    }

    private void addShirts(int number) {
        for (int i = 1; i <= number; i++) {
            long id = store.products()
                    .add(NewProduct.named("Paita")
                            .price("9.90")
                            .translated("en", "Shirt")
                            .variation("Sininen", "SHIRT-" + i, null, null, 1));
            long variation =
                    store.products().get(id).path("variations").get(0).get("id").asLong();
            store.products().editVariationTranslation(id, variation, "en", name -> name.put("name", "Blue"));
        }
    }

    private String englishName() {
        return store.articles()
                .get("SHIRT-1")
                .path("articleNameTranslations")
                .get(0)
                .get("articleName")
                .asString();
    }
}
