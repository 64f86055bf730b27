package dev.stockbridge.report.html;

import dev.stockbridge.report.RunState;
import dev.stockbridge.report.fleet.FleetRow;
import org.jspecify.annotations.Nullable;

/** An exit code of a launch over many stores, or of one job of a store in it, as a sign, a word and a tone of colour. */
record CodeWord(String sign, String word, String tone) {

    /** The word for the exit code of a launch, which is null while it is under way. */
    static CodeWord ofLaunch(@Nullable Integer code) {
        if (code == null) {
            return of(RunState.RUNNING);
        }
        return switch (code) {
            case 2 -> new CodeWord("✕", "configuration", "bad");
            case 20 -> new CodeWord("✕", "to be run again", "bad");
            case 40 -> new CodeWord("‖", "under way elsewhere", "still");
            default -> of(RunState.of(code));
        };
    }

    static CodeWord of(FleetRow row) {
        if (row.leftOut()) {
            return new CodeWord("–", "left out", "still");
        }
        if (row.code() == null) {
            return row.execution() == null ? new CodeWord("…", "not begun", "still") : of(RunState.RUNNING);
        }
        return switch (row.code()) {
            case 2 -> new CodeWord("✕", "configuration", "bad");
            case 40 -> new CodeWord("‖", "runs elsewhere", "still");
            default -> of(RunState.of(row.code()));
        };
    }

    private static CodeWord of(RunState state) {
        return new CodeWord(state.sign(), state.word(), state.tone());
    }
}
