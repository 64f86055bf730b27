package dev.stockbridge.sandbox.shop;

import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.SandboxReply;

/** The shop's error bodies in all forms; none is documented. */
final class ShopErrors {

    private ShopErrors() {}

    static SandboxReply of(int status, String message, ShopSwitches.ErrorStyle style) {
        return switch (style) {
            case ERROR -> SandboxReply.json(status, SandboxJson.object(node -> node.put("error", message)));
            case ERRORS ->
                SandboxReply.json(
                        status,
                        SandboxJson.object(node -> node.putArray("errors").add(message)));
            case HTML -> SandboxReply.html(status, message);
            case EMPTY -> SandboxReply.empty(status);
        };
    }
}
