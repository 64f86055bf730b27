package dev.stockbridge.settings.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.settings.Percent;
import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.StoreSettings;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the handbook and the samples, held against the settings themselves. */
class DocumentedSettingsTest {

    private static final Path README = Path.of("README.md");
    private static final Path TABLES = Path.of("src/handbook/settings.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[a-z.`, -]+) \\| (.+?) \\| .*\\|$");
    private static final Pattern SAMPLE = Pattern.compile("(?s)```yaml\n(stockbridge:\n.*?)```");
    private static final String STORE = "stores.demo.";
    private static final String SOAP = STORE + "ongoing.soap.";
    private static final Map<String, String> SECRETS = Map.of(
            "STOCKBRIDGE_DB_PASSWORD", "one",
            "DEMO_MYCASHFLOW_KEY", "two",
            "DEMO_ONGOING_PASSWORD", "three");

    /** A row of a table: a property below {@code stockbridge}, and what stands there for its default. */
    record Documented(String property, String fallback) {

        boolean isRequired() {
            return fallback.equals("required");
        }

        boolean hasNone() {
            return fallback.equals("none");
        }
    }

    static Stream<Documented> documented() throws Exception {
        String text = Files.readString(TABLES);
        int stores = text.indexOf("\n| under `stockbridge.stores.<id>` |");
        int end = text.indexOf("\nA store's id is", stores);
        return Stream.concat(
                rows(text.substring(text.indexOf("\n| under `stockbridge` |"), stores), ""),
                rows(text.substring(stores, end), STORE));
    }

    @Test
    void tellOfEveryPropertyAndOfNoOther() throws Exception {
        List<String> known = new ArrayList<>();
        collect(FileShape.class, "", known);

        assertThat(documented().map(Documented::property)).containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @MethodSource("documented")
    void tellTheDefaultThatItHas(Documented documented) {
        String minimal = SettingsFixture.MINIMAL
                + (documented.property().startsWith(SOAP) ? "stockbridge." + SOAP + "goods-owner-code: X\n" : "");
        String key = documented.property().substring(documented.property().lastIndexOf('.') + 1);

        if (documented.isRequired()) {
            assertThat(minimal).contains(" " + key + ": ");
        } else if (documented.hasNone()) {
            assertThat(SettingsFixture.MINIMAL).doesNotContain(key);
        } else {
            String said = minimal + "stockbridge." + documented.property() + ": "
                    + documented.fallback().replace("`", "") + "\n";
            assertThat(SettingsFixture.load(said, SettingsFixture.VARIABLES))
                    .isEqualTo(SettingsFixture.load(minimal, SettingsFixture.VARIABLES));
        }
    }

    @Test
    void theExampleOfTheDistributionIsComplete() throws Exception {
        Settings settings =
                SettingsFixture.load(Files.readString(Path.of("src/main/dist/stockbridge.example.yaml")), SECRETS);

        assertThat(settings.store("demo").stock().push()).isFalse();
        assertThat(settings.store("demo").orders().start()).isNotNull();
        assertThat(settings.database().password()).isEqualTo("one");
    }

    @Test
    void theSampleOfTheReadmeIsComplete() throws Exception {
        var sample = SAMPLE.matcher(Files.readString(README));
        assertThat(sample.find()).isTrue();

        Settings settings = SettingsFixture.load(sample.group(1), SECRETS);

        assertThat(settings.reports()).isEqualTo(Path.of("/var/lib/stockbridge/reports"));
        assertThat(settings.store("demo").ongoing().password()).isEqualTo("three");
    }

    private static Stream<Documented> rows(String table, String below) {
        return ROW.matcher(table).results().flatMap(row -> {
            List<String> names =
                    Arrays.stream(row.group(1).replace("`", "").split(", ")).toList();
            String section = names.get(0).substring(0, names.get(0).lastIndexOf('.') + 1);
            return names.stream()
                    .map(name -> below + (name.startsWith(".") ? section + name.substring(1) : name))
                    .map(name -> new Documented(name, row.group(2)));
        });
    }

    private static void collect(Class<?> settings, String below, List<String> properties) {
        for (RecordComponent component : settings.getRecordComponents()) {
            String name =
                    below + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            Class<?> type = component.getType();
            if (component.getGenericType() instanceof ParameterizedType map
                    && map.getActualTypeArguments()[map.getActualTypeArguments().length - 1] == StoreSettings.class) {
                collect(StoreSettings.class, STORE, properties);
            } else if (name.equals("store-defaults")) {
                properties.add(name);
            } else if (type.isRecord() && type != Percent.class) {
                collect(type, name + ".", properties);
            } else {
                properties.add(name);
            }
        }
    }
}
