package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.CallCounter;
import dev.stockbridge.http.HttpClients;
import dev.stockbridge.run.control.StopSignal;
import dev.stockbridge.settings.file.SettingsFixture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedClientsTest {

    @Test
    void opensTheSystemsOfManyStoresWithOneThread() {
        var settings = SettingsFixture.minimal();
        var clients = new HttpClients();
        long before = threads();
        List<StoreSystems> kept = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            kept.add(StoreSystems.open(
                    clients, settings.http(), settings.store("demo"), new CallCounter(), new StopSignal()));
        }

        assertThat(kept).hasSize(100);
        assertThat(threads() - before).isLessThanOrEqualTo(1);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().endsWith("SelectorManager"))
                .count();
    }
}
