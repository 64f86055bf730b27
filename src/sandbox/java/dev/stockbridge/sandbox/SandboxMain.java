package dev.stockbridge.sandbox;

import dev.stockbridge.sandbox.warehouse.SandboxWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The demo's other half: starts shop, warehouse and database, writes a configuration for them, and keeps running. */
public final class SandboxMain {

    private SandboxMain() {}

    /** Options: {@code --shop-port}, {@code --warehouse-port}, {@code --database-port}, {@code --config <file>}. */
    public static void main(String... arguments) throws InterruptedException {
        Map<String, String> options = options(arguments);
        Path config =
                Path.of(options.getOrDefault("--config", "stockbridge.yaml")).toAbsolutePath();
        Path reports = config.resolveSibling("reports");
        SandboxDatabase database = SandboxDatabase.start(port(options, "--database-port", 54329), null);
        Sandbox sandbox = Sandbox.start(1, port(options, "--shop-port", 8071), port(options, "--warehouse-port", 8072));
        sandbox.writeConfiguration(config, database, reports);
        print(sandbox, database, config);

        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            sandbox.close();
            database.close();
        }));
        Thread enter = new Thread(() -> waitForEnter(end));
        enter.setDaemon(true);
        enter.start();
        end.await();
        System.exit(0);
    }

    private static void print(Sandbox sandbox, SandboxDatabase database, Path config) {
        System.out.printf(
                """
                Shop       %s   (%d products, %d sellable units, %d orders)
                Warehouse  %s   (goods owner %d, %d articles from before)
                Database   %s
                Config     %s

                Try, in another terminal:
                  scripts/stockbridge run article-sync --store demo --plan --config %9$s
                  scripts/stockbridge run article-sync --store demo --config %9$s
                  scripts/stockbridge run order-sync --store demo --config %9$s
                  scripts/stockbridge attention list --store demo --config %9$s

                Enter or SIGTERM ends it.
                """.replace("%9$s", config.toString()),
                sandbox.shop().url(),
                sandbox.catalogue().products(),
                sandbox.catalogue().units(),
                sandbox.shop().orders().ids().size(),
                sandbox.warehouse().url(),
                SandboxWarehouse.GOODS_OWNER,
                sandbox.warehouse().articles().count(),
                database.jdbcUrl(),
                config);
    }

    private static void waitForEnter(CountDownLatch end) {
        try {
            // Without a terminal the input ends at once, and only a signal may end the sandbox.
            if (System.in.read() >= 0) {
                end.countDown();
            }
        } catch (IOException e) {
            // No input to wait for.
        }
    }

    private static Map<String, String> options(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static int port(Map<String, String> options, String name, int fallback) {
        return Integer.parseInt(options.getOrDefault(name, Integer.toString(fallback)));
    }
}
