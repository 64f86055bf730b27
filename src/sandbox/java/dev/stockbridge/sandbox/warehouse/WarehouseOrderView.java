package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.data.WarehouseLists;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An order as GetOrderModel shows it: absent members as null, decimals with a decimal point, the date without a time. */
final class WarehouseOrderView {

    private static final List<String> INFO = List.of(
            "orderId",
            "orderNumber",
            "goodsOwnerOrderId",
            "referenceNumber",
            "salesCode",
            "orderRemark",
            "deliveryInstruction",
            "servicePointCode",
            "freeText1",
            "freeText2",
            "freeText3",
            "orderType",
            "wayOfDelivery",
            "createdDate",
            "shippedTime",
            "wayBill",
            "returnWayBill",
            "customsInfo",
            "preparedTransportDocumentId",
            "termsOfDeliveryType",
            "consigneeOrderNumber",
            "warehouseInstruction",
            "marketPlace",
            "pickingPriority",
            "productionCode");
    private static final List<String> CONSIGNEE = List.of(
            "customerNumber",
            "name",
            "address1",
            "address2",
            "address3",
            "postCode",
            "city",
            "countryCode",
            "countryStateCode",
            "remark",
            "doorCode");
    private static final List<String> NOTIFICATIONS =
            List.of("emailNotification", "smsNotification", "telephoneNotification");

    private final GoodsOwner owner;

    WarehouseOrderView(GoodsOwner owner) {
        this.owner = owner;
    }

    ObjectNode of(ObjectNode order) {
        ObjectNode view = SandboxJson.object();
        view.putObject("goodsOwner").put("id", owner.id).put("name", owner.name);
        view.set("orderInfo", info(order));
        view.set("consignee", consignee(order));
        view.set("parcels", listOrNull(order, "parcels"));
        ArrayNode lines = view.putArray("orderLines");
        WarehouseOrderStore.eachLine(order, line -> lines.add(line(line)));
        view.set("transporter", transporter(order));
        view.putNull("returnTransporter");
        view.set("tracking", listOrNull(order, "tracking"));
        view.putNull("classes").putNull("shipmentInfo");
        view.set("returnTracking", listOrNull(order, "returnTracking"));
        return view;
    }

    private static ObjectNode info(ObjectNode order) {
        ObjectNode info = SandboxJson.object();
        INFO.forEach(member -> copy(info, order, member));
        for (String member : NOTIFICATIONS) {
            notification(info, order, member);
        }
        String date = order.get("deliveryDate").stringValue();
        info.put("deliveryDate", date.length() > 10 ? date.substring(0, 10) : date);
        int status = order.get("status").asInt();
        info.putObject("orderStatus").put("number", status).put("text", WarehouseLists.STATUSES.get(status));
        info.put("orderedNumberOfItems", sum(order, "numberOfItems"));
        info.put("allocatedNumberOfItems", sum(order, "allocated"));
        info.put("pickedNumberOfItems", sum(order, "picked"));
        for (String member : List.of("customerPrice", "freightPrice")) {
            info.put(member, decimalOrNull(order, member));
        }
        info.putObject("warehouse").put("id", 1).put("code", "W1").put("name", "Warehouse 1");
        ObjectNode advanced =
                info.putObject("advanced").putNull("invoiceNumber").putNull("arrivalDate");
        advanced.put("deliveryDateWithTime", info.get("deliveryDate").stringValue() + "T00:00:00Z");
        advanced.set(
                "backOrderInfo",
                order.path("backOrderForOrderId").isNumber()
                        ? SandboxJson.object(node -> node.set("backOrderForOrderId", order.get("backOrderForOrderId")))
                        : null);
        return info;
    }

    private static ObjectNode consignee(ObjectNode order) {
        ObjectNode given = (ObjectNode) order.get("consignee");
        ObjectNode consignee = SandboxJson.object();
        consignee.set("id", order.get("consigneeId"));
        CONSIGNEE.forEach(member -> copy(consignee, given, member));
        return consignee.putNull("advanced").putNull("invoiceAddress");
    }

    private ObjectNode line(ObjectNode line) {
        ObjectNode shown = SandboxJson.object();
        copy(shown, line, "id");
        copy(shown, line, "rowNumber");
        int article = line.get("articleSystemId").asInt();
        shown.set("article", owner.articles.has(article) ? article(owner.articles.stored(article)) : null);
        copy(shown, line, "comment");
        shown.put("orderedNumberOfItems", decimal(line, "numberOfItems"));
        for (String member : List.of("allocated", "picked", "packed")) {
            shown.put(member + "NumberOfItems", decimal(line, member));
        }
        shown.put("reportedNumberOfItems", decimalOrNull(line, "reported"));
        shown.put("shouldBePicked", line.path("shouldBePicked").asBoolean(true));
        shown.putNull("pickedArticleItems").set("subOrderLines", parts(line));
        copy(shown, line, "serialNumber");
        shown.put("lineTotalCustomsValue", decimalOrNull(line, "lineTotalCustomsValue"));
        copy(shown, line, "batchNumber");
        shown.putNull("reportedReturnedNumberOfItems").putNull("lineType");
        shown.set("prices", prices(line));
        copy(shown, line, "customerArticleNumber");
        copy(shown, line, "externalId");
        shown.put("returnedNumberOfItems", new BigDecimal("0.0"));
        return shown.putNull("freeValues");
    }

    private @Nullable ArrayNode parts(ObjectNode kit) {
        if (!(kit.get("subOrderLines") instanceof ArrayNode parts)) {
            return null;
        }
        ArrayNode shown = SandboxJson.array();
        parts.forEach(part -> shown.add(line((ObjectNode) part)));
        return shown;
    }

    private static ObjectNode article(ObjectNode stored) {
        ObjectNode article = SandboxJson.object();
        for (String member : List.of("articleSystemId", "articleNumber", "articleName", "productCode", "articleKind")) {
            copy(article, stored, member);
        }
        return article;
    }

    private static @Nullable ObjectNode prices(ObjectNode line) {
        if (!(line.get("prices") instanceof ObjectNode given)) {
            return null;
        }
        ObjectNode prices = SandboxJson.object();
        for (String member : List.of("linePrice", "customerLinePrice", "discountPercentage")) {
            prices.put(member, decimalOrNull(given, member));
        }
        copy(prices, given, "currencyCode");
        return prices;
    }

    private static @Nullable ObjectNode transporter(ObjectNode order) {
        if (!(order.get("transporter") instanceof ObjectNode given)) {
            return null;
        }
        return SandboxJson.object()
                .putNull("transporterName")
                .putNull("name")
                .put("code", SandboxJson.text(given, "transporterCode"))
                .put("serviceCode", SandboxJson.text(given, "transporterServiceCode"));
    }

    private static void notification(ObjectNode info, ObjectNode order, String member) {
        info.set(
                member,
                order.get(member) instanceof ObjectNode given
                        ? SandboxJson.object()
                                .put("toBeNotified", given.path("toBeNotified").asBoolean(false))
                                .put("value", SandboxJson.text(given, "value"))
                        : null);
    }

    private static @Nullable JsonNode listOrNull(ObjectNode order, String member) {
        return order.get(member) instanceof ArrayNode list && !list.isEmpty() ? list.deepCopy() : null;
    }

    static BigDecimal sum(ObjectNode order, String member) {
        BigDecimal sum = new BigDecimal("0.0");
        for (JsonNode line : order.get("orderLines")) {
            sum = sum.add(Inventory.number(line, member));
        }
        return sum;
    }

    private static BigDecimal decimal(ObjectNode node, String member) {
        return WarehouseArticleView.decimal(Inventory.number(node, member));
    }

    private static @Nullable BigDecimal decimalOrNull(ObjectNode node, String member) {
        return SandboxJson.absent(node.get(member)) ? null : decimal(node, member);
    }

    private static void copy(ObjectNode to, ObjectNode from, String member) {
        JsonNode value = from.get(member);
        to.set(member, value == null ? null : value.deepCopy());
    }
}
