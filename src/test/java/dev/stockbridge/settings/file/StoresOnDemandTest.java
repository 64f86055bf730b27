package dev.stockbridge.settings.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.SettingsException;
import dev.stockbridge.settings.StoreSettings;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A store is read when it is first asked for, and a mistake in it stops no other. */
class StoresOnDemandTest {

    private static final int MANY = 300;

    @Test
    void readsTheStoreThatIsAskedForAndNoOther() {
        Settings settings = load(many(MANY));

        assertThat(settings.ids()).hasSize(MANY).startsWith("demo", "store-1", "store-2");
        assertThat(settings.store("store-7").ongoing().goodsOwnerId()).isEqualTo(1007);
        assertThat(settings.store("store-7")).isSameAs(settings.store("store-7"));

        assertThat(read(settings)).containsExactly("store-7");
    }

    @Test
    void tellsGroupsAndGoodsOwnersWithoutReadingAStore() {
        Settings settings = load(SettingsFixture.MINIMAL
                + store(1, "group: north", "group: north")
                + store(2, "goods-owner-id: 1002", "goodsOwnerId: 0135").replace("/demo", "/Demo/")
                + store(3, "goods-owner-id: 1003", "goods-owner-id: ${NUMBER:135}"));

        assertThat(settings.groups()).isEqualTo(Map.of("store-1", "north"));
        assertThat(settings.sharingGoodsOwner("store-3")).containsExactly("demo", "store-2", "store-3");
        assertThat(settings.sharingGoodsOwner("store-1")).containsExactly("store-1");
        assertThat(settings.goodsOwner("store-2"))
                .isEqualTo(settings.goodsOwner("demo"))
                .isNotEqualTo(settings.goodsOwner("store-1"));
        assertThat(settings.goodsOwner("nobody")).isEqualTo("store:nobody");
        assertThat(read(settings)).isEmpty();
    }

    @Test
    void stopsOnlyTheRunsOfTheStoreWhoseValueIsWrong() {
        Settings settings = load(SettingsFixture.MINIMAL
                + store(1, "goods-owner-id: 1001", "goods-owner-id: many")
                + store(2, "${SHOP_KEY}", "${NO_SUCH_KEY}"));

        assertThat(settings.store("demo").currency()).isEqualTo("EUR");
        for (int again = 0; again < 2; again++) {
            assertThatExceptionOfType(SettingsException.class)
                    .isThrownBy(() -> settings.store("store-1"))
                    .withMessageContaining("stockbridge.stores.store-1.ongoing.goods-owner-id (line 26)")
                    .withMessageContaining("write a whole number");
        }
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> settings.store("store-2"))
                .withMessageContaining(
                        "stockbridge.stores.store-2.mycashflow.api-key (line 31): ${NO_SUCH_KEY} has no");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> settings.store("store-3"));
    }

    @Test
    void findsMisspeltKeysOfEveryStoreAtTheStart() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> load(SettingsFixture.MINIMAL
                        + store(1, "group: one", "grop: one")
                        + store(2, "group: two", "orders: {statuses: {first: open}}")
                        + "stockbridge.chunk-size.of: 3\n"))
                .withMessageContaining("stockbridge.stores.store-1.grop (line 18): there is no such property. Did you")
                .withMessageContaining("stockbridge.stores.store-2.orders.statuses.first (line 29): there is no such")
                .withMessageContaining("stockbridge.chunk-size.of (line 39): there is no such property. Remove it.");
    }

    @Test
    void keepsTheOrderNumbersOfAStoreApartFromThoseOfStoresThatItDoesNotRead() {
        Settings settings = load(SettingsFixture.MINIMAL
                + store(1, "goods-owner-id: 1001", "goods-owner-id: 135").replace("user: u", "user: a:b")
                + store(2));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> settings.store("demo"))
                .withMessageContaining(
                        "stockbridge.stores.store-1.orders.number-prefix: the stores demo and store-1 share a goods owner");
        assertThat(settings.store("store-2")).isNotNull();
        assertThat(read(settings)).containsExactlyInAnyOrder("demo", "store-2");
    }

    @Test
    void letsTheEnvironmentOverrideAStoreAndAddNone() {
        var variables = new HashMap<>(SettingsFixture.VARIABLES);
        variables.put("STOCKBRIDGE_STORES_STORE1_CURRENCY", "SEK");
        variables.put("STOCKBRIDGE_STORES_STORE1_GROUP", "south");
        variables.put("STOCKBRIDGE_STORES_STORE1_ONGOING_GOODSOWNERID", "135");
        variables.put("STOCKBRIDGE_STORES_STORE1_ORDERS_NUMBERPREFIX", "B-");
        variables.put("STOCKBRIDGE_STORES_OTHER_CURRENCY", "SEK");

        Settings settings = SettingsFixture.loadLazily(SettingsFixture.MINIMAL + store(1), variables);

        assertThat(settings.ids()).containsExactly("demo", "store-1");
        assertThat(settings.groups()).isEqualTo(Map.of("store-1", "south"));
        assertThat(settings.sharingGoodsOwner("demo")).containsExactly("demo", "store-1");
        assertThat(settings.store("store-1").currency()).isEqualTo("SEK");
        assertThat(settings.store("demo").currency()).isEqualTo("EUR");
    }

    @Test
    void readsAStoreOnceForAllThreadsThatAskForIt() {
        Settings settings = load(many(4));

        Set<StoreSettings> seen = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
        IntStream.range(0, 64).parallel().forEach(n -> seen.add(settings.store("store-" + (1 + n % 3))));

        assertThat(seen).hasSize(3);
    }

    private static Settings load(String yaml) {
        return SettingsFixture.loadLazily(yaml, SettingsFixture.VARIABLES);
    }

    private static Set<String> read(Settings settings) {
        return ((FileStores) settings.stores()).read();
    }

    private static String many(int stores) {
        var yaml = new StringBuilder(SettingsFixture.MINIMAL);
        IntStream.range(1, stores).forEach(n -> yaml.append(store(n)));
        return yaml.toString();
    }

    private static String store(int number, String written, String instead) {
        String store = store(number);
        return store.contains(written)
                ? store.replace(written, instead)
                : store.replaceFirst("\n", "\n      " + instead.replace("$", "\\$") + "\n");
    }

    /** A store of ten lines with a goods owner of its own. */
    private static String store(int number) {
        return """
                    store-%d:
                      mycashflow:
                        url: https://demo.mycashflow.fi
                        user: api@demo.example
                        api-key: ${SHOP_KEY}
                      ongoing:
                        url: https://api.ongoingsystems.se/demo
                        user: u
                        password: ${WAREHOUSE_PASSWORD}
                        goods-owner-id: %d
                """.formatted(number, 1000 + number);
    }
}
