package dev.stockbridge.sandbox.fault;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.SandboxReply;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The named misbehaviours of single members of the shop's records, in lists and on their own. */
public final class MemberFaults {

    private static final Set<String> IDS = Set.of(
            "variation_id",
            "product_id",
            "download_id",
            "bundle_id",
            "campaign_id",
            "shipment_id",
            "shipping_method_id",
            "payment_method_id",
            "customer_id",
            "external_pickup_point_id");

    private MemberFaults() {}

    /** Every id that is null comes in another spelling of none: 0, "0", an empty text, or left out for a missing node. */
    public static Fault writesNoIdAs(JsonNode none) {
        return changes(
                "writes no id as " + none,
                record -> IDS.forEach(id -> {
                    if (record.has(id) && record.get(id).isNull()) {
                        set(record, id, none);
                    }
                }));
    }

    /** Every boolean comes as one of these two values. */
    public static Fault writesBooleansAs(JsonNode yes, JsonNode no) {
        return changes("writes booleans as " + yes, record -> {
            for (String member : new HashSet<>(record.propertyNames())) {
                if (record.get(member).isBoolean()) {
                    record.set(member, record.get(member).booleanValue() ? yes : no);
                }
            }
        });
    }

    /** These members of the order come as something else, such as an empty list; a missing node leaves them out. */
    public static Fault losesOfOrder(long id, Supplier<JsonNode> lost, String... members) {
        return changes("loses members of order " + id, record -> {
                    if (record.path("id").asLong(0) == id && record.has("products")) {
                        Arrays.stream(members).forEach(member -> set(record, member, lost.get()));
                    }
                })
                .onlyFor("GET", "/api/v[01]/orders(/[^/]+)?");
    }

    private static void set(ObjectNode record, String member, JsonNode value) {
        if (value.isMissingNode()) {
            record.remove(member);
        } else {
            record.set(member, value);
        }
    }

    private static Fault changes(String name, Consumer<ObjectNode> change) {
        return Fault.of(name, (request, next, server) -> {
                    SandboxReply reply = next.reply(request);
                    if (!reply.isJson() || reply.status() != 200) {
                        return reply;
                    }
                    JsonNode answer = reply.tree();
                    records(answer.path("data")).toList().forEach(change);
                    return reply.withBody(SandboxJson.write(answer));
                })
                .onlyFor(request -> request.is("GET", ".*"));
    }

    private static Stream<ObjectNode> records(JsonNode node) {
        Stream<ObjectNode> within = node instanceof ObjectNode || node instanceof ArrayNode
                ? node.valueStream().flatMap(MemberFaults::records)
                : Stream.empty();
        return node instanceof ObjectNode record ? Stream.concat(Stream.of(record), within) : within;
    }
}
