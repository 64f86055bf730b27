package dev.stockbridge.report;

import java.util.Optional;

/** Lets page templates that were generated before the reasons moved compile; goes with the next generated ones. */
public record Reason(String meaning) {

    public static Optional<Reason> of(String code) {
        return dev.stockbridge.outcome.Reason.of(code).map(reason -> new Reason(reason.meaning()));
    }
}
