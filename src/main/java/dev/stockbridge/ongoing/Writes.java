package dev.stockbridge.ongoing;

import dev.stockbridge.http.Answer;
import dev.stockbridge.http.Call;
import dev.stockbridge.http.Connection;
import dev.stockbridge.http.MalformedAnswer;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.http.body.Json;
import dev.stockbridge.http.redaction.ItemValues;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sends a goods owner's writes through REST and finds out their outcome. */
final class Writes {

    /** Statuses that are about the item, if its number is in the body. */
    private static final Integer[] REFUSALS = {400, 409, 410, 422};

    /** Statuses that are about the item, if its id is in the path. */
    static final Integer[] REFUSALS_BY_ID = {400, 404, 409, 410, 422};

    private final Connection connection;
    private final int goodsOwnerId;

    Writes(Connection connection, int goodsOwnerId) {
        this.connection = connection;
        this.goodsOwnerId = goodsOwnerId;
    }

    /**
     * An upsert of an item by its number. A 404 with a message is about something that the item names, such as an article;
     * one without a message is about the address.
     */
    static Call upsert(String path) {
        return Call.put(path).answeredBy(REFUSALS).answeredWithMessageBy(404);
    }

    /**
     * Sends a write. Without an id in the answer the write counts as refused, whatever its status is; a refusal may have any
     * body (contract: Ongoing quirk 9).
     *
     * @param idMember the answer's member with the item's id
     * @throws SystemFault when the warehouse cannot be used
     */
    Outcome send(Call call, Supplier<ResponseEntity<byte[]>> exchange, String idMember, ItemValues item) {
        return connection.send(call, exchange, answer -> {
            Integer id = id(answer, idMember);
            return id == null
                    ? new Outcome.Refused(connection.reason(answer, item), answer.status())
                    : new Outcome.Accepted(id);
        });
    }

    /** The id in the answer, or null if it has none. */
    static @Nullable Integer id(Answer answer, String member) throws MalformedAnswer {
        if (!answer.isSuccess() || answer.status() == 204) {
            return null;
        }
        JsonNode body = answer.json();
        if (!body.isObject()) {
            throw new MalformedAnswer("an answer that is no object");
        }
        return Nodes.id(body.path(member));
    }

    /**
     * The outcome of a write; a good status without an id does not prove success (contract: Ongoing quirk 8).
     *
     * @param stored reads the id of the item, or empty if the warehouse does not have what was sent
     */
    static Outcome confirmed(Outcome outcome, Supplier<Optional<Integer>> stored) {
        return outcome instanceof Outcome.Refused refused && refused.status() / 100 == 2
                ? stored.get().<Outcome>map(Outcome.Accepted::new).orElse(outcome)
                : outcome;
    }

    /** A body with the goods owner. */
    byte[] body(ObjectNode document) {
        var body = JsonNodeFactory.instance.objectNode().put("goodsOwnerId", goodsOwnerId);
        body.setAll(document);
        return Json.MAPPER.writeValueAsBytes(body);
    }
}
