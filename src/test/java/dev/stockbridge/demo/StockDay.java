package dev.stockbridge.demo;

import dev.stockbridge.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What becomes of stock on an ordinary day: it is counted, compared, planned and pushed. */
final class StockDay {

    private final Sandbox sandbox;
    private final Path reports;

    StockDay(Sandbox sandbox, Path reports) {
        this.sandbox = sandbox;
        this.reports = reports;
    }

    /** The warehouse takes in what the shop believes that it has, and counts its shelves. */
    void count() {
        int seen = 0;
        for (long id : sandbox.shop().products().ids()) {
            var product = sandbox.shop().products().get(id);
            var variations = product.path("variations").valueStream().toList();
            for (JsonNode unit : variations.isEmpty() ? List.<JsonNode>of(product) : variations) {
                int believed = unit.path("stock_item").path("quantity").asInt(0);
                boolean isShort = believed > 1 && ++seen % 300 == 0;
                takeIn(unit.path("product_code").asString("").strip(), isShort ? believed - 1 : believed);
            }
        }
    }

    private void takeIn(String code, int items) {
        var articles = sandbox.warehouse().articles();
        if (articles.find(code).isPresent()) {
            articles.stock(code, Math.max(0, items));
        }
    }

    /** The same configuration with pushes switched on. */
    Path pushing(Path config) {
        try {
            var pushing = config.resolveSibling("stockbridge-pushing.yaml");
            Files.writeString(pushing, Files.readString(config).replace("push: false", "push: true"));
            return pushing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the latest execution, as its report's folder is called; there may be some of an older demo. */
    String latest() {
        try (Stream<Path> folders = Files.list(reports.resolve("demo").resolve("stock-reconciliation"))) {
            return folders.max(Comparator.comparing(folder -> folder.toFile().lastModified()))
                    .orElseThrow()
                    .getFileName()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many quantities the shop has been told since this was asked for last. */
    long told() {
        long told = sandbox.shop().count("PATCH", ".*/stock/.*");
        sandbox.shop().clearRequests();
        return told;
    }
}
