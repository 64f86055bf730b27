package dev.stockbridge.report;

import org.jspecify.annotations.Nullable;

/** How a run stands, as a sign, a word and a tone of colour; the colour never says more than the other two. */
public enum RunState {
    DONE("✓", "complete", "good"),
    PERSON("!", "needs a person", "care"),
    AWAY("✕", "system unreachable", "bad"),
    GUARDED("◆", "guard rail", "bad"),
    REFUSED("✕", "login refused", "bad"),
    STOPPED("‖", "stopped", "still"),
    FAILED("✕", "did not succeed", "bad"),
    RUNNING("…", "under way", "still");

    private final String sign;
    private final String word;
    private final String tone;

    RunState(String sign, String word, String tone) {
        this.sign = sign;
        this.word = word;
        this.tone = tone;
    }

    public static RunState of(RunReport report) {
        return of(report.exitCode());
    }

    /** The state that an exit code tells; null means that the run has not ended. */
    public static RunState of(@Nullable Integer code) {
        if (code == null) {
            return RUNNING;
        }
        return switch (code) {
            case 0 -> DONE;
            case 10 -> PERSON;
            case 20 -> AWAY;
            case 30 -> GUARDED;
            case 50 -> REFUSED;
            case 143 -> STOPPED;
            default -> FAILED;
        };
    }

    public String sign() {
        return sign;
    }

    public String word() {
        return word;
    }

    public String tone() {
        return tone;
    }

    public boolean succeeded() {
        return this == DONE || this == PERSON;
    }
}
