package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.SandboxReply;

/** The warehouse's refusals in all forms; none is documented. */
final class WarehouseErrors {

    private WarehouseErrors() {}

    /** A refusal of business content; {@code idMember} is the id that the success answer would carry. */
    static SandboxReply of(WarehouseSwitches.RefusalStyle style, String idMember, String message) {
        return switch (style) {
            case ENVELOPE -> envelope(400, idMember, message);
            case NOT_FOUND -> envelope(404, idMember, message);
            case NULL_ID -> envelope(200, idMember, message);
            case MODEL_STATE ->
                SandboxReply.json(
                        400,
                        SandboxJson.object(node -> node.put("Message", "The request is invalid.")
                                .putObject("ModelState")
                                .putArray("model")
                                .add(message)));
            case HTML -> SandboxReply.html(400, message);
            case EMPTY -> SandboxReply.empty(400);
        };
    }

    private static SandboxReply envelope(int status, String idMember, String message) {
        return SandboxReply.json(
                status, SandboxJson.object(node -> node.putNull(idMember).put("message", message)));
    }
}
