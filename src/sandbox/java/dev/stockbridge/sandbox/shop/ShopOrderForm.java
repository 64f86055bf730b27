package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.SandboxJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole form of an order that the shop stores, and its arithmetic. */
final class ShopOrderForm {

    private ShopOrderForm() {}

    static ObjectNode blank(long id, String now) {
        ObjectNode order =
                SandboxJson.object().put("id", id).put("created_at", now).put("updated_at", now);
        order.putNull("archived_at").putNull("external_id").put("version_id", 1).put("language", "fi");
        order.putNull("customer_id")
                .putNull("customer_external_id")
                .putNull("discount")
                .put("status", "OPEN");
        for (String member :
                List.of("details", "receipt_url", "return_document_url", "dispatch_note_url", "custom_data")) {
            order.putNull(member);
        }
        for (String list : List.of("products", "shipments", "payments", "comments", "events")) {
            order.putArray(list);
        }
        return order;
    }

    static ObjectNode line(long id, long order, String now) {
        ObjectNode line =
                SandboxJson.object().put("id", id).put("created_at", now).put("updated_at", now);
        line.putNull("delivered_at").put("order_id", order);
        for (String member : List.of(
                "product_id",
                "variation_id",
                "download_id",
                "download_time_ends",
                "download_times_left",
                "download_url",
                "customizations",
                "bundle_id",
                "campaign_id",
                "purchase_price",
                "product_code",
                "product_name",
                "model_name",
                "warranty",
                "custom_data",
                "shipment_id",
                "return_to_stock")) {
            line.putNull(member);
        }
        line.put("vat_rate", new BigDecimal("25.5"))
                .put("unit_price", BigDecimal.ZERO)
                .put("quantity", 1);
        line.putArray("return_reasons");
        return line;
    }

    static ObjectNode shipment(long id, ObjectNode order, String type, String now) {
        ObjectNode shipment =
                SandboxJson.object().put("id", id).put("created_at", now).put("updated_at", now);
        shipment.putNull("completed_at").set("order_id", order.get("id"));
        shipment.put("type", type).put("status", "OPEN").set("shipping_method_id", order.get("shipping_method_id"));
        shipment.putNull("weight").put("parcel_count", 1).putNull("external_id").putNull("external_pickup_point_id");
        shipment.putNull("tracking_code").putNull("shipping_label_url").putArray("documents");
        return shipment;
    }

    static ObjectNode payment(long id, ObjectNode order, NewOrder.Payment given, String now) {
        ObjectNode payment =
                SandboxJson.object().put("id", id).put("created_at", now).put("updated_at", now);
        payment.set("order_id", order.get("id"));
        payment.put("payment_method_id", given.method())
                .put("reference", "RF" + id)
                .putNull("external_id");
        JsonNode total = order.get("total");
        payment.put("amount", given.amount() == null ? total.decimalValue() : new BigDecimal(given.amount()));
        payment.put("currency", given.currency())
                .put("exchange_rate", BigDecimal.ONE)
                .put("is_confirmed", true);
        return payment.put("is_paid", given.status().equals("PAID")).put("status", given.status());
    }

    /** Computes the sums again. */
    static void settle(ObjectNode order) {
        Map<BigDecimal, BigDecimal> byRate = new TreeMap<>();
        BigDecimal subtotal = BigDecimal.ZERO;
        for (JsonNode line : order.get("products")) {
            BigDecimal sum = decimal(line, "unit_price").multiply(decimal(line, "quantity"));
            byRate.merge(decimal(line, "vat_rate"), sum, BigDecimal::add);
            subtotal = subtotal.add(sum);
        }
        boolean cancelled = "CANCELLED".equals(SandboxJson.text(order, "status"));
        BigDecimal costs =
                cancelled ? BigDecimal.ZERO : decimal(order, "shipping_costs").add(decimal(order, "payment_costs"));
        order.put("subtotal", subtotal);
        order.put("total", subtotal.add(costs).subtract(decimal(order, "discount")));
        ObjectNode summary = order.putObject("tax_summary");
        for (String part : List.of("subtotal", "discount", "shipping_costs", "payment_costs", "total")) {
            summary.putArray(part);
        }
        byRate.forEach((rate, sum) -> {
            summary.withArray("subtotal").add(row(rate, sum));
            summary.withArray("total").add(row(rate, sum));
        });
        if (costs.signum() > 0) {
            // A weighted average of the goods, so any fraction is possible.
            summary.withArray("shipping_costs").add(row(new BigDecimal("19.37"), costs));
        }
    }

    static BigDecimal decimal(JsonNode node, String member) {
        JsonNode value = node.get(member);
        return SandboxJson.absent(value) ? BigDecimal.ZERO : value.decimalValue();
    }

    private static ObjectNode row(BigDecimal rate, BigDecimal total) {
        BigDecimal net = total.multiply(BigDecimal.valueOf(100))
                .divide(rate.add(BigDecimal.valueOf(100)), 2, RoundingMode.HALF_UP);
        return SandboxJson.object()
                .put("tax_rate", rate)
                .put("total", total)
                .put("total_tax", total.subtract(net))
                .put("total_without_tax", net);
    }
}
