package dev.stockbridge.ongoing.soap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.xml.ws.developer.SchemaValidation;
import dev.stockbridge.http.Endpoint;
import dev.stockbridge.http.TestConnections;
import dev.stockbridge.ongoing.Fixture;
import dev.stockbridge.ongoing.Outcome;
import dev.stockbridge.ongoing.StoredPrices;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.ongoing.peer.ArrayOfInventoryLine;
import dev.stockbridge.ongoing.peer.ArticleClass;
import dev.stockbridge.ongoing.peer.ArticleDefinition;
import dev.stockbridge.ongoing.peer.FileResultClass;
import dev.stockbridge.ongoing.peer.GetInventoryQuery;
import dev.stockbridge.ongoing.peer.InventoryLine;
import dev.stockbridge.ongoing.peer.InventoryResult;
import dev.stockbridge.ongoing.peer.Service;
import dev.stockbridge.ongoing.peer.ServiceSoap;
import dev.stockbridge.ongoing.peer.VatCodeIdentification;
import dev.stockbridge.ongoing.peer.VatCodeOperation;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouse;
import jakarta.jws.WebService;
import jakarta.xml.ws.BindingProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JAX-WS's reference implementation, made from the same WSDL, understands our messages and our tests' warehouse. */
class SoapPeerTest {

    @Test
    void peerReadsOurArticles() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Peer peer = new Peer();
        jakarta.xml.ws.Endpoint published = jakarta.xml.ws.Endpoint.create(peer);
        published.publish(http.createContext("/service.asmx"));
        http.start();
        try {
            Warehouse warehouse =
                    warehouse(URI.create("http://127.0.0.1:" + http.getAddress().getPort()));

            Outcome outcome = warehouse
                    .articleApi()
                    .put(
                            Fixture.article(Fixture.json("article-full.json")),
                            Fixture.COFFEE.withPreserved(Fixture.article(Fixture.json("article-full.json"))));

            assertThat(outcome).isEqualTo(new Outcome.Accepted(90211));
            assertThat(warehouse.articleApi().prices("KAHVI-500"))
                    .contains(new StoredPrices("FI255", new BigDecimal("25.5"), new BigDecimal("6.90"), null, null));
        } finally {
            published.stop();
            http.stop(0);
        }

        ArticleDefinition article = peer.articles.get(0);
        assertThat(article.getArticleSystemId()).isEqualTo(90211);
        assertThat(article.getArticleNumber()).isEqualTo("KAHVI-500");
        assertThat(article.getArticleName()).isEqualTo("Kahvi - 500 g");
        assertThat(article.getProductCode()).isEqualTo("1042-7781");
        assertThat(article.getBarCode()).isEqualTo("6410405123456");
        assertThat(article.getSupplierArticleNumber()).isEqualTo("SUP-88");
        assertThat(article.getNetWeight()).isEqualTo(new BigDecimal("0.5"));
        assertThat(article.getPrice()).isEqualTo(new BigDecimal("6.90"));
        assertThat(article.getCustomerPrice()).isEqualTo(new BigDecimal("6.90"));
        assertThat(article.getPurchasePrice()).isEqualTo(new BigDecimal("3.20"));
        assertThat(article.getVatCode().getVatCodeOperation()).isEqualTo(VatCodeOperation.FIND);
        assertThat(article.getVatCode().getVatCodeIdentification()).isEqualTo(VatCodeIdentification.VAT_PERCENT);
        assertThat(article.getVatCode().getVatPercent()).isEqualTo(new BigDecimal("25.5"));
        assertThat(article.getArticleNames().getArticleName())
                .singleElement()
                .satisfies(name -> assertThat(name.getArticleName()).isEqualTo("Coffee - 500 g"));
        assertThat(article.getWeight()).isNotNull();
        assertThat(article.getArticleGroup().getArticleGroupCode()).isNotBlank();
    }

    @Test
    void sandboxReadsThePeersArticle() {
        try (SandboxWarehouse sandbox = SandboxWarehouse.start()) {
            ServiceSoap client = new Service().getServiceSoap();
            ((BindingProvider) client)
                    .getRequestContext()
                    .put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, sandbox.url() + "/service.asmx");
            ArticleDefinition article = new ArticleDefinition();
            article.setArticleOperation(dev.stockbridge.ongoing.peer.ArticleOperation.CREATE_OR_UPDATE);
            article.setArticleIdentification(dev.stockbridge.ongoing.peer.ArticleIdentificationType.ARTICLE_NUMBER);
            article.setArticleNumber("A");
            article.setPrice(new BigDecimal("1.50"));

            FileResultClass result = client.processArticle(
                    "Demo shop",
                    sandbox.credentials().user(),
                    sandbox.credentials().password(),
                    article);

            assertThat(result.isSuccess()).isTrue();
            assertThat(sandbox.articles().get("A").get("articleSystemId").asInt())
                    .isEqualTo(result.getArticleDefId());
            assertThat(client.processArticle("Demo shop", "nobody", "x", article)
                            .isSuccess())
                    .isFalse();
        }
    }

    private static Warehouse warehouse(URI base) {
        TestConnections connections = new TestConnections();
        Endpoint endpoint = new Endpoint("ongoing", base, "api", TestConnections.SECRET);
        var transport = connections.transport(TestConnections.DEFAULTS, connections.waits()::add);
        Warehouse rest = new Warehouse(transport.open(endpoint), 374);
        return rest.withArticleApi(new SoapArticles(
                rest, transport.openForXml(endpoint), new SoapAccount("OWNER", "api", TestConnections.SECRET, false)));
    }

    /** Records the articles it is sent, after validation against the WSDL's schema. */
    @SchemaValidation
    @WebService(
            endpointInterface = "dev.stockbridge.ongoing.peer.ServiceSoap",
            wsdlLocation = "warehouse.wsdl",
            targetNamespace = "http://ongoingsystems.se/WSI",
            serviceName = "Service",
            portName = "ServiceSoap")
    public static final class Peer implements ServiceSoap {

        private final List<ArticleDefinition> articles = new ArrayList<>();

        @Override
        public FileResultClass processArticle(
                String goodsOwnerCode, String userName, String password, ArticleDefinition article) {
            articles.add(article);
            FileResultClass result = new FileResultClass();
            result.setArticleDefId(article.getArticleSystemId());
            result.setSuccess(goodsOwnerCode.equals("OWNER")
                    && userName.equals("api")
                    && password.equals(TestConnections.SECRET));
            return result;
        }

        @Override
        public InventoryResult getInventoryByQuery(
                String goodsOwnerCode, String userName, String password, GetInventoryQuery query) {
            ArticleClass article = new ArticleClass();
            article.setArticleNumber(query.getArticleNumbersToGet().getString().get(0));
            article.setVatCode("FI255");
            article.setVatPercent(new BigDecimal("25.5"));
            article.setPrice(new BigDecimal("6.90"));
            InventoryLine line = new InventoryLine();
            line.setArticle(article);
            ArrayOfInventoryLine lines = new ArrayOfInventoryLine();
            lines.getInventoryLine().add(line);
            InventoryResult result = new InventoryResult();
            result.setInventoryLines(lines);
            result.setGoodsOwnerId(374);
            return result;
        }
    }
}
