package dev.stockbridge.run;

import dev.stockbridge.run.record.Run;
import java.util.Optional;

/** Says which attention items a completed run has settled. */
@FunctionalInterface
public interface SettledItems {

    /** One sentence that names the items; empty when the run settled none. */
    Optional<String> settledBy(Run run);
}
