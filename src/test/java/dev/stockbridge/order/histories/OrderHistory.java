package dev.stockbridge.order.histories;

import static dev.stockbridge.histories.Choices.pick;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.TestStore;
import dev.stockbridge.histories.History;
import dev.stockbridge.histories.KilledProcess;
import dev.stockbridge.order.histories.OrderFacts.Fact;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One random history of orders, from the first one until nothing changes any more. */
final class OrderHistory extends History {

    private static final Set<ExitCode> DISTURBED =
            Set.of(ExitCode.COMPLETED, ExitCode.ATTENTION, ExitCode.UNREACHABLE, ExitCode.REFUSED);
    private static final int ROUNDS_UNTIL_QUIET = 4;

    private final OrderWorld world;
    private final OrderDisturbances disturbances;
    private final EndedOrderWatch endedOrders;
    private final RecipientWatch recipients;
    private int runs;
    private boolean faultsStay;

    private OrderHistory(long seed, Random random, OrderWorld world) {
        super(seed, random, world.store(), world.chronicle());
        this.world = world;
        this.disturbances = new OrderDisturbances(world, random);
        this.endedOrders = new EndedOrderWatch(world);
        this.recipients = new RecipientWatch(world);
        leaveAnswersUnchecked();
    }

    static OrderHistory of(long seed) {
        var random = new Random(seed);
        return new OrderHistory(seed, random, OrderWorld.create(random));
    }

    @Override
    protected String state() {
        return world.settings() + "\n" + world.attentionInWords();
    }

    @Override
    protected void live() {
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
        var shop = new OrderShopLife(world, random);
        var staff = new OrderWarehouseLife(world, random);
        for (int n = 2 + random.nextInt(7); n > 0; n--) {
            shop.act();
            if (random.nextBoolean()) {
                world.store().clock().advance(Duration.ofSeconds(random.nextInt(400)));
            }
        }
        for (int n = random.nextInt(4); n > 0; n--) {
            staff.act();
        }
        boolean disturbed = faultsStay;
        if (random.nextInt(3) > 0) {
            disturbed = true;
            disturbances.addFaults();
        }
        if (random.nextInt(3) == 0) {
            disturbances.changeDuringRun();
            disturbed = true;
        }
        if (random.nextInt(3) == 0) {
            disturbances.loseAddresses();
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
        faultsStay = disturbed && random.nextBoolean();
        if (!faultsStay) {
            endFaults();
        }
    }

    private RunOptions options() {
        return pick(
                random, RunOptions.ORDINARY, RunOptions.ORDINARY, RunOptions.ORDINARY, TestStore.FULL, TestStore.PLAN);
    }

    /** A run that is killed, and most often the same again. */
    private void killed() {
        var kill = KilledProcess.afterCalls(world.store(), chronicle, random.nextInt(3) == 0, 1 + random.nextInt(6));
        var options = random.nextInt(4) == 0 ? TestStore.FULL : RunOptions.ORDINARY;
        var name = "killed-" + ++runs;
        try {
            launch("order-sync", name, options);
        } catch (RuntimeException e) {
            chronicle.tell("thrown: " + e.getClass().getSimpleName());
        }
        boolean happened = kill.happened();
        endFaults();
        if (happened) {
            if (random.nextBoolean()) {
                new OrderWarehouseLife(world, random).act();
            }
            if (random.nextInt(3) > 0) {
                assertThat(launch("order-sync", name, options).exitCode()).isIn(WELL);
            }
        }
    }

    /** Faults off, and runs until nothing moves. */
    private void settle() {
        endFaults();
        if (world.syncsArticles()) {
            assertThat(run("article-sync", RunOptions.ORDINARY)).isIn(WELL);
        }
        for (int round = 1; moves(RunOptions.ORDINARY) || moves(TestStore.FULL); round++) {
            assertThat(round).as("rounds until nothing moves").isLessThan(ROUNDS_UNTIL_QUIET);
        }
        var wrongs = new ArrayList<>(endedOrders.found());
        wrongs.addAll(recipients.found());
        wrongs.addAll(OrderJudge.wrongsOf(world));
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
                world.facts().note(id, Fact.SEEN_CLOSED);
            }
        }
    }

    private ExitCode run(String job, RunOptions options) {
        var name = random.nextInt(3) == 0 ? null : "run-" + ++runs;
        return launch(job, name, options).exitCode();
    }

    @Override
    protected RunResult launch(String job, @Nullable String name, RunOptions options) {
        endedOrders.look();
        recipients.look();
        var result = super.launch(job, name, options);
        endedOrders.look();
        recipients.look();
        rememberHandOvers();
        return result;
    }

    private void rememberHandOvers() {
        var told = world.attention();
        for (long id : world.orders().ids()) {
            if (!world.orders().get(id).get("status").stringValue().equals("COMPLETED")) {
                world.facts().forget(id, Fact.TOLD_HANDED_OVER);
            } else if ("cancel-refused".equals(told.get(Long.toString(id)))) {
                world.facts().note(id, Fact.TOLD_HANDED_OVER);
            }
        }
    }
}
