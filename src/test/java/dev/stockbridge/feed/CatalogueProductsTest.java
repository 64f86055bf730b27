package dev.stockbridge.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.CallCounter;
import dev.stockbridge.http.Endpoint;
import dev.stockbridge.http.HttpClients;
import dev.stockbridge.http.Sleeper;
import dev.stockbridge.http.TestConnections;
import dev.stockbridge.http.Transport;
import dev.stockbridge.mycashflow.ApiVersion;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.shop.SandboxShop;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class CatalogueProductsTest {

    @Test
    void deliversProductsThatWereAddedMeanwhileAfterARestartToo() {
        try (var shop = SandboxShop.start()) {
            shop.switchTo(switches -> switches.withPageSizeCap(10));
            add(shop, 1, 15);
            var context = new ExecutionContext();
            var first = open(shop, context);
            assertThat(ids(first, 15)).startsWith(15L).endsWith(1L);
            add(shop, 16, 18);
            assertThat(ids(first, 1)).containsExactly(18L);
            first.update(context);
            first.close();

            var second = open(shop, context);

            assertThat(ids(second, 9)).containsExactly(17L, 16L);
            second.update(context);
            assertThat(FeedReader.hasEnded(context)).isTrue();
            second.close();
        }
    }

    @Test
    void continuesBelowTheLastProductOfTheCheckpoint() {
        try (var shop = SandboxShop.start()) {
            shop.switchTo(switches -> switches.withPageSizeCap(10));
            add(shop, 1, 25);
            var context = new ExecutionContext();
            var first = open(shop, context);
            assertThat(ids(first, 7)).endsWith(19L);
            first.update(context);
            first.close();

            var second = open(shop, context);

            assertThat(ids(second, 30)).startsWith(18L).endsWith(1L).hasSize(18);
            second.close();
        }
    }

    private static void add(SandboxShop shop, int first, int last) {
        for (int i = first; i <= last; i++) {
            shop.products().add(NewProduct.named("Tuote " + i).code("K-" + i));
        }
    }

    private static FeedReader<ProductReading> open(SandboxShop shop, ExecutionContext context) {
        var transport = new Transport(
                new HttpClients(), TestConnections.DEFAULTS, new CallCounter(), Sleeper.onThread(), () -> {});
        var who = shop.credentials();
        var connection = transport.open(new Endpoint("mycashflow", shop.url(), who.user(), who.password()));
        var pages = new CataloguePages(new Shop(connection, ApiVersion.V1, ZoneOffset.UTC), null, Clock.systemUTC());
        var reader = new FeedReader<>(new CatalogueProducts(pages, false, List.of()));
        reader.open(context);
        return reader;
    }

    private static List<Long> ids(FeedReader<ProductReading> reader, int most) {
        var ids = new ArrayList<Long>();
        while (ids.size() < most) {
            var reading = reader.read();
            if (reading == null) {
                break;
            }
            ids.add(reading.id());
        }
        return ids;
    }
}
