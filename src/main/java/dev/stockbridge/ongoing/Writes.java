package dev.stockbridge.ongoing;

import dev.stockbridge.http.Answer;
import dev.stockbridge.http.Call;
import dev.stockbridge.http.Connection;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.http.body.Json;
import dev.stockbridge.http.redaction.ItemValues;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sends writes for one goods owner through REST, and settles what became of each. */
final class Writes {

    /** What speaks of the item where its number names it. */
    private static final Integer[] REFUSALS = {400, 409, 410, 422};

    /** What speaks of the item where its id does. */
    static final Integer[] REFUSALS_BY_ID = {400, 404, 409, 410, 422};

    private final Connection connection;
    private final int goodsOwnerId;

    Writes(Connection connection, int goodsOwnerId) {
        this.connection = connection;
        this.goodsOwnerId = goodsOwnerId;
    }

    /**
     * An upsert of an item that its number names. A 404 with a message speaks of something that the item names, such as an
     * article; one without speaks of the address.
     */
    static Call upsert(String path) {
        return Call.put(path).answeredBy(REFUSALS).answeredWithMessageBy(404);
    }

    WriteAnswer send(Call call, Supplier<ResponseEntity<byte[]>> exchange, String idMember) {
        return connection.send(call, exchange, answer -> WriteAnswer.read(answer, idMember));
    }

    /** What {@code answer} means; where it does not say, {@code standing} tells whether the warehouse holds what was sent. */
    Outcome settle(WriteAnswer answer, ItemValues item, Supplier<Optional<Integer>> standing) {
        if (answer instanceof WriteAnswer.Written written) {
            return new Outcome.Accepted(written.id());
        }
        if (answer instanceof WriteAnswer.WithoutId without) {
            return acceptedOrRefused(standing.get(), without.answer(), item);
        }
        Answer refusal = ((WriteAnswer.Refusal) answer).answer();
        return acceptedOrRefused(Optional.empty(), refusal, item);
    }

    /** What became of an item that the warehouse may fail at for its own sake: {@code standing} tells. */
    static Outcome failed(SystemFault fault, Supplier<Optional<Integer>> standing) {
        if (!fault.mayBeOfOneItem()) {
            throw fault;
        }
        return standing.get().<Outcome>map(Outcome.Accepted::new).orElseGet(() -> new Outcome.Refused("", 500));
    }

    Outcome acceptedOrRefused(Optional<Integer> id, Answer answer, ItemValues item) {
        return id.<Outcome>map(Outcome.Accepted::new)
                .orElseGet(() -> new Outcome.Refused(connection.reason(answer, item), answer.status()));
    }

    /** A body with the goods owner. */
    byte[] body(ObjectNode document) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("goodsOwnerId", goodsOwnerId);
        body.setAll(document);
        return Json.MAPPER.writeValueAsBytes(body);
    }
}
