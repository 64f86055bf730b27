package dev.stockbridge.stock;

import dev.stockbridge.outcome.Reason;
import dev.stockbridge.settings.StockSettings;
import dev.stockbridge.stock.ComparisonResult.Calculation;
import dev.stockbridge.stock.survey.ArticleStock;
import dev.stockbridge.stock.survey.Quantities;
import dev.stockbridge.stock.survey.ShopStock;
import dev.stockbridge.stock.survey.StockInputs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares a unit's stock in the shop with the warehouse's, as a pure function. It adds no stock that does not exist: a
 * figure that is not stated is not zero, parts of a piece do not count, and pieces in open orders count once.
 */
public final class StockComparison {

    private final StockSettings settings;

    /** Creates a comparison by a store's settings. */
    public StockComparison(StockSettings settings) {
        this.settings = settings;
    }

    /** Compares what both sides say of a unit. */
    public ComparisonResult compare(StockInputs inputs) {
        var shop = inputs.shop();
        if (shop.trouble() != null) {
            return new ComparisonResult.Attention(Reason.UNREADABLE, shop.trouble());
        }
        if (!shop.tracked()) {
            return new ComparisonResult.Skipped(Reason.NOT_TRACKED, null);
        }
        var article = inputs.article();
        if (inputs.shared() || inputs.ambiguous()) {
            return new ComparisonResult.Skipped(
                    Reason.DUPLICATE_CODE,
                    inputs.shared()
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
        return compare(inputs, article);
    }

    private ComparisonResult compare(StockInputs inputs, ArticleStock article) {
        var shop = inputs.shop();
        var onHand = settings.quantity() == StockSettings.Quantity.ON_HAND;
        var stated = onHand ? article.onHand() : article.sellable();
        if (stated == null) {
            return new ComparisonResult.Attention(
                    Reason.UNREADABLE,
                    "the warehouse does not say " + (onHand ? "what is on hand" : "what can be sold"));
        }
        var implausible = implausible(stated, inputs);
        if (implausible.isPresent()) {
            return new ComparisonResult.Attention(Reason.STOCK_IMPLAUSIBLE, implausible.get());
        }
        var sent = inputs.ordered().sent();
        if (countsSent() && sent.signum() > 0 && shop.reserved() == null) {
            return new ComparisonResult.Attention(Reason.UNREADABLE, "the shop does not say what its orders reserve");
        }
        var calculation = calculate(stated, inputs.ordered(), shop.reserved());
        var quantity = shop.quantity();
        if (isTooMuch(calculation.target())) {
            return new ComparisonResult.Attention(
                    Reason.STOCK_IMPLAUSIBLE, "the quantity would be " + plain(calculation.target()) + bound());
        }
        if (quantity != null && quantity.compareTo(calculation.target()) == 0) {
            return new ComparisonResult.Unchanged(calculation);
        }
        var arithmetic = arithmetic(calculation);
        var detail = "shop " + (quantity == null ? "says nothing" : plain(quantity)) + ", should be "
                + plain(calculation.target()) + ": " + arithmetic;
        return settings.push() && !fitsAPath(shop.code())
                ? new ComparisonResult.Attention(Reason.UNSAFE_CODE, "a push cannot address this code; " + detail)
                : new ComparisonResult.Differs(calculation, arithmetic, detail);
    }

    /** The first figure used here that cannot be a quantity, in words; empty if there is none. */
    private Optional<String> implausible(BigDecimal figure, StockInputs inputs) {
        boolean sellable = settings.quantity() == StockSettings.Quantity.SELLABLE;
        var counted = new LinkedHashMap<String, @Nullable BigDecimal>();
        counted.put(sellable ? "what the warehouse can sell" : "what the warehouse has on hand", figure);
        counted.put("the shop's quantity", inputs.shop().quantity());
        if (sellable) {
            counted.put(
                    "what open orders hold",
                    inputs.ordered().sent().max(inputs.ordered().unsent()));
        }
        if (countsSent()) {
            counted.put("what the shop's orders reserve", inputs.shop().reserved());
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

    /** Whether the code can be part of an address, encoded or not (contract: MyCashflow quirk 6). */
    private static boolean fitsAPath(String code) {
        return !code.isBlank()
                && !code.contains("/")
                && code.indexOf(ShopStock.REPLACEMENT) < 0
                && !code.equals(".")
                && !code.equals("..");
    }

    /** Whether sent pieces are added: the warehouse has taken them off its figure, and the shop reserves them itself. */
    private boolean countsSent() {
        return settings.quantity() == StockSettings.Quantity.SELLABLE && settings.shopReserves();
    }

    private Calculation calculate(BigDecimal figure, StockInputs.Ordered ordered, @Nullable BigDecimal reserved) {
        var available = pieces(figure.subtract(BigDecimal.valueOf(settings.buffer())));
        if (settings.quantity() == StockSettings.Quantity.ON_HAND) {
            return new Calculation(figure, BigDecimal.ZERO, available);
        }
        if (settings.shopReserves()) {
            var sent =
                    pieces(reserved == null ? BigDecimal.ZERO : ordered.sent().min(reserved));
            return new Calculation(figure, sent, available.add(sent));
        }
        var unsent = ordered.unsent().setScale(0, RoundingMode.CEILING);
        return new Calculation(figure, unsent.negate(), pieces(available.subtract(unsent)));
    }

    /** The quantity rounded down to whole pieces; 0 if it is negative. */
    private static BigDecimal pieces(BigDecimal quantity) {
        return quantity.max(BigDecimal.ZERO).setScale(0, RoundingMode.FLOOR);
    }

    /** The calculation in words. */
    private String arithmetic(Calculation calculation) {
        var words = new StringBuilder(settings.quantity() == StockSettings.Quantity.ON_HAND ? "on hand " : "sellable ")
                .append(plain(calculation.figure()))
                .append(" - buffer ")
                .append(settings.buffer());
        var rest = calculation.figure().subtract(BigDecimal.valueOf(settings.buffer()));
        if (rest.compareTo(pieces(rest)) != 0) {
            words.append(" (counts as ").append(plain(pieces(rest))).append(")");
        }
        if (countsSent()) {
            words.append(" + sent ").append(plain(calculation.ordered()));
        } else if (settings.quantity() == StockSettings.Quantity.SELLABLE) {
            words.append(" - not sent ").append(plain(calculation.ordered().negate()));
        }
        return words.toString();
    }

    /** The number without trailing zeros and without an exponent. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
