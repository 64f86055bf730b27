package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.link.ProductReference;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.settings.file.SettingsFixture;
import dev.stockbridge.stock.survey.ArticleStock;
import dev.stockbridge.stock.survey.ShopStock;
import dev.stockbridge.stock.survey.StockInputs;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of one item, whatever the two sides say. */
class StockComparisonTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # sellable, sent, reserved, target
            7,    0,   0,  7
            7,    2,   2,  9
            7,    2,   5,  9
            7,    5,   2,  9
            0,    2,   2,  2
            -3,   5,   5,  5
            -3,   5,   8,  5
            2.7,  0,   0,  2
            2.7,  1.5, 2,  3
            0.9,  0,   0,  0
            7,    2,  -1,  7
            7,    0,   -,  7
            """)
    void addsWhatIsOnItsWayToWhatCanBeSold(
            BigDecimal sellable, BigDecimal sent, @Nullable BigDecimal reserved, BigDecimal target) {
        assertThat(target(sellable(sellable).sent(sent).reserved(reserved))).isEqualByComparingTo(target);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # sellable, unsent, target
            7,   0,   7
            7,   2,   5
            7,   9,   0
            -3,  0,   0
            7,   1.5, 5
            """)
    void takesWhatIsNotSentOffWhereTheShopDoesNot(BigDecimal sellable, BigDecimal unsent, BigDecimal target) {
        assertThat(target(sellable(sellable).sent(BigDecimal.TEN).unsent(unsent), "shop-reserves: false"))
                .isEqualByComparingTo(target);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # on hand, target
            7,   7
            2.9, 2
            0,   0
            """)
    void takesWhatIsOnHandAsItIs(BigDecimal onHand, BigDecimal target) {
        assertThat(target(new Case().onHand(onHand).sellable(BigDecimal.ONE).sent(BigDecimal.TEN), "quantity: on-hand"))
                .isEqualByComparingTo(target);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # sellable, sent, target
            7, 0, 5
            1, 0, 0
            1, 4, 4
            7, 4, 9
            """)
    void holdsTheBufferBackBeforeItAddsWhatIsSent(BigDecimal sellable, BigDecimal sent, BigDecimal target) {
        assertThat(target(sellable(sellable).sent(sent).reserved(BigDecimal.TEN), "buffer: 2"))
                .isEqualByComparingTo(target);
    }

    @Test
    void writesItsArithmeticDown() {
        assertThat(detail(sellable("7").sent(new BigDecimal("2")).reserved(BigDecimal.TEN)))
                .isEqualTo("shop 50, should be 9: sellable 7 - buffer 0 + sent 2");
        assertThat(detail(sellable("-3").sent(new BigDecimal("2")).reserved(BigDecimal.TEN)))
                .isEqualTo("shop 50, should be 2: sellable -3 - buffer 0 (counts as 0) + sent 2");
        assertThat(detail(sellable("7").unsent(new BigDecimal("2")), "shop-reserves: false", "buffer: 1"))
                .isEqualTo("shop 50, should be 4: sellable 7 - buffer 1 - not sent 2");
        assertThat(detail(new Case().onHand(BigDecimal.TEN), "quantity: on-hand"))
                .isEqualTo("shop 50, should be 10: on hand 10 - buffer 0");
        assertThat(detail(sellable("7").quantity(null)))
                .isEqualTo("shop says nothing, should be 7: sellable 7 - buffer 0 + sent 0");
    }

    @Test
    void takesNullForNoNumber() {
        assertThat(compare(new Case().onHand(BigDecimal.TEN))).isInstanceOf(ComparisonResult.Attention.class);
        assertThat(compare(sellable("7"), "quantity: on-hand")).isInstanceOf(ComparisonResult.Attention.class);
        assertThat(compare(sellable("7").sent(BigDecimal.ONE).reserved(null)))
                .isInstanceOf(ComparisonResult.Attention.class);
        assertThat(compare(sellable("0").quantity(null))).isInstanceOf(ComparisonResult.Differs.class);
    }

    @Test
    void leavesEqualQuantitiesAlone() {
        assertThat(compare(sellable("50.0"))).isInstanceOf(ComparisonResult.Unchanged.class);
        assertThat(compare(sellable("50.4"))).isInstanceOf(ComparisonResult.Unchanged.class);
        assertThat(compare(sellable("-2").quantity(BigDecimal.ZERO))).isInstanceOf(ComparisonResult.Unchanged.class);
        assertThat(compare(sellable("-2").quantity(new BigDecimal("-2")))).isInstanceOf(ComparisonResult.Differs.class);
    }

    @ParameterizedTest
    @CsvSource({"A/B", ".", ".."})
    void pushesToNoAddressThatAPathCannotCarry(String code) {
        var result = compare(sellable("7").code(code), "push: true");

        assertThat(result)
                .isInstanceOfSatisfying(
                        ComparisonResult.Attention.class,
                        attention -> assertThat(attention.reason()).isEqualTo(Reason.UNSAFE_CODE));
        assertThat(compare(sellable("7").code(code))).isInstanceOf(ComparisonResult.Differs.class);
        assertThat(compare(sellable("50").code(code), "push: true")).isInstanceOf(ComparisonResult.Unchanged.class);
    }

    private static Case sellable(String sellable) {
        return sellable(new BigDecimal(sellable));
    }

    private static Case sellable(BigDecimal sellable) {
        return new Case().sellable(sellable);
    }

    private static BigDecimal target(Case inputs, String... settings) {
        var calculation = compare(inputs, settings).calculation();
        assertThat(calculation).isNotNull();
        return calculation.target();
    }

    private static String detail(Case inputs, String... settings) {
        return ((ComparisonResult.Differs) compare(inputs, settings)).detail();
    }

    private static ComparisonResult compare(Case inputs, String... settings) {
        return new StockComparison(SettingsFixture.store("stock", settings).stock()).compare(inputs.inputs());
    }

    /** A tracked unit of which the shop has fifty, and its article. */
    private static final class Case {

        private String code = "CUP";
        private @Nullable BigDecimal quantity = new BigDecimal("50");
        private @Nullable BigDecimal reserved = BigDecimal.ZERO;
        private @Nullable BigDecimal onHand;
        private @Nullable BigDecimal sellable;
        private BigDecimal sent = BigDecimal.ZERO;
        private BigDecimal unsent = BigDecimal.ZERO;

        Case code(String value) {
            code = value;
            return this;
        }

        Case quantity(@Nullable BigDecimal value) {
            quantity = value;
            return this;
        }

        Case reserved(@Nullable BigDecimal value) {
            reserved = value;
            return this;
        }

        Case onHand(BigDecimal value) {
            onHand = value;
            return this;
        }

        Case sellable(BigDecimal value) {
            sellable = value;
            return this;
        }

        Case sent(BigDecimal value) {
            sent = value;
            return this;
        }

        Case unsent(BigDecimal value) {
            unsent = value;
            return this;
        }

        StockInputs inputs() {
            return new StockInputs(
                    new ShopStock(ProductReference.ofProduct(7), code, code, true, quantity, reserved, null),
                    false,
                    true,
                    new ArticleStock(1, code, true, onHand, sellable),
                    false,
                    new StockInputs.Ordered(sent, unsent));
        }
    }
}
