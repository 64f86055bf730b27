package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.RawFaults;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;

/** A record that no real shop or warehouse sends is named to a person, and keeps no other product waiting. */
@Timeout(120)
class HostileCatalogueTest {

    private static final String MARK = "8777666";

    private final TestStore store = TestStore.fresh();

    static Stream<Arguments> numbers() {
        return Stream.of("price", "purchase_price", "vat_rate", "weight")
                .flatMap(member -> Stream.of("1e50000000", "1e999999999", "1e-20000", "1e99999999999")
                        .map(number -> Arguments.of(member, number)));
    }

    @ParameterizedTest(name = "{1} as {0}")
    @Cases(quick = 3, from = "numbers")
    void parksAProductWithANumberBeyondAllLimits(String member, String number) {
        store.shop().checkAnswers(false);
        add("A-1");
        long bad = add("A-2");
        add("A-3");
        store.products().edit(bad, product -> product.put(member, Integer.valueOf(MARK)));
        store.shop().misbehave(RawFaults.writes(MARK, number));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.reasons()).containsValue("unreadable").hasSize(1);
        assertThat(store.articles().count()).isEqualTo(2);
    }

    @Test
    @Tag("thorough")
    void parksAProductWithAByteThatIsNoUtf8() {
        add("A-1");
        long bad = add("A-2");
        add("A-3");
        store.products().edit(bad, product -> product.put("name", MARK));
        store.shop().misbehave(RawFaults.writes(MARK, "\u00FF"));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.reasons()).containsValue("unreadable").hasSize(1);
        assertThat(store.articles().count()).isEqualTo(2);
        store.shop().behave();
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.articles().count()).isEqualTo(3);
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {"401", "3000", "20000"})
    void parksACodeThatNoIndexTakes(int length) {
        store.shop().checkAnswers(false);
        add("A-1");
        long bad = add("ÄX€".repeat(length / 3 + 1));
        add("A-3");

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.reasons()).isEqualTo(Map.of(Long.toString(bad), "unsafe-code"));
        assertThat(store.attention().get(0).label()).hasSizeLessThan(150);
        assertThat(store.articles().count()).isEqualTo(2);
        store.products().rename(bad, "A-2");
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
    }

    @Test
    @Tag("thorough")
    void keepsNothingWaitingForASignThatNoDatabaseTakes() {
        store.shop().checkAnswers(false);
        store.warehouse().checkAnswers(false);
        add("A-1");
        long odd = add("A-2");
        store.products().edit(odd, product -> product.put("name", "Kynt\0tilä").put("supplier_code", "S\0-1"));

        store.run();

        assertThat(store.articles().find("A-1")).isPresent();
        assertThat(store.run().exitCode()).isIn(ExitCode.COMPLETED, ExitCode.ATTENTION);
    }

    @Test
    void endsACatalogueThatIsTheSamePageForEver() {
        add("A-1");
        add("A-2");
        store.shop().misbehave(RawFaults.repeatsTheFirstPage(".*/products"));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.UNREACHABLE);

        assertThat(store.shop().count("GET", ".*/products")).isLessThan(60);
        store.shop().behave();
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
    }

    private long add(String code) {
        return store.products()
                .add(NewProduct.named("Kynttilä " + code.length()).code(code).price("9.90"));
    }
}
