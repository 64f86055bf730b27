package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.http.Pause;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One goods owner of the warehouse with a register of its own. Writes are executed one at a time, as the real one does;
 * those that arrive while another is waiting or at work are counted.
 */
final class GoodsOwner {

    final int id;
    final String name;
    final WarehouseArticleStore articles;
    final WarehouseOrderStore orders;

    /** The codes of the VAT rates that are known here, by their percents without trailing zeros. */
    final Map<BigDecimal, String> vatCodes = new ConcurrentHashMap<>();

    private final ReentrantLock writing = new ReentrantLock(true);
    private final ReentrantLock state = new ReentrantLock();
    private final AtomicInteger writesInHand = new AtomicInteger();
    private final AtomicInteger overlapping = new AtomicInteger();

    GoodsOwner(int id, String name, AtomicInteger nextArticleId, AtomicInteger nextOrderId) {
        this.id = id;
        this.name = name;
        this.articles = new WarehouseArticleStore(nextArticleId);
        this.orders = new WarehouseOrderStore(nextOrderId);
        for (String percent : List.of("0", "1E+1", "13.5", "14", "24", "25.5")) {
            vatCodes.put(new BigDecimal(percent), "FI" + new BigDecimal(percent).toPlainString());
        }
    }

    /** Executes a write that came over the wire, in its turn and with its latency. */
    <T> T write(WarehouseSwitches switches, Supplier<T> work) {
        if (writesInHand.incrementAndGet() > 1) {
            overlapping.incrementAndGet();
        }
        writing.lock();
        try {
            Pause.of(switches.writeLatency);
            return guarded(work);
        } finally {
            writing.unlock();
            writesInHand.decrementAndGet();
        }
    }

    /** Looks at or changes the state for a moment; reads do not wait for slow writes. */
    <T> T guarded(Supplier<T> work) {
        state.lock();
        try {
            return work.get();
        } finally {
            state.unlock();
        }
    }

    int overlappingWrites() {
        return overlapping.get();
    }
}
