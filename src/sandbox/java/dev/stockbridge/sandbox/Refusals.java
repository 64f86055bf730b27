package dev.stockbridge.sandbox;

/** The warehouse's ways of saying no, none of which is documented. */
final class Refusals {

    private Refusals() {}

    /** A refusal of business content; {@code idMember} is the id that the success answer would carry. */
    static Reply of(WarehouseSwitches.RefusalStyle style, String idMember, String message) {
        return switch (style) {
            case ENVELOPE -> envelope(400, idMember, message);
            case NOT_FOUND -> envelope(404, idMember, message);
            case NULL_ID -> envelope(200, idMember, message);
            case MODEL_STATE ->
                Reply.json(
                        400,
                        Json.object(node -> node.put("Message", "The request is invalid.")
                                .putObject("ModelState")
                                .putArray("model")
                                .add(message)));
            case HTML -> Reply.html(400, message);
            case EMPTY -> Reply.empty(400);
        };
    }

    private static Reply envelope(int status, String idMember, String message) {
        return Reply.json(status, Json.object(node -> node.putNull(idMember).put("message", message)));
    }
}
