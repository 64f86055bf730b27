package dev.stockbridge.sandbox.fault;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.SandboxReply;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** The named misbehaviours of bodies, byte by byte: what no JSON writer would produce. */
public final class RawFaults {

    private RawFaults() {}

    /** Replaces this text by other bytes in every answer to a reading; each character is one byte. */
    public static Fault writes(String text, String bytes) {
        return Fault.of("writes other bytes", (request, next, server) -> {
                    SandboxReply reply = next.reply(request);
                    String body = new String(reply.body(), StandardCharsets.ISO_8859_1);
                    return body.contains(text)
                            ? reply.withBody(body.replace(text, bytes).getBytes(StandardCharsets.ISO_8859_1))
                            : reply;
                })
                .onlyFor(request -> request.is("GET", ".*"));
    }

    /** The list says that it has so many pages. */
    public static Fault claimsPages(String path, int pages) {
        return Fault.of("claims pages", (request, next, server) -> {
                    SandboxReply reply = next.reply(request);
                    ObjectNode answer = (ObjectNode) reply.tree();
                    ((ObjectNode) answer.get("meta")).put("page_count", pages);
                    return reply.withBody(SandboxJson.write(answer));
                })
                .onlyFor("GET", path);
    }

    /** Whatever page is asked for, the first one comes under its number, and the list says that it holds very much. */
    public static Fault repeatsTheFirstPage(String path) {
        return Fault.of("repeats the first page", (request, next, server) -> {
                    String asked = request.parameter("page");
                    SandboxReply reply = next.reply(request.withParameter("page", "1"));
                    ObjectNode answer = (ObjectNode) reply.tree();
                    ObjectNode meta = (ObjectNode) answer.get("meta");
                    meta.put("page", Integer.parseInt(asked)).put("page_count", Integer.MAX_VALUE);
                    meta.put("page_size", answer.get("data").size()).put("item_count", Integer.MAX_VALUE);
                    return reply.withBody(SandboxJson.write(answer));
                })
                .onlyFor("GET", path);
    }
}
