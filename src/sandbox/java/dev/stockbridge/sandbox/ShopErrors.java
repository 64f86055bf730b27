package dev.stockbridge.sandbox;

/** The shop's error bodies in all the forms that nobody has documented. */
final class ShopErrors {

    private ShopErrors() {}

    static Reply of(int status, String message, ShopSwitches.ErrorStyle style) {
        return switch (style) {
            case ERROR -> Reply.json(status, Json.object(node -> node.put("error", message)));
            case ERRORS ->
                Reply.json(status, Json.object(node -> node.putArray("errors").add(message)));
            case HTML -> Reply.html(status, message);
            case EMPTY -> Reply.empty(status);
        };
    }
}
