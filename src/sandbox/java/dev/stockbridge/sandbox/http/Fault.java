package dev.stockbridge.sandbox.http;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A misbehaviour and when it strikes. Calls that match are counted; of those the fault passes over the first
 * {@code skip}, then hits every {@code every}-th, at most {@code times} times.
 */
public record Fault(
        String name,
        Predicate<SandboxRequest> matches,
        int skip,
        int every,
        int times,
        Supplier<BooleanSupplier> dice,
        FaultBehaviour behaviour) {

    public static Fault of(String name, FaultBehaviour behaviour) {
        return new Fault(name, request -> true, 0, 1, Integer.MAX_VALUE, () -> () -> true, behaviour);
    }

    /** Only for requests of this kind, besides what already limits it. */
    public Fault onlyFor(Predicate<SandboxRequest> kind) {
        return new Fault(name, matches.and(kind), skip, every, times, dice, behaviour);
    }

    /** Only for requests of this method whose whole path matches the regular expression. */
    public Fault onlyFor(String method, String pathPattern) {
        return onlyFor(request -> request.is(method, pathPattern));
    }

    /** Only every n-th matching call. */
    public Fault every(int n) {
        return new Fault(name, matches, skip, n, times, dice, behaviour);
    }

    /** Not before k matching calls went well. */
    public Fault after(int k) {
        return new Fault(name, matches, k, every, times, dice, behaviour);
    }

    /** At most this often. */
    public Fault times(int n) {
        return new Fault(name, matches, skip, every, n, dice, behaviour);
    }

    /** By chance, the same chance for the same seed. */
    public Fault randomly(double share, long seed) {
        Supplier<BooleanSupplier> seeded = () -> {
            Random random = new Random(seed);
            return () -> random.nextDouble() < share;
        };
        return new Fault(name, matches, skip, every, times, seeded, behaviour);
    }

    /** This fault with counters of its own, so that installing it twice starts it twice from the beginning. */
    Active install() {
        return new Active(this, dice.get(), new AtomicInteger(), new AtomicInteger());
    }

    /** A fault at work. */
    record Active(Fault fault, BooleanSupplier chance, AtomicInteger calls, AtomicInteger hits) {

        SandboxReply around(SandboxRequest request, FaultBehaviour.Next next, SandboxServer server) {
            return strikes(request) ? fault.behaviour().around(request, next, server) : next.reply(request);
        }

        private synchronized boolean strikes(SandboxRequest request) {
            if (!fault.matches().test(request)) {
                return false;
            }
            int call = calls.incrementAndGet() - fault.skip();
            boolean due = call > 0 && call % fault.every() == 0 && chance.getAsBoolean();
            return due && hits.incrementAndGet() <= fault.times();
        }
    }
}
