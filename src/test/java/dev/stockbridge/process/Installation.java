package dev.stockbridge.process;

import dev.stockbridge.sandbox.Sandbox;
import dev.stockbridge.sandbox.SandboxDatabase;
import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import dev.stockbridge.sandbox.catalogue.SandboxOrderCatalogue;
import dev.stockbridge.sandbox.shop.SandboxShop;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** The application beside a shop, a warehouse and a database of its own; the store is called {@code demo}. */
public record Installation(Sandbox sandbox, SandboxDatabase database, PackagedStockbridge application)
        implements AutoCloseable {

    /** Units in a chunk, of every installation. */
    static final int CHUNK = 10;

    /** Impatient with the other side, so that a failure is told at once. */
    static final String HASTY = "  http:\n    attempts: 1\n    connect-timeout: 2s\n";

    /** A small shop without a fault, and an empty warehouse. */
    static Installation small(Path folder) {
        return of(folder, SandboxCatalogue.small(7, 30), SandboxDatabase.newDatabase(), "");
    }

    /** The same, with more lines of configuration under {@code stockbridge}. */
    static Installation small(Path folder, String more) {
        return of(folder, SandboxCatalogue.small(7, 30), SandboxDatabase.newDatabase(), more);
    }

    /** The same again, with articles written through SOAP. */
    static Installation smallThroughSoap(Path folder) {
        return small(folder).configured(folder, Installation::throughSoap);
    }

    /** The same again, with stock pushed. */
    static Installation smallPushing(Path folder) {
        return small(folder).configured(folder, yaml -> yaml.replace("push: false", "push: true"));
    }

    private Installation configured(Path folder, UnaryOperator<String> change) {
        String yaml = sandbox.configuration(
                database.jdbcUrl(), database.user(), database.password(), folder.resolve("reports"));
        return new Installation(
                sandbox,
                database,
                new PackagedStockbridge(folder, change.apply(yaml) + "  chunk-size: " + CHUNK + "\n"));
    }

    /** The configuration with the goods owner's code, which is its name. */
    static String throughSoap(String yaml) {
        return yaml.replaceFirst("( +)goods-owner-id: 135\n", "$0$1soap:\n$1  goods-owner-code: Demo shop\n");
    }

    static Installation of(Path folder, SandboxCatalogue catalogue, SandboxDatabase database, String more) {
        return of(folder, catalogue, database, CHUNK, more);
    }

    static Installation of(Path folder, SandboxCatalogue catalogue, SandboxDatabase database, int chunk, String more) {
        Sandbox sandbox = new Sandbox(
                SandboxShop.start(), SandboxWarehouse.start(), catalogue, Instant.parse("2026-11-01T00:00:00Z"));
        catalogue.fill(sandbox.shop());
        String yaml = sandbox.configuration(
                database.jdbcUrl(), database.user(), database.password(), folder.resolve("reports"));
        PackagedStockbridge application =
                new PackagedStockbridge(folder, yaml + "  chunk-size: " + chunk + "\n" + more);
        return new Installation(sandbox, database, application);
    }

    /** Adds orders to the shop, odd ones included. */
    Installation withOrders() {
        SandboxOrderCatalogue.fill(shop(), sandbox.catalogue(), 7, 40, sandbox.firstOrder());
        return this;
    }

    SandboxShop shop() {
        return sandbox.shop();
    }

    SandboxWarehouse warehouse() {
        return sandbox.warehouse();
    }

    int units() {
        return sandbox.catalogue().units();
    }

    /** {@code run article-sync --store demo} with these options more. */
    Ended sync(String... options) {
        return startSync(options).end();
    }

    Started startSync(String... options) {
        return start("article-sync", options);
    }

    /** Starts a job for the store. */
    Started start(String job, String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", job, "--store", "demo"));
        arguments.addAll(List.of(options));
        return application.start(arguments.toArray(String[]::new));
    }

    /** How often the warehouse was asked to write. */
    long writes() {
        return warehouse().requests().stream()
                .filter(call -> !call.method().equals("GET"))
                .count();
    }

    /** The warehouse's articles by their numbers, without what depends on when they were made. */
    Map<String, ObjectNode> articles() {
        Map<String, ObjectNode> articles = new TreeMap<>();
        warehouse().articles().all().forEach(article -> {
            article.remove("articleSystemId");
            article.remove("articleDataLastUpdated");
            articles.put(article.get("articleNumber").asString(), article);
        });
        return articles;
    }

    /** The warehouse's orders by their numbers, without what depends on when they were made. */
    Map<String, ObjectNode> orders() {
        Map<String, ObjectNode> orders = new TreeMap<>();
        warehouse().orders().all().forEach(order -> {
            order.remove(List.of("orderId", "createdDate", "statusChanged", "updated"));
            order.withArray("/orderLines")
                    .forEach(line -> ((ObjectNode) line).remove(List.of("id", "articleSystemId")));
            orders.put(order.get("orderNumber").asString(), order);
        });
        return orders;
    }

    @Override
    public void close() {
        sandbox.close();
        database.close();
    }
}
