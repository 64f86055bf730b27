package dev.stockbridge.order.inspect;

import dev.stockbridge.inspect.Disagreement;
import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.ongoing.OrderState;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The warehouse's orders that are ours, by their own word, and that the shop knows nothing of. */
final class OrdersUnknownToShop {

    private static final int PAGE_SIZE = 100;

    private final Inspection inspection;
    private final SeenOrders seen;

    OrdersUnknownToShop(Inspection inspection, SeenOrders seen) {
        this.inspection = inspection;
        this.seen = seen;
    }

    /** Until nothing follows: a page that is shorter than asked for is no end. */
    void tellUnknown(Consumer<Disagreement> found) {
        var listing = inspection.systems().warehouse().listing();
        List<OrderState> page = listing.orders(1, PAGE_SIZE);
        while (!page.isEmpty()) {
            page.forEach(state -> judge(state, found));
            int last = page.get(page.size() - 1).id();
            page = last == Integer.MAX_VALUE ? List.of() : listing.orders(last + 1, PAGE_SIZE);
        }
    }

    private void judge(OrderState state, Consumer<Disagreement> found) {
        var id = shopId(state);
        boolean unknown = id.isPresent() && !state.isCancelled() && !seen.contains(id.getAsLong());
        // It may have come into being after the shop was read.
        if (unknown && inspection.systems().shop().order(id.getAsLong()).isEmpty()) {
            found.accept(new Disagreement(
                    "order",
                    Long.toString(id.getAsLong()),
                    state.number(),
                    "unknown-to-shop",
                    "the warehouse has it at status " + state.status()));
        }
    }

    /** An order is ours if number and goods owner order id are those that we would give it. */
    private OptionalLong shopId(OrderState state) {
        var prefix = inspection.store().orders().numberPrefix();
        var id = state.goodsOwnerOrderId();
        return id != null && id.matches("\\d{1,18}") && state.number().equals(prefix + id)
                ? OptionalLong.of(Long.parseLong(id))
                : OptionalLong.empty();
    }
}
