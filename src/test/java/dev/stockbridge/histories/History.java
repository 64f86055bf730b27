package dev.stockbridge.histories;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One random history of a store. The seed decides all that happens in it. A failure names the seed and tells what
 * happened.
 */
public abstract class History {

    /** The exit codes of runs that nothing disturbs. */
    protected static final Set<ExitCode> WELL = Set.of(ExitCode.COMPLETED, ExitCode.ATTENTION);

    protected final Random random;
    protected final Chronicle chronicle;
    private final long seed;
    private final TestStore store;

    /**
     * @param random the random numbers of the seed, of which the store may have taken some
     */
    protected History(long seed, Random random, TestStore store, Chronicle chronicle) {
        this.seed = seed;
        this.random = random;
        this.store = store;
        this.chronicle = chronicle;
    }

    /** Plays the history, and fails if its judge finds anything wrong. */
    public final void play() {
        try {
            live();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "History " + seed + " (again with -Dseed=" + seed + ")\n" + chronicle + "\n" + state() + "\n" + e,
                    e);
        } finally {
            endFaults();
        }
    }

    /** The life, the runs, and the judge's verdict at the end. */
    protected abstract void live();

    /** What the message of a failure tells besides the chronicle. */
    protected String state() {
        return "";
    }

    /** Runs a job: a new run, or one of this name that goes on. */
    protected RunResult launch(String job, @Nullable String name, RunOptions options) {
        var result = store.launch(job, name, options);
        var open = store.attention(job).stream()
                .map(item -> item.key() + "=" + item.reason())
                .toList();
        chronicle.tell("run " + job + " " + name + (options.full() ? " full" : "") + (options.plan() ? " plan" : "")
                + ": " + result.exitCode() + " " + result.remark() + " " + open);
        return result;
    }

    /** For speed: the sandbox's answers are checked against the contracts in all other tests. Requests are checked here, too. */
    protected final void leaveAnswersUnchecked() {
        store.shop().checkAnswers(false);
        store.warehouse().checkAnswers(false);
    }

    /** Removes all faults from shop and warehouse. */
    protected final void endFaults() {
        store.shop().behave();
        store.warehouse().behave();
    }
}
