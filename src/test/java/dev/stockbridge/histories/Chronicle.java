package dev.stockbridge.histories;

import java.util.ArrayList;
import java.util.List;

/** What happened in a history, line by line, for the message of its failure. */
public final class Chronicle {

    private final List<String> lines = new ArrayList<>();

    public synchronized void tell(String what) {
        lines.add(what);
    }

    @Override
    public synchronized String toString() {
        return String.join("\n", lines);
    }
}
