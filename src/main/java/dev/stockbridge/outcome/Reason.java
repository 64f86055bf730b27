package dev.stockbridge.outcome;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an item needs attention or was skipped, what that means, and what to do about it. The codes are public. The most
 * urgent reasons come first.
 */
public enum Reason {
    CANCEL_REFUSED(
            "cancel-refused",
            "Goods may leave that nobody wants any more: the order is cancelled in the shop, or nothing of it is left to"
                    + " ship, and the warehouse can no longer cancel it.",
            "Call the warehouse at once and have the order held. Then dismiss the item."),
    SHIPPED_BUT_CANCELLED(
            "shipped-but-cancelled",
            "Goods have left for an order that the shop has cancelled.",
            "Call the warehouse or the customer; then dismiss the item."),
    CANCELLED_IN_WAREHOUSE(
            "cancelled-in-warehouse",
            "The order is open in the shop and cancelled in the warehouse.",
            "Cancel it in the shop, or make a new order."),
    ORDER_LOCKED(
            "order-locked",
            "The order changed in the shop, but the warehouse works on it already.",
            "Call the warehouse and tell them the change; then dismiss the item."),
    STUCK_IN_WAREHOUSE(
            "stuck-in-warehouse",
            "The order has stayed at a status of the warehouse that is neither open, at work, shipped, returned nor"
                    + " cancelled.",
            "Call the warehouse; the detail has the status."),
    REOPENED(
            "reopened",
            "An order that was cancelled or delivered was opened again in the shop. It is not sent again.",
            "Place a new order in the shop."),
    QUICK_PROCESS_REFUSED(
            "quick-process-refused",
            "The order has left, and the shop did not complete it; the detail has its reason, such as two payments or"
                    + " one that is open.",
            "Put it right or complete the order in the shop. It is tried again in each run."),
    PARTIAL_DELIVERY(
            "partial-delivery",
            "The warehouse sent the order in part.",
            "Nothing, if the rest is to follow: the order is completed once it has left. Else complete it in the shop."),
    AWAITING_PAYMENT(
            "awaiting-payment",
            "The order is held until its payment is settled.",
            "Remind the customer, or cancel the order."),
    UNKNOWN_ARTICLE(
            "unknown-article",
            "A line of the order names a product that has no article in the warehouse.",
            "See to the product in the shop; the order goes through once the article is there."),
    ADDRESS_INCOMPLETE(
            "address-incomplete",
            "The order's recipient lacks a name, street, post code, city or country; the detail says which. Nothing is"
                    + " sent, and what the warehouse holds is kept.",
            "Complete the address in the shop. If it is complete there, the shop's answer has lost it: the next run reads"
                    + " it again."),
    UNMAPPED_WAY_OF_DELIVERY(
            "unmapped-way-of-delivery",
            "The order's shipping method has no code of the warehouse.",
            "Add the shipping method to orders.ways-of-delivery in the configuration."),
    REJECTED_BY_WAREHOUSE(
            "rejected-by-warehouse",
            "The warehouse refused the item; the detail says why.",
            "Correct it in the shop, or the rule in the warehouse."),
    REJECTED_BY_SHOP(
            "rejected-by-shop", "The shop refused the change; the detail says why.", "Correct the item in the shop."),
    FIELD_TOO_LONG(
            "field-too-long",
            "A value does not fit into the warehouse's field, and is not cut off.",
            "Shorten it in the shop."),
    FIELD_INVALID(
            "field-invalid",
            "A field that must have a value has none, or one that cannot be sent; the detail names it.",
            "Correct it in the shop."),
    MISSING_CODE("missing-code", "The product or variation has no product code.", "Give it one in the shop."),
    DUPLICATE_CODE(
            "duplicate-code",
            "Two products or variations hold the same code, or codes that look alike or that the warehouse takes for one.",
            "Change one of them in the shop. One that owns the article already is not parked."),
    UNSAFE_CODE(
            "unsafe-code",
            "The code holds signs that cannot be sent, such as control characters or, where stock is pushed, a slash; or it"
                    + " has more than 400 characters.",
            "Type the code again in the shop."),
    UNKNOWN_ITEM(
            "unknown-item",
            "An item that --items names is unknown: no side has it under this id, reference or code.",
            "See how it is spelled, and start the run again. Nothing stays open for it."),
    STOCK_IMPLAUSIBLE(
            "stock-implausible",
            "A quantity of one side is larger than any that is believed, or is no quantity at all.",
            "Correct the figure where it is wrong, or set stock.max-quantity if it is right."),
    UNREADABLE(
            "unreadable",
            "The record could not be understood or served by the system that holds it.",
            "Open and save it there; if that does not help, ask that system's support."),

    NOTHING_TO_SHIP("nothing-to-ship", "The order has no line that ships."),
    NEVER_SENT("never-sent", "The order was cancelled before it was ever sent."),
    AWAITING_TRACKING("awaiting-tracking", "The order has left and waits for its tracking code."),
    AWAITING_ANSWER(
            "awaiting-answer",
            "The order has left, and the shop did not answer when it was asked to complete it. It is read again and asked"
                    + " again once that call can no longer be at work."),
    NOT_OURS("not-ours", "The order belongs to another channel."),
    GONE_FROM_SHOP("gone-from-shop", "The product is gone from the shop."),
    NOT_TRACKED("not-tracked", "The shop does not keep stock of the item."),
    NOT_STOCKED("not-stocked", "The warehouse does not keep stock of the article, or it is no longer active."),
    NOT_IN_SHOP("not-in-shop", "Only the warehouse knows the article."),
    NOT_IN_WAREHOUSE("not-in-warehouse", "Only the shop knows the item."),
    BASIS_MOVED("basis-moved", "The quantities have changed since the plan was made, so the item was left alone.");

    private final String code;
    private final String meaning;
    private final String remedy;

    Reason(String code, String meaning) {
        this(code, meaning, "");
    }

    Reason(String code, String meaning, String remedy) {
        this.code = code;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** The reason of this code; empty for null and for an unknown code. */
    public static Optional<Reason> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }

    /** The code as it is stored and reported, in kebab case. */
    public String code() {
        return code;
    }

    /** What has happened, in one or two sentences. */
    public String meaning() {
        return meaning;
    }

    /** What a person has to do; empty if there is nothing to do. */
    public String remedy() {
        return remedy;
    }
}
