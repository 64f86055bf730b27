package dev.stockbridge.http.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.fuzz.Mutations;
import dev.stockbridge.http.Answers;
import dev.stockbridge.http.RetryAfter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whatever a system answers, its refusal becomes a short line of known words, and its times are times or none. */
class ErrorTextFuzzTest {

    @Test
    void makesAShortLineOfKnownWordsOfAnyRefusal() {
        Mutations.of(
                body -> {
                    String text = ErrorText.of(body, ItemValues.NONE);

                    assertThat(text).hasSizeLessThanOrEqualTo(200).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]");
                    // The last word may be cut.
                    String whole = text.endsWith("…") ? text.replaceFirst("\\S*…$", "") : text;
                    assertThat(Word.of(whole.replace("[removed]", " ")))
                            .allMatch(word -> word.isNumber() || word.isLetter() || Vocabulary.knows(word.text()));
                },
                "fuzz/refusal",
                "fuzz/soap");
    }

    @Test
    void readsAnyTimeOfAHeaderOrNone() {
        Mutations.of(
                text -> {
                    String header = new String(text, StandardCharsets.ISO_8859_1);
                    Answers.of(new byte[0], header).date();
                    var wait = RetryAfter.parse(header, Instant.EPOCH);
                    assertThat(wait == null || !wait.isNegative()).isTrue();
                },
                "fuzz/time");
    }
}
