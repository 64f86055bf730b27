package dev.stockbridge.settings.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is used as it is, whatever signs it holds, and no part of it is quoted. */
class SecretValuesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a${b}c", "${b}", "${SHOP_KEY}", "x${DB_PASSWORD:y}z", "\\${b}", "#{1+1}", "a${", "Ä€${Ö}"})
    void takesASecretFromTheEnvironmentLiterally(String secret) {
        assertThat(SettingsFixture.load(SettingsFixture.MINIMAL, variables("DB_PASSWORD", secret))
                        .database()
                        .password())
                .isEqualTo(secret);
        assertThat(SettingsFixture.load(SettingsFixture.MINIMAL, variables("STOCKBRIDGE_DATABASE_PASSWORD", secret))
                        .database()
                        .password())
                .isEqualTo(secret);
    }

    @Test
    void takesASecretFromAFileLiterally() throws Exception {
        Files.writeString(folder.resolve("DB_PASSWORD"), "a${SHOP_KEY}ä\n");
        String yaml = "spring.config.import: \"configtree:" + folder + "/\"\n" + SettingsFixture.MINIMAL;
        var variables = new HashMap<>(SettingsFixture.VARIABLES);
        variables.remove("DB_PASSWORD");

        assertThat(SettingsFixture.load(yaml, variables).database().password()).isEqualTo("a${SHOP_KEY}ä");
    }

    @Test
    void resolvesWhatTheFileItselfNames() {
        String yaml = SettingsFixture.MINIMAL.replace("${DB_PASSWORD}", "${my.secret}")
                + "my:\n  secret: '${DB_PASSWORD}'\nstockbridge.reports: '${ROOT:/srv}/${NAME:${OTHER:r}}'\n";

        Settings settings = SettingsFixture.load(yaml, variables("DB_PASSWORD", "${b}"));

        assertThat(settings.database().password()).isEqualTo("${b}");
        assertThat(settings.reports()).isEqualTo(Path.of("/srv/r"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a${b}c", "${b}c", "${b}${d}", "a${b c}", "a\\${x}${b}"})
    void quotesNoPartOfASecretInTheFile(String secret) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFixture.load(
                        SettingsFixture.MINIMAL.replace("${DB_PASSWORD}", "'" + secret + "'"),
                        SettingsFixture.VARIABLES))
                .satisfies(problem -> assertThat(problem.getMessage())
                        .contains("stockbridge.database.password (line 5): it holds a ${ that names no")
                        .doesNotContain("{b", "${d", "a$"));
    }

    @Test
    void namesAVariableThatRefersToItself() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFixture.load(
                        SettingsFixture.MINIMAL + "stockbridge.reports: ${a}\na: ${c}\nc: ${a}\n",
                        SettingsFixture.VARIABLES))
                .withMessageContaining("stockbridge.reports (line 17)");
    }

    @Test
    void refusesASecretWhoseLettersTheLocaleDoesNotKnow() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(
                        () -> SettingsFixture.load(SettingsFixture.MINIMAL, variables("SHOP_KEY", "k\uFFFD\uFFFDy")))
                .withMessageContaining(
                        "stockbridge.stores.demo.mycashflow.api-key (line 11): it holds signs that could")
                .withMessageContaining("LC_ALL");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFixture.load(
                        SettingsFixture.MINIMAL, variables("STOCKBRIDGE_DATABASE_PASSWORD", "\uFFFD")))
                .withMessageContaining("STOCKBRIDGE_DATABASE_PASSWORD: it holds signs that could not be read");
    }

    private static Map<String, String> variables(String name, String value) {
        var variables = new HashMap<>(SettingsFixture.VARIABLES);
        variables.put(name, value);
        return variables;
    }
}
