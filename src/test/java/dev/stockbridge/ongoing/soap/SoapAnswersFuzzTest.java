package dev.stockbridge.ongoing.soap;

import dev.stockbridge.fuzz.Mutations;
import dev.stockbridge.http.Answer;
import dev.stockbridge.http.Answers;
import dev.stockbridge.http.MalformedAnswer;
import dev.stockbridge.ongoing.wsi.GetInventoryByQueryResponse;
import dev.stockbridge.ongoing.wsi.ProcessArticleResponse;
import org.junit.jupiter.api.Test;

/** Every answer of the warehouse through SOAP is read, or is malformed. */
class SoapAnswersFuzzTest {

    @Test
    void readsAnySoapMessageOrCallsItMalformed() {
        Mutations.of(
                body -> {
                    Answer answer = Answers.of(body);
                    attempt(answer, ProcessArticleResponse.class);
                    attempt(answer, GetInventoryByQueryResponse.class);
                    SoapEnvelope.fault(answer);
                },
                "fuzz/soap");
    }

    private static void attempt(Answer answer, Class<?> type) {
        try {
            SoapEnvelope.message(answer, type);
        } catch (MalformedAnswer expected) {
            // The call is repeated.
        }
    }
}
