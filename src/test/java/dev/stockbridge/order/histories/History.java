package dev.stockbridge.order.histories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.order.histories.Chronicle.Fact;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One random life of a shop and its warehouse, from the first order until all is quiet. */
final class History {

    private static final RunOptions FULL = new RunOptions(false, true, null, null, List.of());
    private static final RunOptions PLAN = new RunOptions(true, false, null, null, List.of());
    private static final Set<ExitCode> WELL = Set.of(ExitCode.COMPLETED, ExitCode.ATTENTION);
    private static final Set<ExitCode> DISTURBED =
            Set.of(ExitCode.COMPLETED, ExitCode.ATTENTION, ExitCode.UNREACHABLE, ExitCode.REFUSED);
    private static final int ROUNDS_UNTIL_QUIET = 4;

    private final Random random;
    private final World world;
    private final Weather weather;
    private final Revivals revivals;
    private final Blanks blanks;
    private int runs;
    private boolean stormy;

    private History(long seed) {
        this.random = new Random(seed);
        this.world = World.create(random);
        this.weather = new Weather(world, random);
        this.revivals = new Revivals(world);
        this.blanks = new Blanks(world);
    }

    /** Lives it, and fails if it does not come to the right end. */
    static void of(long seed) {
        var history = new History(seed);
        try {
            history.live();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "History " + seed + " (again with -Dseed=" + seed + ")\n" + history.world + "\n"
                            + history.world.attentionInWords() + "\n" + e.getMessage(),
                    e);
        } finally {
            history.weather.clear();
        }
    }

    private void live() {
        if (world.syncsArticles()) {
            assertThat(run("article-sync", RunOptions.ORDINARY)).isIn(WELL);
        }
        int chapters = 1 + random.nextInt(3);
        for (int i = 0; i < chapters; i++) {
            chapter();
        }
        settle();
    }

    private void chapter() {
        var shop = new ShopLife(world, random);
        var staff = new WarehouseLife(world, random);
        for (int n = 2 + random.nextInt(7); n > 0; n--) {
            shop.go();
            if (random.nextBoolean()) {
                world.store().clock().advance(Duration.ofSeconds(random.nextInt(400)));
            }
        }
        for (int n = random.nextInt(4); n > 0; n--) {
            staff.go();
        }
        boolean disturbed = stormy;
        if (random.nextInt(3) > 0) {
            disturbed = true;
            weather.worsen();
        }
        if (random.nextInt(3) == 0) {
            weather.unrest();
            disturbed = true;
        }
        if (random.nextInt(3) == 0) {
            weather.losesAddresses();
            disturbed = true;
        }
        if (random.nextInt(4) == 0) {
            killed();
        } else {
            var code = run("order-sync", options());
            assertThat(code).isIn(disturbed ? DISTURBED : WELL);
            if (!disturbed && random.nextBoolean()) {
                remember(run("order-sync", RunOptions.ORDINARY));
            }
        }
        stormy = disturbed && random.nextBoolean();
        if (!stormy) {
            weather.clear();
        }
    }

    private RunOptions options() {
        return World.pick(random, RunOptions.ORDINARY, RunOptions.ORDINARY, RunOptions.ORDINARY, FULL, PLAN);
    }

    /** A run that is killed, and most often the same again. */
    private void killed() {
        var kill = Kill.afterCalls(world, random.nextInt(3) == 0, 1 + random.nextInt(6));
        var options = random.nextInt(4) == 0 ? FULL : RunOptions.ORDINARY;
        var name = "killed-" + ++runs;
        try {
            launch("order-sync", name, options);
        } catch (RuntimeException e) {
            world.chronicle().tell("thrown: " + e.getClass().getSimpleName());
        }
        boolean happened = kill.happened();
        weather.clear();
        if (happened) {
            if (random.nextBoolean()) {
                new WarehouseLife(world, random).go();
            }
            if (random.nextInt(3) > 0) {
                assertThat(launch("order-sync", name, options).exitCode()).isIn(WELL);
            }
        }
    }

    /** Faults off, and runs until nothing moves. */
    private void settle() {
        weather.clear();
        if (world.syncsArticles()) {
            assertThat(run("article-sync", RunOptions.ORDINARY)).isIn(WELL);
        }
        for (int round = 1; moves(RunOptions.ORDINARY) || moves(FULL); round++) {
            assertThat(round).as("rounds until nothing moves").isLessThan(ROUNDS_UNTIL_QUIET);
        }
        var wrongs = new ArrayList<>(revivals.found());
        wrongs.addAll(blanks.found());
        wrongs.addAll(Judge.wrongsOf(world));
        assertThat(wrongs).isEmpty();
    }

    /** Runs, and tells whether anything changed by it. */
    private boolean moves(RunOptions options) {
        var before = world.there().all();
        world.store().warehouse().clearRequests();
        assertThat(run("order-sync", options))
                .isEqualTo(world.attention().isEmpty() ? ExitCode.COMPLETED : ExitCode.ATTENTION);
        return !before.equals(world.there().all()) || writes();
    }

    /** Whether anything was written but what the warehouse refused once more. */
    private boolean writes() {
        long tried = world.store().warehouseWrites();
        long refused = world.attention().values().stream()
                .filter(Set.of("rejected-by-warehouse", "order-locked", "cancel-refused")::contains)
                .count();
        return tried > 2 * refused;
    }

    private void remember(ExitCode code) {
        if (!WELL.contains(code)) {
            return;
        }
        for (long id : world.orders().ids()) {
            var status = world.orders().get(id).get("status").stringValue();
            var there = world.there().find(Long.toString(id));
            boolean cancelled = status.equals("CANCELLED")
                    && there.filter(order -> order.get("status").asInt() == 1000)
                            .isPresent();
            boolean isTold = world.attention().containsKey(Long.toString(id));
            if (cancelled || status.equals("COMPLETED") && there.isPresent() && !isTold) {
                world.chronicle().note(id, Fact.SEEN_CLOSED);
            }
        }
    }

    private ExitCode run(String job, RunOptions options) {
        var name = random.nextInt(3) == 0 ? null : "run-" + ++runs;
        return launch(job, name, options).exitCode();
    }

    private RunResult launch(String job, @Nullable String name, RunOptions options) {
        revivals.look();
        blanks.look();
        var store = world.store();
        var result = store.application().launcher().run(new RunRequest(job, store.id(), name, options));
        world.chronicle()
                .tell("run " + job + " " + name + (options.full() ? " full" : "") + (options.plan() ? " plan" : "")
                        + ": " + result.exitCode() + " " + result.remark() + " " + world.attention());
        revivals.look();
        blanks.look();
        rememberHandOvers();
        return result;
    }

    private void rememberHandOvers() {
        var told = world.attention();
        for (long id : world.orders().ids()) {
            if (!world.orders().get(id).get("status").stringValue().equals("COMPLETED")) {
                world.chronicle().forget(id, Fact.TOLD_HANDED_OVER);
            } else if ("cancel-refused".equals(told.get(Long.toString(id)))) {
                world.chronicle().note(id, Fact.TOLD_HANDED_OVER);
            }
        }
    }
}
