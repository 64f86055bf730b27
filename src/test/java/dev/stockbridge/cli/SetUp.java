package dev.stockbridge.cli;

import dev.stockbridge.app.SpringOperations;
import dev.stockbridge.app.StockbridgeConfiguration;
import dev.stockbridge.cli.launch.OperationsStarter;
import dev.stockbridge.cli.launch.ProcessEnd;
import dev.stockbridge.sandbox.Sandbox;
import dev.stockbridge.sandbox.SandboxDatabase;
import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import dev.stockbridge.sandbox.shop.SandboxShop;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Import;

/** A set-up that works until a test breaks it, and {@code check} on it. Shop, warehouse and database are real ones. */
public final class SetUp implements AutoCloseable {

    public final SandboxShop shop = SandboxShop.start();
    public final SandboxWarehouse warehouse = SandboxWarehouse.start();
    public final SandboxDatabase database = SandboxDatabase.newDatabase();
    public final Path reports;

    private final Path file;
    private String yaml;
    private Clock clock = Clock.systemUTC();
    private String columns = "";
    private String mode = "rw-------";

    public SetUp(Path folder) {
        SandboxCatalogue catalogue = SandboxCatalogue.small(7, 3);
        catalogue.fill(shop);
        reports = folder.resolve("reports");
        file = folder.resolve("stockbridge.yaml");
        yaml = new Sandbox(shop, warehouse, catalogue, Instant.parse("2026-11-01T00:00:00Z"))
                        .configuration(database.jdbcUrl(), database.user(), database.password(), reports)
                + "  http:\n    first-delay: 1ms\n    connect-timeout: 2s\n";
    }

    /** Puts {@code now} for each {@code before} in the configuration. */
    public SetUp with(String before, String now) {
        if (!yaml.contains(before)) {
            throw new IllegalArgumentException(before + " is not in " + yaml);
        }
        yaml = yaml.replace(before, now);
        return this;
    }

    /** Adds a line to a section of the store, such as {@code orders}. */
    public SetUp with(String section, String property, String value) {
        if (yaml.contains("      " + section + ": {}")) {
            yaml = yaml.replace("      " + section + ": {}", "      " + section + ":");
        }
        return with("      " + section + ":\n", "      " + section + ":\n        " + property + ": " + value + "\n");
    }

    /** Adds stores like the first one that differ in its goods owner and where a test says so. */
    public SetUp withStores(String... ids) {
        String store = yaml.substring(yaml.indexOf("    demo:"), yaml.indexOf("  http:"));
        String more = List.of(ids).stream()
                .map(id -> store.replace("    demo:", "    " + id + ":")
                        .replace("goods-owner-id: 135", "goods-owner-id: 135" + id.length()))
                .collect(Collectors.joining());
        return with("  http:\n", more + "  http:\n");
    }

    /** Gives each store a user of its own in the warehouse. */
    public SetUp withWarehouseUsersApart() {
        for (int number = 1; yaml.contains("user: \"WSIDEMO\""); number++) {
            yaml = yaml.replaceFirst("user: \"WSIDEMO\"", "user: \"USER" + number + "\"");
        }
        return this;
    }

    /** The same with articles that go through SOAP for the goods owner of this code. */
    public SetUp throughSoap(String goodsOwnerCode) {
        return with(
                "goods-owner-id: 135\n",
                "goods-owner-id: 135\n        soap:\n          goods-owner-code: " + goodsOwnerCode + "\n");
    }

    public SetUp at(Clock present) {
        clock = present;
        return this;
    }

    /** The same on a terminal of this width. */
    public SetUp wide(int signs) {
        columns = Integer.toString(signs);
        return this;
    }

    /** The same with a configuration file of this mode. */
    public SetUp withMode(String permissions) {
        mode = permissions;
        return this;
    }

    /** The same with a file that is not there. */
    public SetUp withoutFile() {
        yaml = "";
        return this;
    }

    public Checked check(String... options) {
        return execute(
                (settings, connections) -> {
                    throw new AssertionError("check starts nothing");
                },
                "check",
                options);
    }

    /** Runs a job with the real application. */
    Checked run(String job, String... options) {
        List<String> arguments = new ArrayList<>(List.of(job, "--store", "demo"));
        arguments.addAll(List.of(options));
        return execute(
                (settings, connections) -> SpringOperations.start(settings, connections, AsItIs.class),
                "run",
                arguments.toArray(String[]::new));
    }

    private Checked execute(OperationsStarter starter, String command, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of(command, "--config", file.toString()));
        arguments.addAll(List.of(options));
        try {
            Files.deleteIfExists(file);
            if (!yaml.isEmpty()) {
                Files.writeString(file, yaml);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int code = new Commands(
                        Map.of("COLUMNS", columns),
                        starter,
                        new PrintWriter(out),
                        new PrintWriter(err),
                        clock,
                        new ProcessEnd())
                .execute(arguments.toArray(String[]::new));
        return new Checked(code, out.toString(), err.toString());
    }

    @Override
    public void close() {
        shop.close();
        warehouse.close();
        database.close();
    }

    /** The application without what the build may have written down of it: that would hold for this whole JVM. */
    @Import(StockbridgeConfiguration.class)
    private static final class AsItIs {}

    /** How a check ended. */
    public record Checked(int code, String out, String err) {

        public String firstLine() {
            return out.lines().findFirst().orElse("");
        }

        /** The line about this subject. */
        public String about(String subject) {
            return out.lines()
                    .skip(1)
                    .filter(line -> line.matches("(ok|warning|wrong|not asked) +\\S+ +\\Q" + subject + "\\E  .*"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing about " + subject + " in\n" + out));
        }
    }
}
