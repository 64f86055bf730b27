package dev.stockbridge.mycashflow;

import dev.stockbridge.fuzz.Mutations;
import dev.stockbridge.http.Answer;
import dev.stockbridge.http.Answers;
import dev.stockbridge.http.MalformedAnswer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every answer of the shop is read element by element, or is malformed. */
class ShopAnswersFuzzTest {

    private final Envelope envelope = new Envelope(ZoneId.of("Europe/Helsinki"));

    @Test
    void readsAnyEnvelopeOrCallsItMalformed() {
        Mutations.of(this::read, "mycashflow");
    }

    @Test
    void readsAnyTimeOrCallsTheOrderUnreadable() {
        Mutations.of(
                time -> {
                    String text = new String(time, StandardCharsets.ISO_8859_1);
                    read(Fixture.page("{\"id\":1,\"status\":\"OPEN\",\"products\":[],\"created_at\":\"" + text + "\"}")
                            .getBytes(StandardCharsets.UTF_8));
                },
                "fuzz/time");
    }

    private void read(byte[] body) {
        Answer answer = Answers.of(body);
        for (Class<?> type : List.of(Order.class, Product.class, StockItem.class, ShippingMethod.class)) {
            try {
                envelope.page(answer, type);
                envelope.single(answer, type);
            } catch (MalformedAnswer expected) {
                // The call is repeated.
            }
        }
    }
}
