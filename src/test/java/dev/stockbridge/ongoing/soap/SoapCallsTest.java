package dev.stockbridge.ongoing.soap;

import static dev.stockbridge.ongoing.soap.SoapFixture.ACCEPTED;
import static dev.stockbridge.ongoing.soap.SoapFixture.fault;
import static dev.stockbridge.ongoing.soap.SoapFixture.inventory;
import static dev.stockbridge.ongoing.soap.SoapFixture.standing;
import static dev.stockbridge.ongoing.soap.SoapFixture.taxed;
import static dev.stockbridge.ongoing.soap.SoapFixture.without;
import static dev.stockbridge.ongoing.soap.SoapFixture.xml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.ScriptedServer;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.http.TestConnections;
import dev.stockbridge.ongoing.ArticleContent;
import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.Fixture;
import dev.stockbridge.ongoing.Outcome;
import dev.stockbridge.ongoing.StoredPrices;
import dev.stockbridge.ongoing.Warehouse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

/** Calls to the SOAP interface, and reading prices through it. */
class SoapCallsTest {

    private ScriptedServer server = ScriptedServer.playing(xml(200, ACCEPTED));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void sendsTheArticleWithItsCredentialsInTheBodyAlone() {
        assertThat(warehouse().articleApi().put(standing("OLD"), Fixture.COFFEE))
                .isEqualTo(new Outcome.Accepted(90211));

        ScriptedServer.Seen seen = server.only();
        assertThat(seen.method() + " " + seen.target()).isEqualTo("POST /service.asmx");
        assertThat(seen.headers())
                .containsEntry("SOAPAction", List.of("\"http://ongoingsystems.se/WSI/ProcessArticle\""))
                .doesNotContainKey(HttpHeaders.AUTHORIZATION);
        assertThat(seen.headers().get("Content-Type")).containsExactly("text/xml;charset=utf-8");
        assertThat(without(seen.body()))
                .contains(
                        "<GoodsOwnerCode>OWNER</GoodsOwnerCode><UserName>api@demo.example</UserName><Password>"
                                + TestConnections.SECRET + "</Password>",
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
            warehouse().articleApi().put(standing("A"), taxed(percent));
        } finally {
            Locale.setDefault(before);
        }

        assertThat(without(server.only().body())).contains("<VatPercent>" + written + "</VatPercent>");
    }

    @Test
    void leavesOutWhatHasNoValueAndWhatXmlCannotHold() {
        ArticleDocument bare = new ArticleDocument(
                new ArticleContent(
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
                        List.of()),
                null);

        warehouse().articleApi().put(standing("A"), bare);

        assertThat(without(server.only().body()))
                .contains("<ArticleNumber>A</ArticleNumber><ArticleName>Name  \tX</ArticleName>"
                        + "<ProductCode>1</ProductCode></art>")
                .doesNotContain("nil");
    }

    @Test
    void readsFirstIdThroughRestAndTrustsTheOthers() {
        play(xml(200, ACCEPTED), ScriptedServer.json(200, Fixture.of("articles.json")), xml(200, ACCEPTED));
        Warehouse warehouse = warehouse();

        assertThat(warehouse.articleApi().put(Fixture.COFFEE)).isEqualTo(new Outcome.Accepted(90211));
        assertThat(warehouse.articleApi().put(Fixture.COFFEE)).isEqualTo(new Outcome.Accepted(90211));

        assertThat(server.seen()).hasSize(3);
    }

    @Test
    void endsRunIfSoapAndRestUseDifferentIds() {
        SystemFault fault = fault(() -> warehouse().articleApi().put(standing(7, "A"), Fixture.COFFEE));

        assertThat(fault).hasMessage("ongoing names article 7 in REST and article 90211 in SOAP");
    }

    @Test
    void readsVatRateAndPrices() {
        play(xml(200, inventory("""
                <InventoryLine><Article><SystemId>1</SystemId><ArticleNumber>OTHER</ArticleNumber></Article></InventoryLine>
                <InventoryLine><Article><SystemId>2</SystemId><Name>Kahvi</Name><ArticleNumber>KAHVI-500</ArticleNumber>
                <IsStockArticle>true</IsStockArticle><VatCode>FI255</VatCode><VatPercent>25.5000</VatPercent>
                <Price>6.90</Price><CustomerPrice xsi:nil="true"/></Article><NumberOfItems>4</NumberOfItems></InventoryLine>
                """, 374)));

        assertThat(warehouse().articleApi().prices("KAHVI-500"))
                .contains(new StoredPrices("FI255", new BigDecimal("25.5000"), new BigDecimal("6.90"), null, null));
        assertThat(warehouse().articleApi().prices("NONE")).isEmpty();
        assertThat(server.seen().get(0).headers())
                .containsEntry("SOAPAction", List.of("\"http://ongoingsystems.se/WSI/GetInventoryByQuery\""));
    }

    @Test
    void provesLoginByGoodsOwnerInTheAnswer() {
        play(xml(200, inventory("", 374)));
        assertThat(warehouse().articleApi().proveAccess()).isTrue();
        assertThat(server.only().body()).doesNotContain("ProcessArticle");

        play(xml(200, inventory("", 0)));
        assertThat(fault(() -> warehouse().articleApi().proveAccess()).kind()).isEqualTo(SystemFault.Kind.REFUSED);

        play(xml(200, inventory("", 12)));
        assertThat(fault(() -> warehouse().articleApi().proveAccess()))
                .hasMessageContaining("as goods owner 12, not 374");
    }

    @Test
    void provesNothingForRest() {
        Warehouse rest = new Warehouse(new TestConnections().to(server, "ongoing"), 374);

        assertThat(rest.articleApi().proveAccess()).isFalse();
        assertThat(rest.articleApi().prices("A")).isEmpty();
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void contentDiffersBetweenSoapAndRest() {
        Warehouse rest = new Warehouse(new TestConnections().to(server, "ongoing"), 374);

        assertThat(warehouse().articleApi().content(Fixture.COFFEE))
                .isNotEqualTo(rest.articleApi().content(Fixture.COFFEE));
        assertThat(warehouse().articleApi().content(taxed(new BigDecimal("14"))))
                .isNotEqualTo(warehouse().articleApi().content(taxed(new BigDecimal("24"))));
        assertThat(rest.articleApi().content(taxed(new BigDecimal("14"))))
                .isEqualTo(rest.articleApi().content(taxed(new BigDecimal("24"))));
        assertThat(warehouse().articleApi().content(Fixture.COFFEE)).doesNotContain(TestConnections.SECRET);
        assertThat(new SoapAccount("OWNER", "user", TestConnections.SECRET, false).toString())
                .doesNotContain(TestConnections.SECRET);
    }

    private void play(ScriptedServer.Behaviour... behaviours) {
        server.close();
        server = ScriptedServer.playing(behaviours);
    }

    private Warehouse warehouse() {
        return SoapFixture.warehouse(server);
    }
}
