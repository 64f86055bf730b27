package dev.stockbridge.ongoing;

import dev.stockbridge.http.MalformedAnswer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An order as it stands in the warehouse. Shows nothing of the consignee; quantities that are not said are zero.
 *
 * @param status status number, or null if not said; compare numbers only (contract: Ongoing quirk 27)
 * @param statusText the warehouse's own word for it, in its language
 * @param remark may be personal
 * @param shippedTime when it was shipped, or null
 * @param shown what else the warehouse shows; personal
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
     * A line as it stands in the warehouse, quantities in pieces.
     *
     * @param isSaid whether it is said how many were ordered and picked
     */
    public record Line(
            int id,
            String rowNumber,
            String articleNumber,
            BigDecimal ordered,
            BigDecimal allocated,
            BigDecimal picked,
            boolean isSaid) {}

    /** Whether it is cancelled. */
    public boolean isCancelled() {
        return status != null && status == CANCELLED;
    }

    /** Whether its status is one of these; one that is not said is none. */
    public boolean isIn(Collection<Integer> statuses) {
        return status != null && statuses.contains(status);
    }

    /** Whether the warehouse has allocated or picked anything of it. */
    public boolean isStarted() {
        return Stream.concat(
                        Stream.of(allocated, picked),
                        lines.stream().flatMap(line -> Stream.of(line.allocated(), line.picked())))
                .anyMatch(quantity -> quantity.signum() > 0);
    }

    /** Whether it stands as {@code sent} says, as far as the warehouse shows it. */
    public boolean holds(OrderDocument sent) {
        return Standing.holds(sent, this);
    }

    /** All that is personal in here, for taking it out of texts. */
    public List<String> personalValues() {
        return Stream.concat(shown.personalValues().stream(), Stream.ofNullable(remark))
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** What a person reads of its status: the number and the warehouse's own word for it. */
    public String statusInWords() {
        return "warehouse status " + status + (statusText == null ? "" : " " + statusText);
    }

    /** Reads a GetOrderModel; only the id must be there (contract: Ongoing quirk 25). */
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
                lines(node.path("orderLines")),
                Tracking.of(node),
                ShownOrder.of(node));
    }

    private static List<Line> lines(JsonNode list) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode line : list) {
            Integer id = Nodes.id(line.path("id"));
            JsonNode ordered = line.path("orderedNumberOfItems");
            JsonNode picked = line.path("pickedNumberOfItems");
            lines.add(new Line(
                    id == null ? 0 : id,
                    orEmpty(line.path("rowNumber")),
                    orEmpty(line.path("article").path("articleNumber")),
                    Nodes.quantity(ordered),
                    Nodes.quantity(line.path("allocatedNumberOfItems")),
                    Nodes.quantity(picked),
                    Nodes.decimal(ordered) != null && Nodes.decimal(picked) != null));
        }
        return lines;
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
