package dev.stockbridge.settings.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stockbridge.harness.Seeds;
import dev.stockbridge.settings.Percent;
import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.SettingsException;
import dev.stockbridge.settings.StoreSettings;
import dev.stockbridge.settings.Stores;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the file is taken as it is written there, whatever type YAML sees in it. */
class TextSettingsTest {

    private static final List<String> TRAPS = List.of(
            "0100",
            "007",
            "NO",
            "yes",
            "On",
            "12:30",
            "1e3",
            "1.0",
            "+5",
            "0x1F",
            "0b11",
            "1_000",
            ".5",
            ".inf",
            "2026-11-01",
            "true",
            "010.50");

    @Test
    void everyTextSettingKeepsItsTextOrIsRefused() throws Exception {
        var texts = new ArrayList<String>();
        collect(FileShape.class, "", texts);
        assertThat(texts).contains("stores.demo.orders.number-prefix", "stores.demo.orders.ways-of-delivery.*");

        // In every build each setting meets some of the traps, and all of them with -Pthorough.
        int step = Seeds.areAll() ? 1 : 4;
        for (int at = 0; at < texts.size(); at++) {
            String setting = texts.get(at);
            for (int next = at % step; next < TRAPS.size(); next += step) {
                String trap = TRAPS.get(next);
                try {
                    assertThat(read(written(setting, trap), setting))
                            .as(setting + ": " + trap)
                            .isEqualTo(trap);
                } catch (SettingsException refused) {
                    assertThat(refused.getMessage()).contains("stockbridge.");
                }
            }
        }
    }

    @Test
    void keepsCodesOfWaysOfDeliveryAndTheirKeys() {
        var orders = SettingsFixture.store(
                        "orders",
                        "number-prefix: 007",
                        "ways-of-delivery: {3: 0100, 0100: NO, 12:30: 12:30, NO: 1e3, 1e3: 1.50, A_1: x, 'a b': y}",
                        "release-unpaid-methods: [08, 1.0]")
                .orders();

        assertThat(orders.numberPrefix()).isEqualTo("007");
        assertThat(orders.waysOfDelivery())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "3", "0100", "0100", "NO", "12:30", "12:30", "NO", "1e3", "1e3", "1.50", "A_1", "x", "a b",
                        "y"));
        assertThat(orders.releaseUnpaidMethods()).containsExactly("08", "1.0");
    }

    @Test
    void readsKeysInBracketsAsSpringWritesThem() {
        var nested = SettingsFixture.store("orders", "ways-of-delivery: {'[3]': A, '[Posti ä]': B, 'c [d]': C}");
        var whole = SettingsFixture.load(
                SettingsFixture.MINIMAL + "stockbridge.stores.demo.orders.ways-of-delivery[Posti ä]: B\n",
                SettingsFixture.VARIABLES);

        assertThat(nested.orders().waysOfDelivery())
                .containsExactlyInAnyOrderEntriesOf(Map.of("3", "A", "Posti ä", "B", "c [d]", "C"));
        assertThat(whole.store("demo").orders().waysOfDelivery()).containsExactly(Map.entry("Posti ä", "B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stockbridge.repörts", "stockbridge.stores.demo.orders.číslo"})
    void refusesAKeyWithSignsThatNoPropertyHas(String key) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFixture.load(
                        SettingsFixture.MINIMAL + "'" + key + "': x\n", SettingsFixture.VARIABLES));
    }

    @ParameterizedTest
    @CsvSource({
        "orders, delivery-days: 1.5, write a whole number",
        "orders, delivery-days: 1e1, write a whole number",
        "orders, 'editable-statuses: [200.5]', write a whole number",
        "stock, buffer: 0.9, write a whole number",
        "stock, buffer: 1:30, write a whole number",
        "deliveries, wait-for-tracking: 1:30, write a duration",
        "deliveries, partial: NO, write one of park",
        "orders, 'ways-of-delivery: {3: null}', a value is missing",
        "orders, 'ways-of-delivery: {3: }', a value is missing",
        "orders, 'release-unpaid-methods: [~]', a value is missing",
        "orders, 'ways-of-delivery: {3: A, \"3\": B}', found duplicate key",
    })
    void refusesWhatIsNoValueOfTheSetting(String section, String line, String message) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFixture.store(section, line))
                .withMessageContaining(message);
    }

    @Test
    void readsNumbersAsTheyAreWritten() {
        assertThat(SettingsFixture.store("orders", "delivery-days: 010")
                        .orders()
                        .deliveryDays())
                .isEqualTo(10);
        assertThat(SettingsFixture.store("stock", "push: YES").stock().push()).isTrue();
    }

    @Test
    void takesAnchorsMergesAndSeveralDocuments() {
        String yaml = "x: &shared\n  currency: SEK\n" + SettingsFixture.MINIMAL
                + "      <<: *shared\n---\nstockbridge.retention: 30d\n";

        Settings settings = SettingsFixture.load(yaml, SettingsFixture.VARIABLES);

        assertThat(settings.store("demo").currency()).isEqualTo("SEK");
        assertThat(settings.retention()).hasDays(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*s3cret", "!s3cret"})
    void quotesNoSecretThatIsNoYaml(String secret) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFixture.load(
                        SettingsFixture.MINIMAL.replace("${SHOP_KEY}", secret), SettingsFixture.VARIABLES))
                .satisfies(problem ->
                        assertThat(problem.getMessage()).contains("line 11").doesNotContain("s3cret"));
    }

    private static void collect(Class<?> settings, String below, List<String> texts) {
        for (RecordComponent component : settings.getRecordComponents()) {
            String name = below + dashed(component);
            Type type = component.getGenericType();
            if (type == String.class) {
                texts.add(name);
            } else if (type instanceof ParameterizedType of) {
                Type element = of.getActualTypeArguments()[of.getActualTypeArguments().length - 1];
                if (element == StoreSettings.class) {
                    collect(StoreSettings.class, name + ".demo.", texts);
                } else if (element == String.class) {
                    texts.add(name + (of.getRawType() == Map.class ? ".*" : "[0]"));
                }
            } else if (component.getType().isRecord()
                    && component.getType() != Percent.class
                    && !name.equals("store-defaults")) {
                collect(component.getType(), name + ".", texts);
            }
        }
    }

    private static String dashed(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String written(String setting, String value) {
        String name = setting.replace(".*", "").replace("[0]", "");
        String key = name.substring(name.lastIndexOf('.') + 1);
        String text =
                setting.endsWith(".*") ? "{\"3\": " + value + "}" : setting.endsWith("[0]") ? "[" + value + "]" : value;
        String required = "(?m)^( +" + key + ": ).*$";
        if (SettingsFixture.MINIMAL.matches("(?s).*\n +" + key + ": .*")) {
            // A user occurs three times; each of them is set.
            return SettingsFixture.MINIMAL.replaceAll(required, "$1" + text);
        }
        return SettingsFixture.MINIMAL + "stockbridge." + name + ": " + text + "\n";
    }

    /** The value of the setting, found by the names of the records' components. */
    private static Object read(String yaml, String setting) throws ReflectiveOperationException {
        Object at = SettingsFixture.load(yaml, SettingsFixture.VARIABLES);
        for (String part : setting.split("\\.")) {
            if (at instanceof Stores stores) {
                at = stores.get(part);
            } else if (at instanceof Map<?, ?> map) {
                at = map.get(part.equals("*") ? "3" : part);
            } else {
                String name = part.replace("[0]", "");
                for (RecordComponent component : at.getClass().getRecordComponents()) {
                    if (dashed(component).equals(name)) {
                        at = component.getAccessor().invoke(at);
                        break;
                    }
                }
                at = part.endsWith("[0]") ? ((List<?>) at).get(0) : at;
            }
        }
        return at;
    }
}
