package dev.stockbridge.stock;

import dev.stockbridge.outcome.Reason;
import dev.stockbridge.settings.StockSettings;
import dev.stockbridge.stock.ComparisonResult.Reckoning;
import dev.stockbridge.stock.survey.Quantities;
import dev.stockbridge.stock.survey.ShopStock;
import dev.stockbridge.stock.survey.StockInputs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a unit's stock in the shop against the warehouse's: a pure function of the figures. It invents no stock: what is
 * not said is not taken for zero, parts of a piece do not count, and units that are on their way count once.
 */
public final class StockComparison {

    private final StockSettings settings;

    public StockComparison(StockSettings settings) {
        this.settings = settings;
    }

    public ComparisonResult judge(StockInputs figures) {
        var shop = figures.shop();
        if (shop.trouble() != null) {
            return new ComparisonResult.Attention(Reason.UNREADABLE, shop.trouble());
        }
        if (!shop.tracked()) {
            return new ComparisonResult.Skipped(Reason.NOT_TRACKED, null);
        }
        var article = figures.article();
        if (figures.shared() || figures.ambiguous()) {
            return new ComparisonResult.Skipped(
                    Reason.DUPLICATE_CODE,
                    figures.shared()
                            ? "another unit of the shop has the same code or article"
                            : "the code is there more than once in the warehouse");
        }
        if (article == null) {
            return new ComparisonResult.Skipped(
                    Reason.NOT_IN_WAREHOUSE, shop.code().isBlank() ? "it has no product code" : null);
        }
        if (!article.stocked()) {
            return new ComparisonResult.Skipped(Reason.NOT_STOCKED, null);
        }
        return compare(figures, article);
    }

    private ComparisonResult compare(StockInputs figures, StockInputs.Article article) {
        var shop = figures.shop();
        var onHand = settings.quantity() == StockSettings.Quantity.ON_HAND;
        var figure = onHand ? article.onHand() : article.sellable();
        if (figure == null) {
            return new ComparisonResult.Attention(
                    Reason.UNREADABLE,
                    "the warehouse does not say " + (onHand ? "what is on hand" : "what can be sold"));
        }
        var implausible = implausible(figure, figures);
        if (implausible.isPresent()) {
            return new ComparisonResult.Attention(Reason.STOCK_IMPLAUSIBLE, implausible.get());
        }
        var sent = figures.ordered().sent();
        if (countsSent() && sent.signum() > 0 && shop.reserved() == null) {
            return new ComparisonResult.Attention(Reason.UNREADABLE, "the shop does not say what its orders reserve");
        }
        var reckoning = reckon(figure, figures.ordered(), shop.reserved());
        var quantity = shop.quantity();
        if (isTooMuch(reckoning.target())) {
            return new ComparisonResult.Attention(
                    Reason.STOCK_IMPLAUSIBLE, "the quantity would be " + plain(reckoning.target()) + bound());
        }
        if (quantity != null && quantity.compareTo(reckoning.target()) == 0) {
            return new ComparisonResult.Unchanged(reckoning);
        }
        var arithmetic = arithmetic(reckoning);
        var detail = "shop " + (quantity == null ? "says nothing" : plain(quantity)) + ", should be "
                + plain(reckoning.target()) + ": " + arithmetic;
        return settings.push() && !fitsAPath(shop.code())
                ? new ComparisonResult.Attention(Reason.UNSAFE_CODE, "a push cannot address this code; " + detail)
                : new ComparisonResult.Differs(reckoning, arithmetic, detail);
    }

    /** Which figure that counts here cannot be a quantity, in words. */
    private Optional<String> implausible(BigDecimal figure, StockInputs figures) {
        boolean sellable = settings.quantity() == StockSettings.Quantity.SELLABLE;
        var counted = new LinkedHashMap<String, @Nullable BigDecimal>();
        counted.put(sellable ? "what the warehouse can sell" : "what the warehouse has on hand", figure);
        counted.put("the shop's quantity", figures.shop().quantity());
        if (sellable) {
            counted.put(
                    "what open orders hold",
                    figures.ordered().sent().max(figures.ordered().unsent()));
        }
        if (countsSent()) {
            counted.put("what the shop's orders reserve", figures.shop().reserved());
        }
        return counted.entrySet().stream()
                .filter(one -> one.getValue() != null && isTooMuch(one.getValue()))
                .map(one -> one.getKey() + " is " + inBounds(one.getValue()) + bound())
                .findFirst();
    }

    private boolean isTooMuch(BigDecimal figure) {
        return figure.abs().compareTo(BigDecimal.valueOf(settings.maxQuantity())) > 0;
    }

    private String bound() {
        return "; stock.max-quantity is " + settings.maxQuantity();
    }

    private static String inBounds(BigDecimal figure) {
        return Quantities.isBeyond(figure) ? "no quantity at all" : plain(figure);
    }

    /** What a path segment cannot carry, encoded or not (contract: MyCashflow quirk 6). */
    private static boolean fitsAPath(String code) {
        return !code.isBlank()
                && !code.contains("/")
                && code.indexOf(ShopStock.UNSAYABLE) < 0
                && !code.equals(".")
                && !code.equals("..");
    }

    /** Whether the warehouse has taken units off its figure that the shop reserves itself. */
    private boolean countsSent() {
        return settings.quantity() == StockSettings.Quantity.SELLABLE && settings.shopReserves();
    }

    private Reckoning reckon(BigDecimal figure, StockInputs.Ordered ordered, @Nullable BigDecimal reserved) {
        var available = pieces(figure.subtract(BigDecimal.valueOf(settings.buffer())));
        if (settings.quantity() == StockSettings.Quantity.ON_HAND) {
            return new Reckoning(figure, available, BigDecimal.ZERO, available);
        }
        if (settings.shopReserves()) {
            var sent =
                    pieces(reserved == null ? BigDecimal.ZERO : ordered.sent().min(reserved));
            return new Reckoning(figure, available, sent, available.add(sent));
        }
        var unsent = ordered.unsent().setScale(0, RoundingMode.CEILING);
        return new Reckoning(figure, available, unsent.negate(), pieces(available.subtract(unsent)));
    }

    private static BigDecimal pieces(BigDecimal quantity) {
        return quantity.max(BigDecimal.ZERO).setScale(0, RoundingMode.FLOOR);
    }

    /** The arithmetic, as a person would write it down. */
    private String arithmetic(Reckoning reckoning) {
        var words = new StringBuilder(settings.quantity() == StockSettings.Quantity.ON_HAND ? "on hand " : "sellable ")
                .append(plain(reckoning.figure()))
                .append(" - buffer ")
                .append(settings.buffer());
        var rest = reckoning.figure().subtract(BigDecimal.valueOf(settings.buffer()));
        if (rest.compareTo(reckoning.available()) != 0) {
            words.append(" (counts as ").append(plain(reckoning.available())).append(")");
        }
        if (countsSent()) {
            words.append(" + sent ").append(plain(reckoning.ordered()));
        } else if (settings.quantity() == StockSettings.Quantity.SELLABLE) {
            words.append(" - not sent ").append(plain(reckoning.ordered().negate()));
        }
        return words.toString();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
