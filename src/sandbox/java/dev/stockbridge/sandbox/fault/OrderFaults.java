package dev.stockbridge.sandbox.fault;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.SandboxReply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The named misbehaviours of the warehouse's list of orders. */
public final class OrderFaults {

    private OrderFaults() {}

    /** No line of an order says how much of this there is. */
    public static Fault saysNothingOfLines(String member) {
        return Fault.of("says nothing of lines", (request, next, server) -> {
                    SandboxReply reply = next.reply(request);
                    JsonNode orders = reply.tree();
                    orders.forEach(
                            order -> order.path("orderLines").forEach(line -> ((ObjectNode) line).putNull(member)));
                    return reply.withBody(SandboxJson.write(orders));
                })
                .onlyFor("GET", ".*/orders");
    }
}
