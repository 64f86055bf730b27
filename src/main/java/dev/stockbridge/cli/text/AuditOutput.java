package dev.stockbridge.cli.text;

import dev.stockbridge.inspect.Disagreement;
import java.util.Map;
import java.util.function.Consumer;

/** Shows disagreements as they come: there may be as many as a catalogue is long. */
public interface AuditOutput extends Consumer<Disagreement> {

    /** Called once both sides were compared in whole. */
    void end(Map<String, Long> compared);

    /** How many disagreements there were. */
    long count();
}
