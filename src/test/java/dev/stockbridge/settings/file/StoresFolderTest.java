package dev.stockbridge.settings.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores may stand in files of their own, and share what is alike. */
class StoresFolderTest {

    private static final String MAIN =
            SettingsFixture.MINIMAL.substring(0, SettingsFixture.MINIMAL.indexOf("  stores:"))
                    + "  stores-from: stores\n";

    private static final String STORE = """
            mycashflow:
              url: https://north.mycashflow.fi
              user: u
              api-key: ${SHOP_KEY}
            ongoing:
              url: https://api.ongoingsystems.se/demo
              user: u
              password: ${WAREHOUSE_PASSWORD}
              goods-owner-id: 7
            """;

    @TempDir
    Path folder;

    private Path stores;

    @BeforeEach
    void makeTheFolder() throws Exception {
        stores = Files.createDirectory(folder.resolve("stores"));
    }

    @Test
    void readsEachFileOfTheFolderAsTheStoreOfItsName() throws Exception {
        write("south", STORE.replace(": 7", ": 8") + "group: cold\n---\ncurrency: SEK\n");
        write("north", STORE);
        Files.writeString(stores.resolve("notes.txt"), "no store");
        Files.writeString(stores.resolve(".north.yaml"), "what an editor left");

        Settings settings = load(MAIN + SettingsFixture.MINIMAL.substring(MAIN.indexOf("  stores-from")));

        assertThat(settings.ids()).containsExactly("demo", "north", "south");
        assertThat(settings.groups()).isEqualTo(Map.of("south", "cold"));
        assertThat(settings.store("north").ongoing().goodsOwnerId()).isEqualTo(7);
        assertThat(settings.store("north").mycashflow().apiKey()).isEqualTo(SettingsFixture.VARIABLES.get("SHOP_KEY"));
        assertThat(settings.store("south").currency()).isEqualTo("SEK");
        assertThat(((FileStores) settings.stores()).read()).containsExactlyInAnyOrder("north", "south");
    }

    @Test
    void stopsOnlyTheRunsOfTheStoreWhoseFileIsBroken() throws Exception {
        write("north", STORE);
        write("syntax", "mycashflow: [oops\n");
        write("unknown", STORE + "ordres: {}\nstock: {bufer: 1}\n");
        write("wrong", STORE.replace(": 7", ": many"));
        write("secret", STORE.replace("SHOP_KEY", "NO_SUCH_KEY"));
        write("empty", "");
        write("twin", STORE + "group: g\n");

        Settings settings = load(MAIN);

        assertThat(settings.ids()).hasSize(7);
        assertThat(settings.groups()).isEqualTo(Map.of("twin", "g"));
        assertBroken(settings, "syntax", "line 2", "not valid YAML");
        assertBroken(
                settings,
                "unknown",
                "ordres (line 10): there is no such property. Did you mean orders?",
                "stock.bufer (line 11)");
        assertBroken(settings, "wrong", "\n  ongoing.goods-owner-id (line 9): write a whole number");
        assertBroken(settings, "secret", "\n  mycashflow.api-key (line 4): ${NO_SUCH_KEY} has no value");
        assertBroken(settings, "empty", "\n  mycashflow: the shop is missing", "\n  ongoing: the warehouse is missing");
        assertBroken(settings, "twin", "the stores north and twin share", "the stores twin and unknown share");
    }

    @Test
    void givesEveryStoreWhatStoresShareUnlessItSaysElse() throws Exception {
        String defaults = """
                  store-defaults:
                    currency: SEK
                    group: usual
                    ongoing: {user: SHARED, password: '${WAREHOUSE_PASSWORD}'}
                    orders:
                      statuses: [open, cancelled]
                      ways-of-delivery: {1: A, 2: B}
                """;
        write("north", STORE.replace("  user: u\n  password: ${WAREHOUSE_PASSWORD}\n", "") + """
                orders:
                  statuses: [open]
                  ways-of-delivery: {2: C}
                """);
        write("south", STORE.replace(": 7", ": 8") + "group: own\n");
        var variables = new HashMap<>(SettingsFixture.VARIABLES);
        variables.put("STOCKBRIDGE_STOREDEFAULTS_CURRENCY", "NOK");

        Settings settings = load(MAIN + defaults + SettingsFixture.MINIMAL.substring(MAIN.indexOf("  stores-from")));

        assertThat(settings.store("north").currency()).isEqualTo("SEK");
        assertThat(settings.store("demo").currency()).isEqualTo("SEK");
        assertThat(settings.store("north").ongoing().user()).isEqualTo("SHARED");
        assertThat(settings.store("demo").ongoing().user()).isEqualTo("WSIDEMO");
        assertThat(settings.store("north").orders().statuses()).containsExactly("open");
        assertThat(settings.store("north").orders().waysOfDelivery()).isEqualTo(Map.of("1", "A", "2", "C"));
        assertThat(settings.groups()).isEqualTo(Map.of("demo", "usual", "north", "usual", "south", "own"));
        assertThat(new SettingsFile(variables).load(main()).store("north").currency())
                .isEqualTo("NOK");
    }

    @Test
    void namesAWrongDefaultAsItIsWritten() throws Exception {
        write("north", STORE);
        String main = MAIN + "  store-defaults:\n    currency: EURO\n    orders: {start: '${NO_SUCH_START:soon}'}\n";

        assertBroken(
                load(main), "north", "stockbridge.store-defaults.orders.start of " + main() + " (line 9): write an");
        assertBroken(
                load(main.replace("soon", "2026-11-01T00:00:00Z")),
                "north",
                "stockbridge.store-defaults.currency of " + main() + " (line 8): write an ISO 4217 code");
        assertStops(main.replace("currency", "curency"), "store-defaults.curency (line 8): there is no such property");
    }

    @Test
    void refusesAFolderThatCannotBeMeant() throws Exception {
        assertStops(MAIN, "stockbridge.stores: there is no store");
        assertStops(MAIN.replace("from: stores", "from: store"), "stores-from (line 6): there is no folder " + folder);

        write("Not_An_Id", STORE);
        assertStops(MAIN, "stockbridge.stores.Not_An_Id: a store's id has 1 to 40 small letters");
        Files.move(stores.resolve("Not_An_Id.yaml"), stores.resolve("demo.yml"));
        assertStops(MAIN, "demo.yml is not read. Let its name end in .yaml.");
        Files.move(stores.resolve("demo.yml"), stores.resolve("demo.yaml"));
        assertStops(
                MAIN + SettingsFixture.MINIMAL.substring(MAIN.indexOf("  stores-from")),
                "stockbridge.stores.demo: " + stores.resolve("demo.yaml") + " describes this store too");
    }

    @Test
    void findsPasswordsThatEveryAccountMayReadInFilesOfStores() throws Exception {
        write("north", STORE.replace("${SHOP_KEY}", "in-clear"));
        write("south", STORE);
        for (String store : List.of("north", "south")) {
            Files.setPosixFilePermissions(file(store), PosixFilePermissions.fromString("rw-r--r--"));
        }
        load(MAIN);

        assertThat(new PlainSecrets(SettingsFixture.VARIABLES).readByAll(main()))
                .containsExactly(file("north"));
    }

    private void write(String store, String text) throws Exception {
        Files.writeString(file(store), text);
    }

    private Path file(String store) {
        return stores.resolve(store + ".yaml");
    }

    private Path main() {
        return folder.resolve("stockbridge.yaml");
    }

    private Settings load(String main) throws Exception {
        Files.writeString(main(), main);
        return new SettingsFile(SettingsFixture.VARIABLES).load(main());
    }

    private void assertStops(String main, String message) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> load(main))
                .withMessageContaining(message);
    }

    private void assertBroken(Settings settings, String store, String... parts) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> settings.store(store))
                .satisfies(problem -> assertThat(problem.getMessage())
                        .contains(parts)
                        .contains("The configuration in " + file(store) + " cannot be used")
                        .doesNotContain("secret-"));
    }
}
