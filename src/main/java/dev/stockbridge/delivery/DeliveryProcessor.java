package dev.stockbridge.delivery;

import dev.stockbridge.link.Delivery;
import dev.stockbridge.link.DeliveryLedger;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.run.record.NewTransaction;
import java.util.Map;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Decides for each order of the warehouse whether it has to be completed in the shop. The links and deliveries of a chunk's
 * orders are read once, before the chunk's first order is processed.
 */
final class DeliveryProcessor
        implements ItemProcessor<OrderState, DeliveryDecision>, ChunkListener<OrderState, DeliveryDecision> {

    private final String store;
    private final DeliveryDecider decider;
    private final OrderLinks links;
    private final DeliveryLedger ledger;
    private final NewTransaction newTransaction;
    private Map<Integer, Long> orderIds = Map.of();
    private Map<Long, Delivery> deliveries = Map.of();

    DeliveryProcessor(
            String store,
            DeliveryDecider decider,
            OrderLinks links,
            DeliveryLedger ledger,
            NewTransaction newTransaction) {
        this.store = store;
        this.decider = decider;
        this.links = links;
        this.ledger = ledger;
        this.newTransaction = newTransaction;
    }

    @Override
    public void beforeChunk(Chunk<OrderState> chunk) {
        orderIds = newTransaction.call(() -> links.ours(store, chunk.getItems()));
        deliveries = newTransaction.call(() -> ledger.of(store, orderIds.values()));
    }

    @Override
    public DeliveryDecision process(OrderState state) {
        var orderId = orderIds.get(state.id());
        return decider.decide(state, orderId, orderId == null ? null : deliveries.get(orderId));
    }
}
