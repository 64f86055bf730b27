package dev.stockbridge.sandbox.shop;

import java.util.function.Consumer;

/** How the shop settles what its contract leaves open. Immutable; the defaults are those of the contract's section H. */
public final class ShopSwitches implements Cloneable {

    /** What an error's body looks like. */
    public enum ErrorStyle {
        ERROR,
        ERRORS,
        HTML,
        EMPTY
    }

    /** How a missing stock item or brand is written. */
    public enum Absent {
        EMPTY_ARRAY,
        NULL,
        NO_KEY
    }

    /** Under which version of the API orders are served. */
    public enum OrdersApi {
        V1,
        V0,
        BOTH
    }

    int pageSizeCap = Integer.MAX_VALUE;
    int defaultPageSize = 100;
    boolean pageBeyondEndIsMissing = false;
    int pageCountOfEmptyList = 1;
    ErrorStyle errorStyle = ErrorStyle.ERROR;
    Absent missingStockItem = Absent.EMPTY_ARRAY;
    boolean numbersAsStrings = false;
    boolean variationTranslations = true;
    boolean refusesUnknownParameters = false;
    boolean refusesUnknownExpands = false;
    boolean lowerCaseStatuses = false;
    OrdersApi ordersApi = OrdersApi.V1;
    boolean updatedFromIsInclusive = true;
    boolean productChangeFilter = false;
    boolean stockPatchAnswersNothing = false;
    boolean stockPatchRefusesUntracked = false;
    boolean utc = false;
    boolean childChangesTouchProducts = false;
    boolean childChangesTouchOrders = true;
    boolean quickProcessTwiceIsFine = false;
    int paymentsRefusal = 409;
    boolean paymentActivationFails = false;

    public static ShopSwitches defaults() {
        return new ShopSwitches();
    }

    public ShopSwitches withPageSizeCap(int value) {
        return changed(s -> s.pageSizeCap = value);
    }

    public ShopSwitches withDefaultPageSize(int value) {
        return changed(s -> s.defaultPageSize = value);
    }

    /** A page beyond the end answers 404 instead of an empty list. */
    public ShopSwitches withPageBeyondEndMissing(boolean value) {
        return changed(s -> s.pageBeyondEndIsMissing = value);
    }

    public ShopSwitches withPageCountOfEmptyList(int value) {
        return changed(s -> s.pageCountOfEmptyList = value);
    }

    public ShopSwitches withErrorStyle(ErrorStyle value) {
        return changed(s -> s.errorStyle = value);
    }

    public ShopSwitches withMissingStockItem(Absent value) {
        return changed(s -> s.missingStockItem = value);
    }

    public ShopSwitches withNumbersAsStrings(boolean value) {
        return changed(s -> s.numbersAsStrings = value);
    }

    /** Whether {@code expand=variations.translations} delivers anything. */
    public ShopSwitches withVariationTranslations(boolean value) {
        return changed(s -> s.variationTranslations = value);
    }

    /** An unknown query parameter answers 400 instead of being ignored. */
    public ShopSwitches withUnknownParametersRefused(boolean value) {
        return changed(s -> s.refusesUnknownParameters = value);
    }

    /** An {@code expand} of products that the shop does not know answers 400 instead of being ignored. */
    public ShopSwitches withUnknownExpandsRefused(boolean value) {
        return changed(s -> s.refusesUnknownExpands = value);
    }

    public ShopSwitches withLowerCaseStatuses(boolean value) {
        return changed(s -> s.lowerCaseStatuses = value);
    }

    public ShopSwitches withOrdersApi(OrdersApi value) {
        return changed(s -> s.ordersApi = value);
    }

    public ShopSwitches withUpdatedFromInclusive(boolean value) {
        return changed(s -> s.updatedFromIsInclusive = value);
    }

    /** Whether products honour {@code updated_at-from}; otherwise it is an unknown parameter. */
    public ShopSwitches withProductChangeFilter(boolean value) {
        return changed(s -> s.productChangeFilter = value);
    }

    /** A stock PATCH answers 204 instead of the item. */
    public ShopSwitches withStockPatchAnsweringNothing(boolean value) {
        return changed(s -> s.stockPatchAnswersNothing = value);
    }

    /** A stock PATCH on an item that is not tracked answers 409 instead of being accepted. */
    public ShopSwitches withStockPatchRefusingUntracked(boolean value) {
        return changed(s -> s.stockPatchRefusesUntracked = value);
    }

    /** Time stamps in UTC instead of Helsinki's offsets. */
    public ShopSwitches withUtc(boolean value) {
        return changed(s -> s.utc = value);
    }

    /** A change of a variation, translation or stock item bumps the product's {@code updated_at}. */
    public ShopSwitches withChildChangesTouchingProducts(boolean value) {
        return changed(s -> s.childChangesTouchProducts = value);
    }

    /** A change of a comment, payment or shipment bumps the order's {@code updated_at}. */
    public ShopSwitches withChildChangesTouchingOrders(boolean value) {
        return changed(s -> s.childChangesTouchOrders = value);
    }

    /** Quick-processing a completed order answers 200 and does nothing, instead of 409. */
    public ShopSwitches withQuickProcessTwiceFine(boolean value) {
        return changed(s -> s.quickProcessTwiceIsFine = value);
    }

    /** The status that refuses to quick-process an order without exactly one payment: 409 or 400. */
    public ShopSwitches withPaymentsRefusal(int value) {
        return changed(s -> s.paymentsRefusal = value);
    }

    /** Klarna does not activate payments; only those who ignore that get through. */
    public ShopSwitches withPaymentActivationFailing(boolean value) {
        return changed(s -> s.paymentActivationFails = value);
    }

    private ShopSwitches changed(Consumer<ShopSwitches> change) {
        try {
            ShopSwitches copy = (ShopSwitches) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
