package dev.stockbridge.ongoing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares what was sent with what the warehouse has, for an answer that does not confirm the write (contract: Ongoing
 * quirk 8).
 */
public final class SentStateMatcher {

    private SentStateMatcher() {}

    static boolean holds(ArticleDocument sent, ArticleState stored) {
        return holds(sent, stored, Nodes.decimal(stored.raw().path("stockValuationPrice")));
    }

    /** Whether the warehouse has an article that was sent through SOAP, which shows its price and VAT rate. */
    public static boolean holds(ArticleDocument sent, ArticleState stored, StoredPrices prices) {
        return same(sent.content().vatPercent(), prices.vatPercent()) && holds(sent, stored, prices.price());
    }

    private static boolean holds(ArticleDocument sent, ArticleState stored, @Nullable BigDecimal price) {
        return same(sent.content().stockValuationPrice(), price)
                && sent.articleNumber().equals(stored.articleNumber())
                && orEmpty(sent.content().articleName()).equals(orEmpty(stored.articleName()))
                && orEmpty(sent.content().productCode()).equals(orEmpty(stored.productCode()))
                && shows(sent, stored.raw());
    }

    /** After a rejected update name and code may be equal; only these members show that it was rejected. */
    private static boolean shows(ArticleDocument sent, JsonNode stored) {
        return same(sent.content().customerPrice(), Nodes.decimal(stored.path("customerPrice")))
                && same(sent.content().purchasePrice(), Nodes.decimal(stored.path("purchasePrice")))
                && same(sent.content().netWeight(), Nodes.decimal(stored.path("netWeight")))
                && (sent.content().barCode() == null
                        || orEmpty(sent.content().barCode())
                                .equals(orEmpty(
                                        Nodes.text(stored.path("barCodeInfo").path("barCode")))))
                && orEmpty(sent.content().supplierArticleNumber())
                        .equals(orEmpty(Nodes.text(stored.path("supplierInfo").path("supplierArticleNumber"))))
                && (sent.isActive() == null || sent.isActive().equals(Nodes.flag(stored.path("isActive"))));
    }

    /** Whether the warehouse shows what was sent; a number that was not sent is not compared. */
    static boolean same(@Nullable BigDecimal sent, @Nullable BigDecimal shown) {
        return sent == null || shown != null && sent.compareTo(shown) == 0;
    }

    static boolean holds(OrderDocument sent, OrderState stored) {
        Map<String, Piece> expected = new TreeMap<>();
        sent.orderLines().forEach(line -> put(expected, line.rowNumber(), line.articleNumber(), line.numberOfItems()));
        Map<String, Piece> found = new TreeMap<>();
        stored.lines().forEach(line -> put(found, line.rowNumber(), line.articleNumber(), line.ordered()));
        return sent.orderNumber().equals(stored.number())
                && orEmpty(sent.goodsOwnerOrderId()).equals(orEmpty(stored.goodsOwnerOrderId()))
                && !stored.isCancelled()
                && orEmpty(sent.orderRemark()).equals(orEmpty(stored.remark()))
                && expected.equals(found)
                && stored.shown().holds(sent);
    }

    private static void put(Map<String, Piece> lines, String row, String article, BigDecimal quantity) {
        if (quantity.signum() != 0) {
            lines.put(row, new Piece(article, quantity.stripTrailingZeros()));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private record Piece(String articleNumber, BigDecimal quantity) {}
}
