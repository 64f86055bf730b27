package dev.stockbridge.settings.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings come from the file that is named, with values from variables and from folders of secrets. */
class SettingsSourcesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"default", "prod"})
    void loadsNoFileBesideItThatNobodyNamed(String profile) throws Exception {
        Path file = Files.writeString(folder.resolve("stockbridge.yaml"), SettingsFixture.MINIMAL);
        Files.writeString(folder.resolve("stockbridge-" + profile + ".yaml"), "stockbridge.chunk-size: 7\n");
        Map<String, String> variables = new HashMap<>(SettingsFixture.VARIABLES);
        variables.put("SPRING_PROFILES_ACTIVE", profile);
        variables.put("SPRING_PROFILES_INCLUDE", profile);

        assertThat(new SettingsFile(variables).load(file).chunkSize()).isEqualTo(50);
    }

    @Test
    void readsTheCredentialsThatSystemdHandsOver() throws Exception {
        Path credentials = Files.createDirectory(folder.resolve("credentials"));
        for (var secret : SettingsFixture.VARIABLES.entrySet()) {
            Files.writeString(credentials.resolve(secret.getKey()), secret.getValue());
        }
        Path file = Files.writeString(
                folder.resolve("stockbridge.yaml"),
                SettingsFixture.MINIMAL + "spring.config.import: \"configtree:${CREDENTIALS_DIRECTORY}/\"\n");

        Settings settings = new SettingsFile(Map.of("CREDENTIALS_DIRECTORY", credentials.toString())).load(file);

        assertThat(settings.database().password()).isEqualTo(SettingsFixture.VARIABLES.get("DB_PASSWORD"));
    }

    @Test
    void readsSecretsFromAFolderOfFiles() throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve("secrets")).resolve("DB_PASSWORD"), "from-a-file\n");
        Files.writeString(folder.resolve("secrets/SHOP_KEY"), "k");
        Files.writeString(folder.resolve("secrets/WAREHOUSE_PASSWORD"), "p");
        String imports = "spring:\n  config:\n    import: \"configtree:" + folder.resolve("secrets") + "/\"\n";

        Settings settings = SettingsFixture.load(imports + SettingsFixture.MINIMAL, Map.of());

        assertThat(settings.database().password()).isEqualTo("from-a-file");
    }

    @Test
    void letsTheEnvironmentOverrideTheFile() {
        Settings settings = SettingsFixture.load(
                SettingsFixture.MINIMAL,
                Map.of(
                        "DB_PASSWORD", "a",
                        "SHOP_KEY", "b",
                        "WAREHOUSE_PASSWORD", "c",
                        "STOCKBRIDGE_RETENTION", "30d",
                        "STOCKBRIDGE_CONFIG", "elsewhere.yaml"));

        assertThat(settings.retention()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void locatesTheFileByOptionThenVariableThenWorkingDirectory() {
        SettingsFile file = new SettingsFile(Map.of("STOCKBRIDGE_CONFIG", "/etc/stockbridge.yaml"));

        assertThat(file.locate(Path.of("mine.yaml"))).isEqualTo(Path.of("mine.yaml"));
        assertThat(file.locate(null)).isEqualTo(Path.of("/etc/stockbridge.yaml"));
        assertThat(new SettingsFile(Map.of()).locate(null)).isEqualTo(Path.of("stockbridge.yaml"));
    }

    @Test
    void readsAFileWhoseNameHasNoExtension() throws Exception {
        Path file = Files.writeString(folder.resolve("my config"), SettingsFixture.MINIMAL);

        assertThat(new SettingsFile(SettingsFixture.VARIABLES).load(file).ids()).contains("demo");
    }
}
