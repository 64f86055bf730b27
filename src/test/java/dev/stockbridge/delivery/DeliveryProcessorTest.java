package dev.stockbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.link.DeliveryLedger;
import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.run.record.ForeignTime;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.settings.Settings;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.Chunk;

/** Asks the database once for a chunk and no other system at all. */
class DeliveryProcessorTest {

    private final DeliveryStore store = DeliveryStore.fresh();

    @Test
    void readsLinksAndDeliveriesOnceForAChunk() {
        long ours = store.sent();
        long another = store.sent();
        var states = Stream.of(
                        new WarehouseOrder(-1, DeliveryStore.key(ours), 450, 2, "JJFI1"),
                        new WarehouseOrder(-2, DeliveryStore.key(another), 450, 2, "JJFI2"),
                        new WarehouseOrder(-3, "OTHER-1", 450, 2, "JJFI3"))
                .map(WarehouseOrder::state)
                .toList();
        var processor = processor();

        long before = store.application().statements();
        processor.beforeChunk(new Chunk<>(states));
        var decisions = states.stream().map(processor::process).toList();

        assertThat(store.application().statements() - before).isEqualTo(2);
        assertThat(decisions)
                .hasExactlyElementsOfTypes(ShippedOrder.class, ShippedOrder.class, DeliveryDecision.Settled.class);
        assertThat(store.shop().requests()).isEmpty();
        assertThat(store.warehouse().requests()).isEmpty();
    }

    private DeliveryProcessor processor() {
        var application = store.application();
        var settings = application.part(Settings.class).store(store.id()).deliveries();
        return new DeliveryProcessor(
                store.id(),
                new DeliveryDecider(
                        settings, application.part(ForeignTime.class), Set.of(), Map.of(), article -> false),
                application.part(OrderLinks.class),
                application.part(DeliveryLedger.class),
                application.part(NewTransaction.class));
    }
}
