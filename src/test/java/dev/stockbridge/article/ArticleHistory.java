package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.histories.Chronicle;
import dev.stockbridge.histories.History;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.fault.PageFaults;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.util.Random;
import java.util.Set;

/** One random history of products, from the first one until nothing changes any more. {@link Mirror} is the judge. */
final class ArticleHistory extends History {

    private static final Set<ExitCode> DISTURBED =
            Set.of(ExitCode.COMPLETED, ExitCode.ATTENTION, ExitCode.UNREACHABLE, ExitCode.STOPPED);
    private static final int[] CHUNK_SIZES = {1, 3, 50};
    private static final int QUIET_RUNS_AT_MOST = 25;

    private final TestStore store;
    private final ArticleLife life;

    private ArticleHistory(long seed, TestStore store) {
        super(seed, new Random(seed), store, new Chronicle());
        this.store = store;
        this.life = new ArticleLife(store, random, chronicle);
        leaveAnswersUnchecked();
    }

    static ArticleHistory of(StoreKind kind, long seed) {
        return new ArticleHistory(seed, TestStore.fresh(CHUNK_SIZES[(int) (seed % CHUNK_SIZES.length)], kind));
    }

    @Override
    protected void live() {
        life.begin();
        int night = 0;
        for (int start = 0; start < 3; start++) {
            disturb();
            var run = run(night);
            assertThat(run.exitCode()).isIn(DISTURBED);
            endFaults();
            night += WELL.contains(run.exitCode()) || !restarts() ? 1 : 0;
        }
        runUntilQuiet(night);
        assertThat(Mirror.differences(store)).isEmpty();
        assertThat(store.violations()).isEmpty();
    }

    private RunResult run(int night) {
        return launch("article-sync", "night-" + night, RunOptions.ORDINARY);
    }

    /**
     * The first run may still finish what an older one has read. Each move in a chain that was blocked may take a run of
     * its own; then nothing may change any more.
     */
    private void runUntilQuiet(int night) {
        store.warehouse().clearRequests();
        long before = -1;
        for (int run = 0; run < 2 || before != store.warehouseWrites(); run++) {
            assertThat(run).as("runs until it is quiet").isLessThan(QUIET_RUNS_AT_MOST);
            before = store.warehouseWrites();
            assertThat(run(night + run).exitCode()).isIn(WELL);
        }
    }

    /** A few edits now, some more between the pages of the coming run, and faults on either side. */
    private void disturb() {
        life.edit(random.nextInt(4));
        if (random.nextBoolean()) {
            int most = 1 + random.nextInt(2);
            store.shop().misbehave(PageFaults.betweenPages(ignored -> life.edit(random.nextInt(most + 1))));
        }
        if (random.nextInt(3) == 0) {
            store.shop().misbehave(fault());
        }
        if (random.nextInt(2) == 0) {
            store.warehouse().misbehave(fault());
        }
        if (random.nextInt(6) == 0) {
            store.warehouse()
                    .misbehave(Faults.before(SandboxRequest::writes, store::stop)
                            .after(random.nextInt(6))
                            .times(1));
        }
    }

    private boolean restarts() {
        return random.nextInt(3) > 0;
    }

    private Fault fault() {
        var fault = switch (random.nextInt(8)) {
            case 0 -> Faults.answers(503);
            case 1 -> Faults.answers(429);
            case 2 -> Faults.answersAfterEffect(502);
            case 3 -> Faults.resetsBeforeEffect(1);
            case 4 -> Faults.resetsAfterEffect(1);
            case 5 -> Faults.servesHtml();
            case 6 -> Faults.cutsBody();
            default -> Faults.truncatesJson();
        };
        return random.nextBoolean()
                ? fault.after(random.nextInt(8))
                : fault.randomly(0.4, random.nextLong()).times(1 + random.nextInt(6));
    }
}
