package dev.stockbridge.ongoing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether the warehouse already holds what we sent, for an answer that does not say (contract: Ongoing quirk 8). */
public final class SentStateMatcher {

    private SentStateMatcher() {}

    static boolean holds(ArticleDocument sent, ArticleState stands) {
        return holds(sent, stands, Nodes.decimal(stands.raw().path("stockValuationPrice")));
    }

    /** The same of an article that came through SOAP, which has a place of its own for the price. */
    public static boolean holds(ArticleDocument sent, ArticleState stands, StoredPrices held) {
        return same(sent.content().vatPercent(), held.vatPercent()) && holds(sent, stands, held.price());
    }

    private static boolean holds(ArticleDocument sent, ArticleState stands, @Nullable BigDecimal price) {
        return same(sent.content().stockValuationPrice(), price)
                && sent.articleNumber().equals(stands.articleNumber())
                && orEmpty(sent.content().articleName()).equals(orEmpty(stands.articleName()))
                && orEmpty(sent.content().productCode()).equals(orEmpty(stands.productCode()))
                && shows(sent, stands.raw());
    }

    /** A refused update leaves name and code as they were; only the rest tells that it was refused. */
    private static boolean shows(ArticleDocument sent, JsonNode stands) {
        return same(sent.content().customerPrice(), Nodes.decimal(stands.path("customerPrice")))
                && same(sent.content().purchasePrice(), Nodes.decimal(stands.path("purchasePrice")))
                && same(sent.content().netWeight(), Nodes.decimal(stands.path("netWeight")))
                && (sent.content().barCode() == null
                        || orEmpty(sent.content().barCode())
                                .equals(orEmpty(
                                        Nodes.text(stands.path("barCodeInfo").path("barCode")))))
                && orEmpty(sent.content().supplierArticleNumber())
                        .equals(orEmpty(Nodes.text(stands.path("supplierInfo").path("supplierArticleNumber"))))
                && (sent.isActive() == null || sent.isActive().equals(Nodes.flag(stands.path("isActive"))));
    }

    /** What was not sent is left to the warehouse and says nothing. */
    static boolean same(@Nullable BigDecimal sent, @Nullable BigDecimal shown) {
        return sent == null || shown != null && sent.compareTo(shown) == 0;
    }

    static boolean holds(OrderDocument sent, OrderState stands) {
        Map<String, Piece> wanted = new TreeMap<>();
        sent.orderLines().forEach(line -> put(wanted, line.rowNumber(), line.articleNumber(), line.numberOfItems()));
        Map<String, Piece> held = new TreeMap<>();
        stands.lines().forEach(line -> put(held, line.rowNumber(), line.articleNumber(), line.ordered()));
        return sent.orderNumber().equals(stands.number())
                && orEmpty(sent.goodsOwnerOrderId()).equals(orEmpty(stands.goodsOwnerOrderId()))
                && !stands.isCancelled()
                && orEmpty(sent.orderRemark()).equals(orEmpty(stands.remark()))
                && wanted.equals(held)
                && stands.shown().holds(sent);
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
