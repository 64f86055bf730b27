package dev.stockbridge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.run.record.ExitCode;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The warehouse has begun with an order as soon as anything of it is allocated or picked, whatever status it shows. */
class BegunOrdersTest {

    private final OrderStore store = OrderStore.fresh();

    /** What the staff did with the second of an order's two lines. */
    private enum Work {
        PICKED_A_PIECE((store, id) -> store.there().pick(OrderStore.key(id), OrderStore.key(store.line(id, 1)), 1)),
        ALLOCATED_IT((store, id) -> store.there().allocate(OrderStore.key(id))),
        PICKED_A_PART_OF_A_KIT(
                (store, id) -> store.there().kit(OrderStore.key(id), OrderStore.key(store.line(id, 1)), 0));

        private final BiConsumer<OrderStore, Long> done;

        Work(BiConsumer<OrderStore, Long> done) {
            this.done = done;
        }
    }

    @ParameterizedTest
    @EnumSource
    void areNotChanged(Work work) {
        long id = begunWith(work, 300);

        store.orders().quantity(id, store.line(id, 0), 5);

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention order-locked");
        assertThat(store.writes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void areNotCancelled(Work work) {
        long id = begunWith(work, 200);

        store.orders().cancel(id);

        assertThat(store.outcome(store.run(ExitCode.ATTENTION), id)).isEqualTo("attention cancel-refused");
        assertThat(store.writes()).isEmpty();
        assertThat(store.status(id)).isEqualTo(200);
    }

    private long begunWith(Work work, int status) {
        long id = store.orders().add(OrderStore.order().line("TEA", 2));
        store.runWell();
        work.done.accept(store, id);
        store.there().status(OrderStore.key(id), status);
        store.writes();
        return id;
    }
}
