package dev.stockbridge.ongoing;

import static dev.stockbridge.http.ScriptedServer.body;
import static dev.stockbridge.http.ScriptedServer.empty;
import static dev.stockbridge.http.ScriptedServer.html;
import static dev.stockbridge.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stockbridge.http.ScriptedServer;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.http.TestConnections;
import dev.stockbridge.http.body.Json;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleCallsTest {

    private ScriptedServer server = ScriptedServer.playing(json(200, Fixture.of("article-put.json")));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void putsTheArticleForTheGoodsOwner() {
        assertThat(warehouse().articleApi().put(Fixture.COFFEE)).isEqualTo(new Outcome.Accepted(90211));

        assertThat(server.only().method() + " " + server.only().target()).isEqualTo("PUT /api/v1/articles");
        assertThat(server.only().body()).startsWith("{\"goodsOwnerId\":374,\"articleNumber\":\"KAHVI-500\",");
        assertThat(ContractSchema.of("PostArticleModel")
                        .complaints(Json.MAPPER.readTree(server.only().body())))
                .isEmpty();
    }

    @Test
    void putsAnArticleByItsId() {
        warehouse().articleApi().put(standing(90211), Fixture.COFFEE);

        assertThat(server.only().target()).isEqualTo("/api/v1/articles/90211");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"articleSystemId\":null,\"message\":\"No such unit\"} | No such unit",
                "400 | {\"Message\":\"Invalid.\",\"ModelState\":{\"a.b\":[\"Too long\"]}} | Invalid.; Too long",
                "409 | {\"error\":\"Locked\"} | Locked",
                "410 | {\"Error\":\"Gone\"} | Gone",
                "422 | <html><body><p>Bad code</p></body></html> | Bad code",
                "422 | '' | ''",
                "400 | {\"message\":\"cut | message : cut",
            })
    void readsRefusalOfAnyShape(int status, String answer, String detail) {
        play(body(status, "text/plain", answer));

        assertThat(warehouse().articleApi().put(Fixture.COFFEE)).isEqualTo(new Outcome.Refused(detail, status));
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void treatsUnknownIdAsRefusalAndUnknownPathAsFault() {
        play(html(404));

        assertThat(warehouse().articleApi().put(standing(7), Fixture.COFFEE))
                .isEqualTo(new Outcome.Refused("Busy Come back", 404));
        assertThat(fault(() -> warehouse().articleApi().put(Fixture.COFFEE)).kind())
                .isEqualTo(SystemFault.Kind.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 405, 406, 413, 415})
    void treatsAnyOtherStatusAsFault(int status) {
        play(empty(status));

        assertThat(fault(() -> warehouse().articleApi().put(standing(7), Fixture.COFFEE))
                        .kind())
                .isEqualTo(SystemFault.Kind.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void doesNotRepeatCallAfterRejectedCredentials(int status) {
        play(empty(status));

        assertThat(fault(() -> warehouse().articleApi().put(Fixture.COFFEE)).kind())
                .isEqualTo(SystemFault.Kind.REFUSED);
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void repeatsPutAfterUnusableAnswer() {
        play(html(200), empty(200), json(200, "{\"articleSystemId\":"), json(200, Fixture.of("article-put.json")));
        assertThat(warehouse().articleApi().put(Fixture.COFFEE)).isEqualTo(new Outcome.Accepted(90211));

        play(html(200));
        SystemFault fault = fault(() -> warehouse().articleApi().put(Fixture.COFFEE));
        assertThat(fault.kind()).isEqualTo(SystemFault.Kind.BROKEN);
        assertThat(fault.mayHaveArrived()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"articleSystemId\":null,\"message\":\"No\"}",
                "{\"message\":\"No\"}",
                "{\"articleSystemId\":0}"
            })
    void readsArticleAfterAnswerWithoutId(String answer) {
        play(json(200, answer), json(200, Fixture.of("articles.json")));
        assertThat(warehouse().articleApi().put(Fixture.COFFEE)).isEqualTo(new Outcome.Accepted(90211));

        play(json(200, answer), json(200, "[]"));
        assertThat(warehouse().articleApi().put(Fixture.COFFEE)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void readsArticleAfterAnswerWithoutBody() {
        play(empty(204), json(200, Fixture.of("articles.json").replace("Kahvi - 500 g", "Something else")));
        assertThat(warehouse().articleApi().put(Fixture.COFFEE)).isEqualTo(new Outcome.Refused("", 204));

        play(empty(204), html(404));
        assertThat(warehouse().articleApi().put(standing(90211), Fixture.COFFEE))
                .isEqualTo(new Outcome.Refused("", 204));
    }

    @Test
    void readsArticlesInCallsBelowTheLimitOfIis() {
        play(json(200, "[]"));
        List<String> numbers = IntStream.range(0, 300).mapToObj(i -> "A&B/" + i).toList();

        assertThat(warehouse().articles().withNumbers(numbers)).isEmpty();

        assertThat(server.seen()).hasSizeGreaterThan(3).allSatisfy(call -> {
            assertThat(call.target()).startsWith("/api/v1/articles?goodsOwnerId=374&articleNumbers=A%26B%2F");
            assertThat(call.target().length() - "/api/v1/articles?".length()).isLessThan(1_900);
        });
    }

    @Test
    void returnsOnlyArticlesWhoseNumberComparesEqual() {
        play(json(200, """
                [{"articleSystemId":1,"articleNumber":"AB"},{"articleSystemId":2,"articleNumber":" ab "},
                 {"articleSystemId":3,"articleNumber":"ABC"},{"articleSystemId":4,"articleNumber":null}]
                """));

        assertThat(warehouse().articles().withNumbers(List.of("AB")))
                .extracting(ArticleState::articleSystemId)
                .containsExactly(1, 2);
    }

    @Test
    void makesNoCallWithoutNumbers() {
        assertThat(warehouse().articles().withNumbers(List.of())).isEmpty();
        assertThat(warehouse().orders(List.of(" "))).isEmpty();
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void readsOneArticle() {
        play(json(200, Fixture.of("article-full.json")), html(404));

        assertThat(warehouse().articles().withId(90211)).hasValueSatisfying(state -> {
            assertThat(state.articleNumber()).isEqualTo("KAHVI-500-OLD");
            assertThat(state.isActive()).isTrue();
            assertThat(state.isStockArticle()).isTrue();
            assertThat(state.isObsolete()).isFalse();
            assertThat(state.onHand()).isEqualByComparingTo("40");
            assertThat(state.sellable()).isEqualByComparingTo("-2");
        });
        assertThat(warehouse().articles().withId(90211)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[1]", "[{\"articleNumber\":\"A\"}]", "[{\"articleSystemId\":1}"})
    void treatsAnswerThatIsNoListAsFault(String answer) {
        play(json(200, answer));

        assertThat(fault(() -> warehouse().articles().withNumbers(List.of("A"))).kind())
                .isEqualTo(SystemFault.Kind.BROKEN);
        assertThat(server.seen()).hasSize(6);
    }

    private static SystemFault fault(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        SystemFault fault = catchThrowableOfType(SystemFault.class, call);
        assertThat(fault).isNotNull().hasMessageNotContaining(TestConnections.SECRET);
        return fault;
    }

    private void play(ScriptedServer.Behaviour... behaviours) {
        server.close();
        server = ScriptedServer.playing(behaviours);
    }

    /** An article with another number. */
    private static ArticleState standing(int id) {
        return new ArticleState(id, "OLD", null, null, null, null, null, null, null, Json.MAPPER.createObjectNode());
    }

    private Warehouse warehouse() {
        return new Warehouse(new TestConnections().to(server, "ongoing"), 374);
    }
}
