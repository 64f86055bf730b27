package dev.stockbridge.stock;

import dev.stockbridge.link.OrderLinks;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.run.record.Run;
import dev.stockbridge.stock.survey.OrderedLines;
import dev.stockbridge.stock.survey.StockSurvey;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Asks the warehouse what it knows of a chunk of open orders, in one call, and notes their units. */
public final class OpenOrderWriter implements ItemWriter<Order> {

    private final Run run;
    private final Warehouse warehouse;
    private final OrderLinks orderLinks;
    private final StockSurvey survey;
    private final NewTransaction newTransaction;

    OpenOrderWriter(
            Run run, Warehouse warehouse, OrderLinks orderLinks, StockSurvey survey, NewTransaction newTransaction) {
        this.run = run;
        this.warehouse = warehouse;
        this.orderLinks = orderLinks;
        this.survey = survey;
        this.newTransaction = newTransaction;
    }

    @Override
    public void write(Chunk<? extends Order> chunk) {
        var orders = chunk.getItems();
        var sentAs = newTransaction.call(() ->
                orderLinks.numbersOf(run.store(), orders.stream().map(Order::id).toList()));
        var states = warehouse.orders(sentAs.values()).stream()
                .collect(Collectors.toMap(OrderState::number, Function.identity(), OpenOrderWriter::alive));
        survey.noteOrdered(
                run,
                orders.stream()
                        .flatMap(order -> OrderedLines.of(order, states.get(sentAs.get(order.id()))).stream())
                        .toList());
    }

    /** Of two orders with one number the cancelled one takes nothing. */
    public static OrderState alive(OrderState a, OrderState b) {
        return a.isCancelled() ? b : a;
    }
}
