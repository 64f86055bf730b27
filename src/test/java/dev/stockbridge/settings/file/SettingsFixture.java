package dev.stockbridge.settings.file;

import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.StoreSettings;
import dev.stockbridge.settings.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Configuration files for tests, and the settings that come of them. */
public final class SettingsFixture {

    /** A file with one store and nothing that could be left out. */
    public static final String MINIMAL = """
            stockbridge:
              database:
                url: jdbc:postgresql://db.example:5432/stockbridge
                user: stockbridge
                password: ${DB_PASSWORD}
              stores:
                demo:
                  mycashflow:
                    url: https://demo.mycashflow.fi
                    user: api@demo.example
                    api-key: ${SHOP_KEY}
                  ongoing:
                    url: https://api.ongoingsystems.se/demo
                    user: WSIDEMO
                    password: ${WAREHOUSE_PASSWORD}
                    goods-owner-id: 135
            """;

    /** The variables that {@link #MINIMAL} asks for. */
    public static final Map<String, String> VARIABLES =
            Map.of("DB_PASSWORD", "secret-one", "SHOP_KEY", "secret-two", "WAREHOUSE_PASSWORD", "secret-three");

    /** Stores by their text: binding one takes long, and the stores of tests are much alike. */
    private static final Map<String, StoreSettings> STORES = new ConcurrentHashMap<>();

    private SettingsFixture() {}

    /** Settings with one store, {@code demo}, and defaults everywhere else. */
    public static Settings minimal() {
        return load(MINIMAL, VARIABLES);
    }

    /** The store {@code demo} with these lines below one of its sections, such as {@code orders}. */
    public static StoreSettings store(String section, String... lines) {
        var yaml = new StringBuilder(MINIMAL)
                .append("      ")
                .append(section)
                .append(lines.length == 0 ? ": {}\n" : ":\n");
        for (var line : lines) {
            yaml.append("        ").append(line).append('\n');
        }
        return STORES.computeIfAbsent(
                yaml.toString(), text -> load(text, VARIABLES).store("demo"));
    }

    /** The settings that a file of this content leads to, with every store read. */
    public static Settings load(String yaml, Map<String, String> variables) {
        Settings lazy = loadLazily(yaml, variables);
        Map<String, StoreSettings> stores = new LinkedHashMap<>();
        lazy.ids().forEach(id -> stores.put(id, lazy.store(id)));
        return new Settings(
                lazy.database(),
                lazy.reports(),
                lazy.log(),
                lazy.chunkSize(),
                lazy.http(),
                lazy.fleet(),
                lazy.retention(),
                Stores.of(stores));
    }

    /** The settings that a file of this content leads to, written to the system's temporary folder. */
    static Settings loadLazily(String yaml, Map<String, String> variables) {
        try {
            Path file = Files.createTempFile("stockbridge", ".yaml");
            try {
                Files.writeString(file, yaml);
                return new SettingsFile(variables).load(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
