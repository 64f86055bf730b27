package dev.stockbridge.bench;

import dev.stockbridge.sandbox.Sandbox;
import dev.stockbridge.sandbox.SandboxDatabase;
import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import dev.stockbridge.sandbox.catalogue.SandboxOrderCatalogue;
import dev.stockbridge.sandbox.shop.SandboxShop;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/**
 * Times a run that has nothing to do, from the start of the process to its end: the plain jar as {@code java -jar} starts
 * it, and the distribution with class data, which is also started with many stores beside the one that runs. They take
 * turns, so that what else the machine does hits all.
 */
final class StartUp {

    private static final int TIMES = 5;
    private static final int STORES = 1000;

    private final Path folder;
    private final Path config;
    private final Path many;

    private StartUp(Path folder) {
        this.folder = folder;
        this.config = folder.resolve("stockbridge.yaml");
        this.many = folder.resolve("many.yaml");
    }

    static void measure() throws IOException, InterruptedException {
        var catalogue = SandboxCatalogue.small(7, 30);
        try (var database = SandboxDatabase.start(0, null);
                var sandbox = new Sandbox(
                        SandboxShop.start(),
                        SandboxWarehouse.start(),
                        catalogue,
                        Instant.parse("2026-11-01T00:00:00Z"))) {
            catalogue.fill(sandbox.shop());
            SandboxOrderCatalogue.fill(sandbox.shop(), catalogue, 7, 40, sandbox.firstOrder());
            var bench = new StartUp(Files.createTempDirectory("stockbridge-bench"));
            try {
                sandbox.writeConfiguration(bench.config, database, bench.folder.resolve("reports"));
                Files.writeString(bench.many, withStores(Files.readString(bench.config)));
                bench.compare();
            } finally {
                FileSystemUtils.deleteRecursively(bench.folder);
            }
        }
    }

    private void compare() throws IOException, InterruptedException {
        var distribution = unpacked();
        var java = javaAtHand();
        var plain = List.of(java, "-jar", Path.of("target/stockbridge.jar").toString());
        var packed = List.of(distribution.resolve("scripts/stockbridge").toString());
        time(List.of(distribution.resolve("scripts/class-data").toString()), config);
        time(packed, config);

        var plainTimes = new ArrayList<Duration>();
        var packedTimes = new ArrayList<Duration>();
        var manyTimes = new ArrayList<Duration>();
        for (int n = 0; n < TIMES; n++) {
            plainTimes.add(time(plain, config));
            packedTimes.add(time(packed, config));
            manyTimes.add(time(packed, many));
        }
        long before = median(plainTimes).toMillis();
        long after = median(packedTimes).toMillis();
        System.out.printf("A run that has nothing to do, from start to end, on %s:%n", java);
        System.out.printf("%-45s %6d ms%n", "the plain jar", before);
        System.out.printf(
                "%-45s %6d ms, ratio to the plain jar %.2f%n",
                "the distribution with class data", after, after / (double) before);
        long stores = median(manyTimes).toMillis();
        System.out.printf(
                "%-45s %6d ms, ratio to one store %.2f%n",
                "the same, configured with " + STORES + " stores", stores, stores / (double) after);
    }

    /** The configuration with more stores like its own one, each with a goods owner of its own. */
    private static String withStores(String configuration) {
        String store = configuration.substring(configuration.indexOf("    demo:"));
        return configuration
                + IntStream.range(1, STORES)
                        .mapToObj(n -> store.replace("    demo:", "    store-" + n + ":")
                                .replaceAll("goods-owner-id: \\d+", "goods-owner-id: " + (100_000 + n)))
                        .collect(Collectors.joining());
    }

    private Path unpacked() throws IOException, InterruptedException {
        var archive = folder.resolve("archive");
        carryOut(List.of("scripts/package", "--no-build", "--without-sbom"), archive);
        carryOut(
                List.of("tar", "-xzf", Files.readString(archive).strip(), "-C", folder.toString()),
                folder.resolve("tar"));
        try (var folders = Files.list(folder)) {
            return folders.filter(one -> Files.isReadable(one.resolve("stockbridge.jar")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Duration time(List<String> program, Path config) throws IOException, InterruptedException {
        var command = new ArrayList<>(program);
        command.addAll(List.of("run", "order-sync", "--store", "demo", "--config", config.toString()));
        long begin = System.nanoTime();
        carryOut(command, folder.resolve("out"));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void carryOut(List<String> command, Path out) throws IOException, InterruptedException {
        var log = out.resolveSibling("err").toFile();
        int code = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(log)
                .start()
                .waitFor();
        if (code != 0 && code != 10) {
            throw new IllegalStateException(command + " ended with " + code + ": " + Files.readString(log.toPath()));
        }
    }

    private static String javaAtHand() {
        var home = System.getenv("JAVA_HOME");
        return home == null || home.isEmpty()
                ? "java"
                : Path.of(home, "bin", "java").toString();
    }

    private static Duration median(List<Duration> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
