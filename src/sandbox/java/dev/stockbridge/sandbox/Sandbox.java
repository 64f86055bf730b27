package dev.stockbridge.sandbox;

import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import dev.stockbridge.sandbox.catalogue.SandboxOrderCatalogue;
import dev.stockbridge.sandbox.shop.SandboxShop;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** A shop with a seeded catalogue and orders, and a warehouse that already holds some of the articles, side by side. */
public record Sandbox(SandboxShop shop, SandboxWarehouse warehouse, SandboxCatalogue catalogue, Instant firstOrder)
        implements AutoCloseable {

    private static final int ARTICLES_BEFORE = 40;
    private static final int ORDINARY_ORDERS = 300;

    /** Both on free ports. */
    public static Sandbox start(long seed) {
        return start(seed, 0, 0);
    }

    public static Sandbox start(long seed, int shopPort, int warehousePort) {
        Sandbox sandbox = new Sandbox(
                SandboxShop.start(shopPort),
                SandboxWarehouse.start(warehousePort),
                SandboxCatalogue.nordic(seed),
                Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS));
        sandbox.catalogue.fill(sandbox.shop);
        SandboxOrderCatalogue.fill(sandbox.shop, sandbox.catalogue, seed, ORDINARY_ORDERS, sandbox.firstOrder);
        sandbox.seedArticles();
        return sandbox;
    }

    /** Every tenth unit, up to forty, is in the warehouse before the first run. */
    private void seedArticles() {
        int seen = 0;
        for (Map.Entry<String, String> unit : catalogue.references().entrySet()) {
            if (warehouse.articles().count() < ARTICLES_BEFORE && seen++ % 10 == 0) {
                warehouse.articles().seedKept(unit.getValue().strip());
                warehouse.articles().stock(unit.getValue().strip(), 25);
            }
        }
    }

    /** The configuration of an application that works on this sandbox. */
    public String configuration(String jdbcUrl, String user, String password, Path reports) {
        return """
                stockbridge:
                  database:
                    url: "%s"
                    user: "%s"
                    password: "%s"
                  reports: "%s"
                  stores:
                    demo:
                      mycashflow:
                        url: "%s"
                        user: "%s"
                        api-key: "%s"
                        orders-api: v1
                      ongoing:
                        url: "%s"
                        user: "%s"
                        password: "%s"
                        goods-owner-id: %d
                      articles: {}
                      orders:
                        start: %s
                      deliveries: {}
                      stock:
                        push: false
                """.formatted(
                        jdbcUrl,
                        user,
                        password,
                        reports.toAbsolutePath(),
                        shop.url(),
                        shop.credentials().user(),
                        shop.credentials().password(),
                        warehouse.url(),
                        warehouse.credentials().user(),
                        warehouse.credentials().password(),
                        SandboxWarehouse.GOODS_OWNER,
                        firstOrder);
    }

    public void writeConfiguration(Path file, SandboxDatabase database, Path reports) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.writeString(file, configuration(database.jdbcUrl(), database.user(), database.password(), reports));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        shop.close();
        warehouse.close();
    }
}
