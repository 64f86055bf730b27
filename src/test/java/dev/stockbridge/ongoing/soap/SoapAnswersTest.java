package dev.stockbridge.ongoing.soap;

import static dev.stockbridge.http.ScriptedServer.body;
import static dev.stockbridge.http.ScriptedServer.html;
import static dev.stockbridge.ongoing.soap.SoapFixture.ACCEPTED;
import static dev.stockbridge.ongoing.soap.SoapFixture.fault;
import static dev.stockbridge.ongoing.soap.SoapFixture.inventory;
import static dev.stockbridge.ongoing.soap.SoapFixture.processed;
import static dev.stockbridge.ongoing.soap.SoapFixture.refused;
import static dev.stockbridge.ongoing.soap.SoapFixture.soap;
import static dev.stockbridge.ongoing.soap.SoapFixture.standing;
import static dev.stockbridge.ongoing.soap.SoapFixture.xml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.ScriptedServer;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.http.TestConnections;
import dev.stockbridge.ongoing.ArticleContent;
import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.Fixture;
import dev.stockbridge.ongoing.Outcome;
import dev.stockbridge.ongoing.Warehouse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers of the SOAP interface are read. */
class SoapAnswersTest {

    private ScriptedServer server = ScriptedServer.playing(xml(200, ACCEPTED));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void treatsClientFaultAsRefusalOfTheArticle() {
        play(xml(
                500,
                soap("<soap:Fault><faultcode>soap:Client</faultcode><faultstring>Server was unable to read request."
                        + " ---&gt; Input string was not in a correct format. " + TestConnections.SECRET
                        + "</faultstring><detail /></soap:Fault>")));

        var refused = (Outcome.Refused) warehouse().articleApi().put(Fixture.COFFEE);

        assertThat(refused.isFailure()).isTrue();
        assertThat(refused.detail())
                .contains("Input string was not in a correct format.")
                .doesNotContain(TestConnections.SECRET);
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void repeatsCallAfterServerFault() {
        String broken = soap("<soap:Fault><faultcode>soap:Server</faultcode><faultstring>Server was unable to process"
                + " request.</faultstring><detail /></soap:Fault>");
        play(xml(500, broken), html(500), xml(200, ACCEPTED));
        assertThat(warehouse().articleApi().put(standing("A"), Fixture.COFFEE)).isEqualTo(new Outcome.Accepted(90211));
        assertThat(server.seen()).hasSize(3);

        play(xml(500, broken));
        assertThat(fault(() -> warehouse().articleApi().put(Fixture.COFFEE)).kind())
                .isEqualTo(SystemFault.Kind.BROKEN);
        assertThat(server.seen())
                .as("the article, and whether it is there all the same")
                .hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Please stand by</body></html>",
                "{\"articleSystemId\":1}",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
                "<?xml version=\"1.0\"?><!DOCTYPE Envelope SYSTEM \"http://127.0.0.1:1/x.dtd\"><Envelope/>"
            })
    void treatsAnythingButSoapAsUnusableAnswer(String answer) {
        play(body(200, "text/xml", answer));

        assertThat(fault(() -> warehouse().articleApi().put(Fixture.COFFEE)).kind())
                .isEqualTo(SystemFault.Kind.BROKEN);
        assertThat(server.seen()).hasSize(6);
    }

    @Test
    void rejectsDocumentTypeEvenInValidAnswer() {
        play(xml(200, ACCEPTED.replace("?>", "?><!DOCTYPE Envelope [<!ENTITY a \"b\">]>")));

        assertThat(fault(() -> warehouse().articleApi().put(Fixture.COFFEE))).hasMessageContaining("document type");
    }

    @Test
    void treatsTruncatedAnswerAndAnswerWithoutSuccessAsUnusable() {
        play(
                xml(200, ACCEPTED.replace("</soap:Envelope>", "")),
                xml(200, ACCEPTED.replace("<Success>true</Success>", "")),
                xml(200, soap("<Other xmlns=\"http://ongoingsystems.se/WSI\"/>")),
                xml(200, ACCEPTED));

        assertThat(warehouse().articleApi().put(standing("A"), Fixture.COFFEE)).isEqualTo(new Outcome.Accepted(90211));
        assertThat(server.seen()).hasSize(4);
    }

    @Test
    void ignoresUnknownMembersOfAnswer() {
        play(xml(
                200,
                processed("<New><Deep xmlns=\"urn:x\">1</Deep></New><Success>true</Success><ArticleDefId>90211"
                        + "</ArticleDefId><Another a=\"b\"/>")));

        assertThat(warehouse().articleApi().put(standing("A"), Fixture.COFFEE)).isEqualTo(new Outcome.Accepted(90211));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Login failed.",
                "Could not log in",
                "Wrong username or password",
                "Invalid credentials",
                "Not authorized",
                "Access denied",
                "Unknown goods owner: X",
                "Felaktigt användarnamn eller lösenord"
            })
    void treatsLoginErrorAsRejectedCredentials(String text) {
        play(xml(200, refused(text)), xml(200, inventory("", 0)));

        assertThat(fault(() -> warehouse().articleApi().put(Fixture.COFFEE)).kind())
                .isEqualTo(SystemFault.Kind.REFUSED);
        assertThat(server.seen()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Article number already exists for this goods owner",
                "You have no permission to change a stock article to a non-stock article"
            })
    void treatsLoginErrorAsRefusalIfTheLoginWorks(String text) {
        play(xml(200, refused(text)), xml(200, inventory("", 374)));

        assertThat(warehouse().articleApi().put(Fixture.COFFEE)).isEqualTo(new Outcome.Refused(text, 200));
    }

    @Test
    void doesNotTakeArticleNameForLoginError() {
        play(xml(200, refused("Article Password book (LOGIN-1) has a bad unit")));
        ArticleDocument book = new ArticleDocument(
                new ArticleContent("LOGIN-1", "Password book", "1", "", null, null, null, null, null, "", List.of()),
                null);

        assertThat(warehouse().articleApi().put(book))
                .isEqualTo(new Outcome.Refused("Article Password book (LOGIN-1) has a bad unit", 200));

        play(xml(200, refused("Login failed")), xml(200, inventory("", 0)));
        ArticleDocument log = new ArticleDocument(
                new ArticleContent("a", "Log", "1", "", null, null, null, null, null, "", List.of()), null);
        assertThat(fault(() -> warehouse().articleApi().put(log)).kind()).isEqualTo(SystemFault.Kind.REFUSED);
    }

    private void play(ScriptedServer.Behaviour... behaviours) {
        server.close();
        server = ScriptedServer.playing(behaviours);
    }

    private Warehouse warehouse() {
        return SoapFixture.warehouse(server);
    }
}
