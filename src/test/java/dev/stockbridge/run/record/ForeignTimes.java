package dev.stockbridge.run.record;

import dev.stockbridge.settings.file.SettingsFixture;
import java.time.Clock;

/** Foreign time for tests without a Spring context. */
public final class ForeignTimes {

    private ForeignTimes() {}

    /** Goes by this clock, with the default tolerance. */
    public static ForeignTime of(Clock clock) {
        return new ForeignTime(clock, SettingsFixture.minimal());
    }
}
