package dev.stockbridge.run.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.settings.StoreSettings;
import dev.stockbridge.settings.file.SettingsFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of a store is true of one shop and one goods owner, and is not carried to others. */
class StoreBindingsTest {

    private static final String WAREHOUSE = "https://api.ongoingsystems.se/demo";
    private static final RunOptions PLAN = new RunOptions(true, false, null, null, List.of());

    private final TestStore store = TestStore.fresh();

    @Test
    void bindAStoreByItsFirstRunThatIsNoPlan() {
        store.run(PLAN);
        assertThat(bound()).isEmpty();

        store.run();
        assertThat(bound()).containsExactly(store.warehouse().url() + "#" + store.goodsOwner());
    }

    @Test
    void startNothingForAnotherGoodsOwner() {
        store.run();
        store.sql()
                .update(
                        "update store_binding set goods_owner = 'https://test.example/w#7' where store = ?",
                        store.id());

        var result = store.run("moved");

        var property = "stockbridge.stores." + store.id() + ".ongoing";
        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.remark())
                .contains(property + " was https://test.example/w#7 and is "
                        + store.warehouse().url() + "#")
                .contains("set " + property + ".formerly")
                .contains("a new store id")
                .doesNotContain(".mycashflow");
        assertThat(store.run(PLAN).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(store.application()
                        .launcher()
                        .restart("article-sync", store.id())
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(store.sql().queryForList("select name from run where store = ?", String.class, store.id()))
                .doesNotContain("moved");
    }

    @Test
    void startNothingForAnotherShop() {
        var bindings = bindings();

        assertThat(bindings.moved(store.id(), demo("https://demo.mycashflow.fi", "https://other.mycashflow.fi")))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains("mycashflow was https://demo.mycashflow.fi and is https://other.mycashflow.fi:"));
    }

    @Test
    void takeOneAddressForItselfHoweverItIsSpelled() {
        var bindings = bindings();

        assertThat(bindings.moved(store.id(), demo(WAREHOUSE, "https://API.OngoingSystems.se:443/Demo/")))
                .isEmpty();
        assertThat(bindings.moved(store.id(), demo(WAREHOUSE, WAREHOUSE + "-2")))
                .isPresent();
        assertThat(bindings.moved(store.id(), demo("goods-owner-id: 135", "goods-owner-id: 136")))
                .isPresent();
    }

    @Test
    void followAWarehouseWhoseFormerAddressIsNamed() {
        var bindings = bindings();
        var moved = demo(WAREHOUSE, "https://new.example/w\n        formerly: " + WAREHOUSE);

        assertThat(bindings.moved(store.id(), moved)).isEmpty();
        bindings.bind(store.id(), moved);

        assertThat(bindings.moved(store.id(), demo(WAREHOUSE, "https://new.example/w")))
                .isEmpty();
        assertThat(bindings.moved(store.id(), demo(WAREHOUSE, WAREHOUSE))).isPresent();
    }

    /** Those of the application, with the store bound as the minimal configuration has it. */
    private StoreBindings bindings() {
        var bindings = store.application().part(StoreBindings.class);
        bindings.bind(store.id(), demo(WAREHOUSE, WAREHOUSE));
        return bindings;
    }

    private static StoreSettings demo(String written, String instead) {
        return SettingsFixture.load(SettingsFixture.MINIMAL.replace(written, instead), SettingsFixture.VARIABLES)
                .store("demo");
    }

    private List<String> bound() {
        return store.sql()
                .queryForList("select goods_owner from store_binding where store = ?", String.class, store.id());
    }
}
