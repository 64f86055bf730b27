package dev.stockbridge.stock.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.ongoing.ArticleState;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** Mapping an article of the warehouse to its stock. */
class ArticleStockProcessorTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # active, stock article, obsolete, stocked
            true,  true,  false, true
            -,     -,     -,     true
            false, true,  false, false
            true,  false, false, false
            true,  true,  true,  false
            """)
    void takesArticleForStockedUnlessWarehouseDeniesIt(
            @Nullable Boolean active, @Nullable Boolean stockArticle, @Nullable Boolean obsolete, boolean stocked) {
        var state = new ArticleState(
                1,
                "CUP",
                null,
                null,
                active,
                stockArticle,
                obsolete,
                null,
                null,
                JsonNodeFactory.instance.objectNode());

        assertThat(new ArticleStockProcessor().process(state))
                .isEqualTo(new ArticleStock(1, "CUP", stocked, null, null));
    }

    @Test
    void replacesWhatCannotBeStored() {
        var huge = new BigDecimal("1e999999");
        var state = new ArticleState(
                1, "C\0P", null, null, true, true, false, huge, huge.negate(), JsonNodeFactory.instance.objectNode());

        assertThat(new ArticleStockProcessor().process(state))
                .isEqualTo(new ArticleStock(1, "C\uFFFDP", true, Quantities.BEYOND, Quantities.BEYOND.negate()));
    }
}
