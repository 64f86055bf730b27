package dev.stockbridge.stock;

import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.stock.survey.OrderedUnits;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Maps an open order to the pieces that the warehouse has taken off its figures and those that it has not. The warehouse is
 * asked once for a chunk of orders.
 */
public final class OpenOrderProcessor
        implements ItemProcessor<Order, List<OrderedUnits>>, ChunkListener<Order, List<OrderedUnits>> {

    private final String store;
    private final Warehouse warehouse;
    private final OrderLinks links;
    private final NewTransaction newTransaction;
    private Map<Long, String> numbers = Map.of();
    private Map<String, OrderState> states = Map.of();

    /** Creates a processor for one store's orders. */
    public OpenOrderProcessor(String store, Warehouse warehouse, OrderLinks links, NewTransaction newTransaction) {
        this.store = store;
        this.warehouse = warehouse;
        this.links = links;
        this.newTransaction = newTransaction;
    }

    @Override
    public void beforeChunk(Chunk<Order> chunk) {
        load(chunk.getItems());
    }

    /** Reads what the warehouse knows of these orders, which are the next ones to be processed. */
    public void load(List<Order> orders) {
        numbers = newTransaction.call(
                () -> links.numbersOf(store, orders.stream().map(Order::id).toList()));
        // Of two orders with one number, a cancelled one takes nothing off the figures.
        states = warehouse.orders(numbers.values()).stream()
                .collect(Collectors.toMap(
                        OrderState::number, Function.identity(), (one, other) -> one.isCancelled() ? other : one));
    }

    @Override
    public List<OrderedUnits> process(Order order) {
        return OrderedUnits.of(order, states.get(numbers.get(order.id())));
    }
}
