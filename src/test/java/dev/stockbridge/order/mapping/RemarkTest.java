package dev.stockbridge.order.mapping;

import static dev.stockbridge.order.mapping.MappingFixture.comment;
import static dev.stockbridge.order.mapping.MappingFixture.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What of the comments the picker gets to see. */
class RemarkTest {

    private static final String NOON = "2026-11-10T12:00:00+02:00";

    @ParameterizedTest
    @ValueSource(strings = {"PUBLIC", "public", "Public"})
    void showsPublicCommentsInAnyCase(String visibility) {
        assertThat(remark(order -> comment(order, NOON, visibility, "Soita"))).isEqualTo("Soita");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"PRIVATE", "CUSTOMER", "", "PUBLICATION", "NOT PUBLIC"})
    void keepsToItselfWhatIsNotKnownToBePublic(String visibility) {
        assertThat(remark(order -> comment(order, NOON, visibility, "Maksuhäiriö")))
                .isEmpty();
    }

    @Test
    void takesOtherWordsForPublicFromTheSettings() {
        Consumer<ObjectNode> comments = order -> {
            comment(order, NOON, "customer", "Näkyy");
            comment(order, NOON, "PUBLIC", "Ei näy");
        };

        assertThat(sent(comments, "public-visibilities: [CUSTOMER]")
                        .get("orderRemark")
                        .stringValue())
                .isEqualTo("Näkyy");
    }

    @Test
    void putsTheOldestFirstByTheInstantAndNotByTheText() {
        assertThat(remark(order -> {
                    comment(order, "2026-10-25T03:10:00+02:00", "PUBLIC", "toinen");
                    comment(order, "2026-10-25T03:50:00+03:00", "PUBLIC", "ensimmäinen");
                    comment(order, "2026-10-25T04:00:00+02:00", "PUBLIC", "kolmas");
                }))
                .isEqualTo("ensimmäinen\ntoinen\nkolmas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jätä\r\nportaalle", " jätä \n portaalle\r\n", "jätä\rportaalle", "jätä\n\n\nportaalle"})
    void keepsEachCommentOnALineOfItsOwn(String text) {
        assertThat(remark(order -> comment(order, NOON, "PUBLIC", text))).isEqualTo("jätä portaalle");
    }

    @Test
    void leavesOutCommentsThatSayNothing() {
        assertThat(remark(order -> {
                    comment(order, NOON, "PUBLIC", " \r\n ");
                    comment(order, NOON, "PUBLIC", null);
                    comment(order, NOON, "PUBLIC", "Soita");
                }))
                .isEqualTo("Soita");
    }

    private static String remark(Consumer<ObjectNode> change) {
        return sent(change).get("orderRemark").stringValue();
    }
}
