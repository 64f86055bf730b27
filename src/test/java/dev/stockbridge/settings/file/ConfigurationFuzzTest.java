package dev.stockbridge.settings.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.fuzz.Mutations;
import dev.stockbridge.settings.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a configuration file says, it is settings or a list of what is wrong. */
class ConfigurationFuzzTest {

    @TempDir
    Path folder;

    @Test
    void readsAnyFileOrSaysWhatIsWrongWithIt() {
        Path file = folder.resolve("stockbridge.yaml");
        Mutations.of(
                text -> {
                    Files.write(file, text);
                    try {
                        new SettingsFile(Map.of("STOCKBRIDGE_DB_PASSWORD", "hush")).load(file);
                    } catch (SettingsException expected) {
                        assertThat(expected.problems()).isNotEmpty();
                        assertThat(expected).hasMessageNotContaining("hush");
                    }
                },
                "fuzz/configuration");
    }
}
