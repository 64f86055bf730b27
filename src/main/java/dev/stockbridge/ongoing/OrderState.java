package dev.stockbridge.ongoing;

import dev.stockbridge.http.MalformedAnswer;
import dev.stockbridge.http.redaction.Personal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An order in the warehouse. Its text form shows no personal data. Quantities that are not in the answer are zero.
 *
 * @param status status number, or null if unknown; compare numbers only (contract: Ongoing quirk 27)
 * @param statusText the warehouse's own text for the status, in its language
 * @param remark may be personal
 * @param shippedTime when it was shipped, or null
 * @param shown further members of the answer; personal
 */
public record OrderState(
        int id,
        String number,
        @Nullable Integer status,
        @Nullable String statusText,
        @Nullable String goodsOwnerOrderId,
        @Nullable String remark,
        BigDecimal ordered,
        BigDecimal allocated,
        BigDecimal picked,
        @Nullable Instant shippedTime,
        List<Line> lines,
        Tracking tracking,
        ShownOrder shown) {

    /** Status number of a cancelled order. */
    public static final int CANCELLED = 1000;

    /** Keeps a copy of the lines. */
    public OrderState {
        lines = List.copyOf(lines);
    }

    /**
     * A row of an order in the warehouse, with quantities in pieces. The warehouse may add its own rows. A kit is a row
     * whose parts are picked instead of the row (contract: Ongoing 3.2).
     *
     * @param picked pieces picked; for a kit the number of complete kits in its picked parts
     * @param isSaid whether the answer contains the ordered and picked quantities
     * @param shouldBePicked false for a row that is not picked, such as a fee
     * @param parts the parts of a kit; empty for any other row
     */
    public record Line(
            int id,
            String rowNumber,
            String articleNumber,
            BigDecimal ordered,
            BigDecimal allocated,
            BigDecimal picked,
            boolean isSaid,
            boolean shouldBePicked,
            List<Line> parts) {

        /** Keeps a copy of the parts. */
        public Line {
            parts = List.copyOf(parts);
        }

        /** Whether the row number can be one that Stockbridge sent, a line id of the shop. */
        public boolean isNumberedByShop() {
            return rowNumber.matches("\\d+");
        }

        /** Whether all of it is known to be picked, or need not be. */
        public boolean isPicked() {
            return !shouldBePicked || isSaid && picked.compareTo(ordered) >= 0;
        }

        /** The allocated and picked quantities of the row and its parts. */
        Stream<BigDecimal> touched() {
            return Stream.concat(Stream.of(allocated, picked), parts.stream().flatMap(Line::touched));
        }

        /** Reads the rows of an order or the parts of a row; null means none. */
        static List<Line> list(JsonNode rows) {
            List<Line> read = new ArrayList<>();
            rows.forEach(row -> read.add(of(row)));
            return read;
        }

        private static Line of(JsonNode row) {
            Integer id = Nodes.id(row.path("id"));
            JsonNode said = row.path("orderedNumberOfItems");
            BigDecimal ordered = Nodes.quantity(said);
            List<Line> parts = list(row.path("subOrderLines"));
            List<Line> pickable = parts.stream()
                    .filter(part -> part.shouldBePicked() && part.ordered().signum() > 0)
                    .toList();
            boolean isKit = !pickable.isEmpty();
            boolean isPickSaid = isKit
                    ? pickable.stream().allMatch(Line::isSaid)
                    : Nodes.decimal(row.path("pickedNumberOfItems")) != null;
            BigDecimal picked = Nodes.quantity(row.path("pickedNumberOfItems"));
            return new Line(
                    id == null ? 0 : id,
                    orEmpty(row.path("rowNumber")),
                    orEmpty(row.path("article").path("articleNumber")),
                    ordered,
                    Nodes.quantity(row.path("allocatedNumberOfItems")),
                    isKit ? picked.max(kits(ordered, pickable)) : picked,
                    Nodes.decimal(said) != null && isPickSaid,
                    isKit || !Boolean.FALSE.equals(Nodes.flag(row.path("shouldBePicked"))),
                    parts);
        }

        /** How many of the ordered kits are complete in the picked parts. */
        private static BigDecimal kits(BigDecimal ordered, List<Line> parts) {
            return parts.stream()
                    .map(part -> ordered.multiply(part.picked().min(part.ordered()))
                            .divide(part.ordered(), 0, RoundingMode.FLOOR))
                    .reduce(ordered, BigDecimal::min);
        }
    }

    /** Whether it is cancelled. */
    public boolean isCancelled() {
        return status != null && status == CANCELLED;
    }

    /** Whether its status is one of these; false if the status is unknown. */
    public boolean isIn(Collection<Integer> statuses) {
        return status != null && statuses.contains(status);
    }

    /** Whether the warehouse has allocated or picked anything of it. */
    public boolean isStarted() {
        return Stream.concat(Stream.of(allocated, picked), lines.stream().flatMap(Line::touched))
                .anyMatch(quantity -> quantity.signum() > 0);
    }

    /** Whether it stands as {@code sent} says, as far as the warehouse shows it. */
    public boolean holds(OrderDocument sent) {
        return SentStateMatcher.holds(sent, this);
    }

    /** The personal values of this order, to be removed from texts; none of them blank. */
    public List<String> personalValues() {
        return Stream.concat(
                        shown.personalValues().stream(),
                        Stream.ofNullable(remark).map(Personal::text))
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The status for a person to read: the number and the warehouse's own text. */
    public String statusInWords() {
        return "warehouse status " + status + (statusText == null ? "" : " " + statusText);
    }

    /** Reads a GetOrderModel; only the id is required (contract: Ongoing quirk 25). */
    static OrderState of(JsonNode node) throws MalformedAnswer {
        JsonNode info = node.path("orderInfo");
        Integer id = Nodes.id(info.path("orderId"));
        if (id == null) {
            throw new MalformedAnswer("an order without an orderId");
        }
        JsonNode status = info.path("orderStatus");
        return new OrderState(
                id,
                orEmpty(info.path("orderNumber")),
                Nodes.whole(status.path("number")),
                Nodes.text(status.path("text")),
                Nodes.text(info.path("goodsOwnerOrderId")),
                Nodes.text(info.path("orderRemark")),
                Nodes.quantity(info.path("orderedNumberOfItems")),
                Nodes.quantity(info.path("allocatedNumberOfItems")),
                Nodes.quantity(info.path("pickedNumberOfItems")),
                WarehouseTime.instant(info.path("shippedTime")),
                Line.list(node.path("orderLines")),
                Tracking.of(node),
                ShownOrder.of(node));
    }

    private static String orEmpty(JsonNode member) {
        String text = Nodes.text(member);
        return text == null ? "" : text;
    }

    @Override
    public String toString() {
        return "OrderState[" + id + ", " + number + ", " + status + "]";
    }
}
