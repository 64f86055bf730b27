package dev.stockbridge.demo;

import dev.stockbridge.sandbox.Sandbox;
import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import dev.stockbridge.sandbox.shop.SandboxShop;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouse;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseArticles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A small shop of another customer of the same warehouse, whose articles go through SOAP. */
final class SoapStore implements AutoCloseable {

    private static final int GOODS_OWNER = 136;

    private final SandboxShop shop = SandboxShop.start();
    private final SandboxWarehouse warehouse;
    private final SandboxCatalogue catalogue = SandboxCatalogue.small(7, 60);

    SoapStore(Sandbox sandbox) {
        warehouse = sandbox.warehouse();
        warehouse.addGoodsOwner(GOODS_OWNER, "BOUTIQUE");
        catalogue.fill(shop);
    }

    /** Writes the store under the other one. */
    void addTo(Path config) {
        var store = """
                    boutique:
                      mycashflow:
                        url: "%s"
                        user: "%s"
                        api-key: "%s"
                      ongoing:
                        url: "%s"
                        user: "%s"
                        password: "%s"
                        goods-owner-id: %d
                        soap:
                          goods-owner-code: BOUTIQUE
                """.formatted(
                        shop.url(),
                        shop.credentials().user(),
                        shop.credentials().password(),
                        warehouse.url(),
                        warehouse.credentials().user(),
                        warehouse.credentials().password(),
                        GOODS_OWNER);
        try {
            Files.writeString(config, store, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show(Narrator narrator, Path config) {
        narrator.chapter("Another store in the same warehouse, with " + catalogue.units()
                + " units. Its articles go through SOAP, and so with their VAT rate");
        narrator.run(config, 0, "run", "article-sync", "--store", "boutique", "--run", "night-1");
        narrator.expect(
                articles().count() == catalogue.units()
                        && articles().all().stream()
                                .allMatch(article -> article.has("vatPercent") && article.has("price")),
                "every article has its VAT rate and its price");
    }

    private SandboxWarehouseArticles articles() {
        return warehouse.articles(GOODS_OWNER);
    }

    @Override
    public void close() {
        shop.close();
    }
}
