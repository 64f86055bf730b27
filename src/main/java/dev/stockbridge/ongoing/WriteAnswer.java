package dev.stockbridge.ongoing;

import dev.stockbridge.http.Answer;
import dev.stockbridge.http.MalformedAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the warehouse says to a write, before it is decided what that means. */
sealed interface WriteAnswer {

    /** A good status with the id of what was written. */
    record Written(int id) implements WriteAnswer {}

    /** A good status without an id: not a success by itself (contract: Ongoing quirk 8). */
    record WithoutId(Answer answer) implements WriteAnswer {}

    /** A refusal that speaks of the item, in any shape (contract: Ongoing quirk 9). */
    record Refusal(Answer answer) implements WriteAnswer {}

    /** Reads an answer whose id, if there is one, is in {@code idMember}. */
    static WriteAnswer read(Answer answer, String idMember) throws MalformedAnswer {
        if (!answer.isSuccess()) {
            return new Refusal(answer);
        }
        if (answer.status() == 204) {
            return new WithoutId(answer);
        }
        JsonNode body = answer.json();
        if (!body.isObject()) {
            throw new MalformedAnswer("an answer that is no object");
        }
        @Nullable Integer id = Nodes.id(body.path(idMember));
        return id == null ? new WithoutId(answer) : new Written(id);
    }
}
