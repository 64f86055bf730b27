package dev.stockbridge.ongoing;

import static dev.stockbridge.http.ScriptedServer.body;
import static dev.stockbridge.http.ScriptedServer.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stockbridge.http.Endpoint;
import dev.stockbridge.http.HttpSettings;
import dev.stockbridge.http.Json;
import dev.stockbridge.http.MalformedAnswer;
import dev.stockbridge.http.Patience;
import dev.stockbridge.http.ScriptedServer;
import dev.stockbridge.http.SystemFault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class SoapCallsTest {

    private static final String ACCEPTED = processed("<OrderId>0</OrderId><InOrderId>0</InOrderId>"
            + "<ArticleDefId>90211</ArticleDefId><Success>true</Success><Message>Updated.&lt;br/&gt;</Message>");

    private ScriptedServer server = ScriptedServer.playing(xml(200, ACCEPTED));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void sendsTheArticleWithItsCredentialsInTheBodyAlone() {
        assertThat(warehouse().putArticle(standing("OLD"), Fixture.COFFEE)).isEqualTo(new Outcome.Accepted(90211));

        ScriptedServer.Seen seen = server.only();
        assertThat(seen.method() + " " + seen.target()).isEqualTo("POST /service.asmx");
        assertThat(seen.headers())
                .containsEntry("SOAPAction", List.of("\"http://ongoingsystems.se/WSI/ProcessArticle\""))
                .doesNotContainKey(HttpHeaders.AUTHORIZATION);
        assertThat(seen.headers().get("Content-Type")).containsExactly("text/xml;charset=utf-8");
        assertThat(without(seen.body()))
                .contains(
                        "<GoodsOwnerCode>OWNER</GoodsOwnerCode><UserName>api@demo.example</UserName><Password>"
                                + Patience.SECRET + "</Password>",
                        "<ArticleIdentification>SystemId</ArticleIdentification><ArticleSystemId>90211</ArticleSystemId>"
                                + "<ArticleNumber>KAHVI-500</ArticleNumber>",
                        "<NetWeight>0.5</NetWeight><Price>6.90</Price><CustomerPrice>6.90</CustomerPrice>"
                                + "<PurchasePrice>3.20</PurchasePrice><VatCode><VatCodeOperation>Find</VatCodeOperation>"
                                + "<VatCodeIdentification>VatPercent</VatCodeIdentification><VatPercent>25.5</VatPercent>"
                                + "</VatCode>");
    }

    @ParameterizedTest
    @CsvSource({"25.5, 25.5", "24, 24", "10, 10", "0, 0", "13.50, 13.50", "1E+1, 10", "0.1, 0.1"})
    void writesNumbersTheSameInEveryCountry(BigDecimal percent, String written) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            warehouse().putArticle(standing("A"), taxed(percent));
        } finally {
            Locale.setDefault(before);
        }

        assertThat(without(server.only().body())).contains("<VatPercent>" + written + "</VatPercent>");
    }

    @Test
    void leavesOutWhatHasNoValueAndWhatXmlCannotHold() {
        ArticleDocument bare = new ArticleDocument(
                "A",
                "N\u0000a\u001bme\u0085 \ud800 \ufffe\tX",
                "1",
                "\u0007",
                null,
                null,
                null,
                null,
                null,
                "",
                List.of(),
                null);

        warehouse().putArticle(standing("A"), bare);

        assertThat(without(server.only().body()))
                .contains("<ArticleNumber>A</ArticleNumber><ArticleName>Name  \tX</ArticleName>"
                        + "<ProductCode>1</ProductCode></art>")
                .doesNotContain("nil");
    }

    @Test
    void looksTheFirstIdUpAndTrustsTheOthers() {
        play(xml(200, ACCEPTED), ScriptedServer.json(200, Fixture.of("articles.json")), xml(200, ACCEPTED));
        Warehouse warehouse = warehouse();

        assertThat(warehouse.putArticle(Fixture.COFFEE)).isEqualTo(new Outcome.Accepted(90211));
        assertThat(warehouse.putArticle(Fixture.COFFEE)).isEqualTo(new Outcome.Accepted(90211));

        assertThat(server.seen()).hasSize(3);
    }

    @Test
    void endsTheRunWhereSoapAndRestNumberArticlesDifferently() {
        SystemFault fault = fault(() -> warehouse().putArticle(standing(7, "A"), Fixture.COFFEE));

        assertThat(fault).hasMessage("ongoing names article 7 in REST and article 90211 in SOAP");
    }

    @Test
    void takesAFaultOfOurMakingForOurs() {
        play(xml(
                500,
                soap("<soap:Fault><faultcode>soap:Client</faultcode><faultstring>Server was unable to read request."
                        + " ---&gt; Input string was not in a correct format. " + Patience.SECRET
                        + "</faultstring><detail /></soap:Fault>")));

        SystemFault fault = fault(() -> warehouse().putArticle(Fixture.COFFEE));

        assertThat(fault.kind()).isEqualTo(SystemFault.Kind.NOT_UNDERSTOOD);
        assertThat(fault).hasMessageContaining("Input string was not in a correct format.");
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void asksAgainWhereTheFaultIsTheServers() {
        String broken = soap("<soap:Fault><faultcode>soap:Server</faultcode><faultstring>Server was unable to process"
                + " request.</faultstring><detail /></soap:Fault>");
        play(xml(500, broken), html(500), xml(200, ACCEPTED));
        assertThat(warehouse().putArticle(standing("A"), Fixture.COFFEE)).isEqualTo(new Outcome.Accepted(90211));
        assertThat(server.seen()).hasSize(3);

        play(xml(500, broken));
        assertThat(fault(() -> warehouse().putArticle(Fixture.COFFEE)).kind()).isEqualTo(SystemFault.Kind.BROKEN);
        assertThat(server.seen()).hasSize(6);
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
    void takesAnythingThatIsNoSoapForNoAnswer(String answer) {
        play(body(200, "text/xml", answer));

        assertThat(fault(() -> warehouse().putArticle(Fixture.COFFEE)).kind()).isEqualTo(SystemFault.Kind.BROKEN);
        assertThat(server.seen()).hasSize(6);
    }

    @Test
    void refusesADocumentTypeEvenAroundAGoodAnswer() {
        play(xml(200, ACCEPTED.replace("?>", "?><!DOCTYPE Envelope [<!ENTITY a \"b\">]>")));

        assertThat(fault(() -> warehouse().putArticle(Fixture.COFFEE))).hasMessageContaining("document type");
    }

    @Test
    void takesHalfAnAnswerAndOneThatDoesNotSaySuccessForNone() {
        play(
                xml(200, ACCEPTED.replace("</soap:Envelope>", "")),
                xml(200, ACCEPTED.replace("<Success>true</Success>", "")),
                xml(200, soap("<Other xmlns=\"http://ongoingsystems.se/WSI\"/>")),
                xml(200, ACCEPTED));

        assertThat(warehouse().putArticle(standing("A"), Fixture.COFFEE)).isEqualTo(new Outcome.Accepted(90211));
        assertThat(server.seen()).hasSize(4);
    }

    @Test
    void passesOverWhatItDoesNotKnowInAnAnswer() {
        play(xml(
                200,
                processed("<New><Deep xmlns=\"urn:x\">1</Deep></New><Success>true</Success><ArticleDefId>90211"
                        + "</ArticleDefId><Another a=\"b\"/>")));

        assertThat(warehouse().putArticle(standing("A"), Fixture.COFFEE)).isEqualTo(new Outcome.Accepted(90211));
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
    void takesWhatMayBeAboutTheLogonForThat(String text) {
        play(xml(200, refused(text)));

        assertThat(fault(() -> warehouse().putArticle(Fixture.COFFEE)).kind()).isEqualTo(SystemFault.Kind.REFUSED);
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void takesAnArticleForNoLogonThoughItIsCalledSo() {
        play(xml(200, refused("Article Password book (LOGIN-1) has a bad unit")));
        ArticleDocument book = new ArticleDocument(
                "LOGIN-1", "Password book", "1", "", null, null, null, null, null, "", List.of(), null);

        assertThat(warehouse().putArticle(book))
                .isEqualTo(new Outcome.Refused("Article Password book (LOGIN-1) has a bad unit", 200));

        play(xml(200, refused("Login failed")));
        ArticleDocument log =
                new ArticleDocument("a", "Log", "1", "", null, null, null, null, null, "", List.of(), null);
        assertThat(fault(() -> warehouse().putArticle(log)).kind()).isEqualTo(SystemFault.Kind.REFUSED);
    }

    @Test
    void readsVatRateAndPricesAsTheyAreHeld() {
        play(xml(200, inventory("""
                <InventoryLine><Article><SystemId>1</SystemId><ArticleNumber>OTHER</ArticleNumber></Article></InventoryLine>
                <InventoryLine><Article><SystemId>2</SystemId><Name>Kahvi</Name><ArticleNumber>KAHVI-500</ArticleNumber>
                <IsStockArticle>true</IsStockArticle><VatCode>FI255</VatCode><VatPercent>25.5000</VatPercent>
                <Price>6.90</Price><CustomerPrice xsi:nil="true"/></Article><NumberOfItems>4</NumberOfItems></InventoryLine>
                """, 374)));

        assertThat(warehouse().heldPrices("KAHVI-500"))
                .contains(new HeldPrices("FI255", new BigDecimal("25.5000"), new BigDecimal("6.90"), null, null));
        assertThat(warehouse().heldPrices("NONE")).isEmpty();
        assertThat(server.seen().get(0).headers())
                .containsEntry("SOAPAction", List.of("\"http://ongoingsystems.se/WSI/GetInventoryByQuery\""));
    }

    @Test
    void provesTheLogonByTheGoodsOwnerThatTheAnswerNames() {
        play(xml(200, inventory("", 374)));
        assertThat(warehouse().proveSoap()).isTrue();
        assertThat(server.only().body()).doesNotContain("ProcessArticle");

        play(xml(200, inventory("", 0)));
        assertThat(fault(() -> warehouse().proveSoap()).kind()).isEqualTo(SystemFault.Kind.REFUSED);

        play(xml(200, inventory("", 12)));
        assertThat(fault(() -> warehouse().proveSoap())).hasMessageContaining("as goods owner 12, not 374");
    }

    @Test
    void provesNothingWhereArticlesGoThroughRest() {
        Warehouse rest = new Warehouse(new Patience().to(server, "ongoing"), 374);

        assertThat(rest.proveSoap()).isFalse();
        assertThat(rest.heldPrices("A")).isEmpty();
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void tellsTheTwoWaysApart() {
        Warehouse rest = new Warehouse(new Patience().to(server, "ongoing"), 374);

        assertThat(warehouse().contentOf(Fixture.COFFEE)).isNotEqualTo(rest.contentOf(Fixture.COFFEE));
        assertThat(warehouse().contentOf(taxed(new BigDecimal("14"))))
                .isNotEqualTo(warehouse().contentOf(taxed(new BigDecimal("24"))));
        assertThat(rest.contentOf(taxed(new BigDecimal("14")))).isEqualTo(rest.contentOf(taxed(new BigDecimal("24"))));
        assertThat(warehouse().contentOf(Fixture.COFFEE)).doesNotContain(Patience.SECRET);
        assertThat(new SoapAccount("OWNER", "user", Patience.SECRET, false).toString())
                .doesNotContain(Patience.SECRET);
    }

    private static ArticleDocument taxed(BigDecimal percent) {
        return new ArticleDocument("A", "B", "1", "", null, null, null, null, percent, "", List.of(), null);
    }

    private static ArticleState standing(String number) {
        return standing(90211, number);
    }

    private static ArticleState standing(int id, String number) {
        try {
            return ArticleState.of(
                    Json.MAPPER.createObjectNode().put("articleSystemId", id).put("articleNumber", number));
        } catch (MalformedAnswer e) {
            throw new AssertionError(e);
        }
    }

    /** The body without the prefixes that its writer chose. */
    private static String without(String body) {
        return body.replaceAll("(</?)\\w+:", "$1");
    }

    private static String refused(String text) {
        return processed("<ErrorMessage>" + text + "</ErrorMessage><OrderId>0</OrderId><InOrderId>0</InOrderId>"
                + "<ArticleDefId xsi:nil=\"true\" /><Success>false</Success>");
    }

    private static String processed(String members) {
        return soap("<ProcessArticleResponse xmlns=\"http://ongoingsystems.se/WSI\"><ProcessArticleResult>" + members
                + "</ProcessArticleResult></ProcessArticleResponse>");
    }

    private static String inventory(String lines, int goodsOwner) {
        return soap("<GetInventoryByQueryResponse xmlns=\"http://ongoingsystems.se/WSI\"><GetInventoryByQueryResult>"
                + "<InventoryLines>" + lines + "</InventoryLines><GoodsOwnerId>" + goodsOwner
                + "</GoodsOwnerId></GetInventoryByQueryResult></GetInventoryByQueryResponse>");
    }

    private static String soap(String content) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope"
                + " xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soap:Body>" + content
                + "</soap:Body></soap:Envelope>";
    }

    private static ScriptedServer.Behaviour xml(int status, String document) {
        return body(status, "text/xml; charset=utf-8", document);
    }

    private static SystemFault fault(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        SystemFault fault = catchThrowableOfType(SystemFault.class, call);
        assertThat(fault).isNotNull().hasMessageNotContaining(Patience.SECRET);
        return fault;
    }

    private void play(ScriptedServer.Behaviour... behaviours) {
        server.close();
        server = ScriptedServer.playing(behaviours);
    }

    private Warehouse warehouse() {
        Patience patience = new Patience();
        Endpoint endpoint = new Endpoint("ongoing", server.base(), "api@demo.example", Patience.SECRET);
        return new Warehouse(patience.to(server, "ongoing"), 374)
                .withSoap(
                        patience.transport(HttpSettings.DEFAULTS, patience.waits()::add)
                                .openForXml(endpoint),
                        new SoapAccount("OWNER", "api@demo.example", Patience.SECRET, false));
    }
}
