package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.feed.CataloguePages;
import dev.stockbridge.feed.CatalogueProducts;
import dev.stockbridge.feed.FeedReader;
import dev.stockbridge.http.CallCounter;
import dev.stockbridge.http.Endpoint;
import dev.stockbridge.http.HttpClients;
import dev.stockbridge.http.Sleeper;
import dev.stockbridge.http.TestConnections;
import dev.stockbridge.http.Transport;
import dev.stockbridge.mycashflow.ApiVersion;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.shop.SandboxShop;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** The next page is on its way while the current one is worked on. */
class ReadingAheadTest {

    @Test
    void asksForTheNextPageBeforeTheCurrentOneIsDone() throws InterruptedException {
        try (var shop = SandboxShop.start()) {
            shop.switchTo(switches -> switches.withPageSizeCap(10));
            for (int i = 1; i <= 30; i++) {
                shop.products().add(NewProduct.named("Tuote " + i).code("K-" + i));
            }
            var askedForTheSecond = new CountDownLatch(1);
            shop.misbehave(
                    Faults.before(request -> "2".equals(request.parameter("page")), askedForTheSecond::countDown));
            var feed = new FeedReader<>(new CatalogueProducts(pagesOf(shop), false, List.of()));
            feed.open(new ExecutionContext());

            assertThat(feed.read().id()).isEqualTo(30);

            assertThat(askedForTheSecond.await(30, TimeUnit.SECONDS)).isTrue();
            var rest = new ArrayList<Long>();
            for (var reading = feed.read(); reading != null; reading = feed.read()) {
                rest.add(reading.id());
            }
            assertThat(rest)
                    .containsExactlyElementsOf(
                            LongStream.range(1, 30).map(id -> 30 - id).boxed().toList());
            feed.close();
        }
    }

    private static CataloguePages pagesOf(SandboxShop shop) {
        var transport = new Transport(
                new HttpClients(), TestConnections.DEFAULTS, new CallCounter(), Sleeper.onThread(), () -> {});
        var who = shop.credentials();
        var connection = transport.open(new Endpoint("mycashflow", shop.url(), who.user(), who.password()));
        return new CataloguePages(
                new Shop(connection, ApiVersion.V1, ZoneId.of("Europe/Helsinki")), null, Clock.systemUTC());
    }
}
