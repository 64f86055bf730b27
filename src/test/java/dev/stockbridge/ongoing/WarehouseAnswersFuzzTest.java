package dev.stockbridge.ongoing;

import dev.stockbridge.fuzz.Mutations;
import dev.stockbridge.http.Answer;
import dev.stockbridge.http.Answers;
import dev.stockbridge.http.MalformedAnswer;
import dev.stockbridge.http.body.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every answer of the warehouse through REST is read, or is malformed. */
class WarehouseAnswersFuzzTest {

    @Test
    void readsAnyModelOrCallsItMalformed() {
        Mutations.of(
                body -> {
                    Answer answer = Answers.of(body);
                    attempt(() -> Lookup.list(OrderState::of).read(answer));
                    attempt(() -> Lookup.one(OrderState::of).read(answer));
                    attempt(() -> Lookup.list(ArticleState::of).read(answer));
                    attempt(() -> Lookup.one(ArticleState::of).read(answer));
                    attempt(() -> Lookup.list(row -> WarehouseStock.of(row, List.of()))
                            .read(answer));
                    attempt(() -> Writes.id(answer, "orderId"));
                },
                "ongoing");
    }

    @Test
    void readsAnyTimeOrNone() {
        Mutations.of(
                text -> WarehouseTime.instant(Json.MAPPER.valueToTree(new String(text, StandardCharsets.ISO_8859_1))),
                "fuzz/time");
    }

    private static void attempt(Read read) {
        try {
            read.run();
        } catch (MalformedAnswer expected) {
            // The call is repeated, or the item is parked.
        }
    }

    @FunctionalInterface
    private interface Read {
        void run() throws MalformedAnswer;
    }
}
