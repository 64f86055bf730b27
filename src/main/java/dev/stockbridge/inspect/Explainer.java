package dev.stockbridge.inspect;

import java.util.List;

/** Explains items of one kind. It reads both systems, with the job's own rules, and writes nothing. */
public interface Explainer {

    /** What it explains, as the command line calls it. */
    String kind();

    /** The items that go by this key: more than one where several claim it, none where nobody knows it. */
    List<Explanation> explain(Inspection inspection, String key);
}
