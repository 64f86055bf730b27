package dev.stockbridge.ongoing.soap;

import static dev.stockbridge.http.ScriptedServer.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stockbridge.http.Endpoint;
import dev.stockbridge.http.ScriptedServer;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.http.TestConnections;
import dev.stockbridge.http.body.Json;
import dev.stockbridge.ongoing.ArticleContent;
import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.Fixture;
import dev.stockbridge.ongoing.Warehouse;
import java.math.BigDecimal;
import java.util.List;

/** Answers of the SOAP interface, and a warehouse with articles through it. */
final class SoapFixture {

    static final String ACCEPTED = processed("<OrderId>0</OrderId><InOrderId>0</InOrderId>"
            + "<ArticleDefId>90211</ArticleDefId><Success>true</Success><Message>Updated.&lt;br/&gt;</Message>");

    private SoapFixture() {}

    static ArticleDocument taxed(BigDecimal percent) {
        return new ArticleDocument(
                new ArticleContent("A", "B", "1", "", null, null, null, null, percent, "", List.of()), null);
    }

    static ArticleState standing(String number) {
        return standing(90211, number);
    }

    static ArticleState standing(int id, String number) {
        return Fixture.article(
                Json.MAPPER.createObjectNode().put("articleSystemId", id).put("articleNumber", number));
    }

    /** The body without namespace prefixes. */
    static String without(String body) {
        return body.replaceAll("(</?)\\w+:", "$1");
    }

    static String refused(String text) {
        return processed("<ErrorMessage>" + text + "</ErrorMessage><OrderId>0</OrderId><InOrderId>0</InOrderId>"
                + "<ArticleDefId xsi:nil=\"true\" /><Success>false</Success>");
    }

    static String processed(String members) {
        return soap("<ProcessArticleResponse xmlns=\"http://ongoingsystems.se/WSI\"><ProcessArticleResult>" + members
                + "</ProcessArticleResult></ProcessArticleResponse>");
    }

    static String inventory(String lines, int goodsOwner) {
        return soap("<GetInventoryByQueryResponse xmlns=\"http://ongoingsystems.se/WSI\"><GetInventoryByQueryResult>"
                + "<InventoryLines>" + lines + "</InventoryLines><GoodsOwnerId>" + goodsOwner
                + "</GoodsOwnerId></GetInventoryByQueryResult></GetInventoryByQueryResponse>");
    }

    static String soap(String content) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope"
                + " xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soap:Body>" + content
                + "</soap:Body></soap:Envelope>";
    }

    static ScriptedServer.Behaviour xml(int status, String document) {
        return body(status, "text/xml; charset=utf-8", document);
    }

    static SystemFault fault(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        SystemFault fault = catchThrowableOfType(SystemFault.class, call);
        assertThat(fault).isNotNull().hasMessageNotContaining(TestConnections.SECRET);
        return fault;
    }

    static Warehouse warehouse(ScriptedServer server) {
        TestConnections connections = new TestConnections();
        Endpoint endpoint = new Endpoint("ongoing", server.base(), "api@demo.example", TestConnections.SECRET);
        Warehouse rest = new Warehouse(connections.to(server, "ongoing"), 374);
        return rest.withArticleApi(new SoapArticles(
                rest,
                connections
                        .transport(TestConnections.DEFAULTS, connections.waits()::add)
                        .openForXml(endpoint),
                new SoapAccount("OWNER", "api@demo.example", TestConnections.SECRET, false)));
    }
}
