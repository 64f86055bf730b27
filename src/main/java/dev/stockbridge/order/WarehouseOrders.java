package dev.stockbridge.order;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.ongoing.OrderDocument;
import dev.stockbridge.ongoing.OrderLine;
import dev.stockbridge.ongoing.OrderState;
import dev.stockbridge.ongoing.Outcome;
import dev.stockbridge.ongoing.Warehouse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes whole orders and sees to it that the warehouse's lines are the shop's, whether its PUT replaces or merges and
 * whether it keeps lines by their number or by their article. In a plan it answers as if all went well.
 */
public final class WarehouseOrders {

    private final Warehouse warehouse;
    private final boolean plan;
    private final Patience patience;

    /** @param patience how long to wait for a reading that shows what was written: it may lag (contract: Ongoing quirk 11) */
    public WarehouseOrders(Warehouse warehouse, boolean plan, Patience patience) {
        this.warehouse = warehouse;
        this.plan = plan;
        this.patience = patience;
    }

    /** Sends the order; {@code before} is how it stood, or null when it is new. */
    Written put(OrderDocument document, @Nullable OrderState before) {
        if (plan) {
            return new Written.As(before == null ? 0 : before.id());
        }
        // A refusal may quote what stands there: the name and address that the shop has changed.
        var personal = before == null ? List.<String>of() : before.personalValues();
        var outcome = warehouse.putOrder(document, personal);
        var removed = removed(document, before);
        if (outcome instanceof Outcome.Refused refused) {
            return putRight(refused, document, before, removed);
        }
        int id = ((Outcome.Accepted) outcome).id();
        if (removed.isEmpty() && !repeatsAnArticle(document)) {
            return new Written.As(id);
        }
        return putRight(id, document, before, removed);
    }

    /** Cancels the order; the personal values, and those that stand there, are taken out of the reason of a refusal. */
    Outcome cancel(OrderState state, List<String> personal) {
        var hidden = Stream.concat(personal.stream(), state.personalValues().stream())
                .toList();
        if (plan) {
            return new Outcome.Accepted(state.id());
        }
        try {
            return warehouse.cancelOrder(state.id(), hidden);
        } catch (SystemFault fault) {
            if (!fault.mayBeOfOneItem()) {
                throw fault;
            }
            // It was asked whether it is cancelled all the same, and is not.
            return new Outcome.Refused("", 500);
        }
    }

    /** Whether the warehouse does not have the order any more. */
    boolean isGone(int id) {
        return warehouse.order(id).isEmpty();
    }

    /** A refusal that may be none: only what stands there tells. */
    private Written putRight(
            Outcome.Refused refused,
            OrderDocument document,
            @Nullable OrderState before,
            List<OrderState.Line> removed) {
        if (refused.status() / 100 != 2) {
            // An earlier attempt may have arrived whose answer was lost, and the warehouse may lock what has arrived.
            return standing(document).<Written>map(Written.As::new).orElse(new Written.Not(refused));
        }
        // Without an id it may have been accepted all the same, with the lines that were left out still standing.
        return before == null || removed.isEmpty()
                ? new Written.Not(refused)
                : putRight(before.id(), document, before, removed);
    }

    private Optional<Integer> standing(OrderDocument document) {
        return warehouse.orders(List.of(document.orderNumber())).stream()
                .filter(state -> state.holds(document))
                .map(OrderState::id)
                .findFirst();
    }

    private Written putRight(
            int id, OrderDocument document, @Nullable OrderState before, List<OrderState.Line> removed) {
        if (isRight(id, document, before, removed)) {
            return new Written.As(id);
        }
        var personal = before == null ? List.<String>of() : before.personalValues();
        // A PUT that merges keeps a line that is left out; at zero it is gone all the same.
        var explicit = with(document, document.orderLines(), removed);
        if (warehouse.putOrder(explicit, personal) instanceof Outcome.Refused refused) {
            return new Written.Not(refused);
        }
        if (stands(id, document, removed)) {
            return new Written.As(id);
        }
        // A warehouse that keeps one line for each article gets one line for each article.
        var merged = with(document, merged(document), removed);
        if (!repeatsAnArticle(document) || warehouse.putOrder(merged, personal) instanceof Outcome.Refused) {
            return new Written.Otherwise("a line that was removed in the shop still stands in the warehouse");
        }
        return stands(id, merged, List.of())
                ? new Written.As(id)
                : new Written.Otherwise("two lines with the same article do not stand as they should");
    }

    /**
     * Whether the order became what it should be. Waits for a reading that shows the write at all: one that shows the order
     * as it was before says nothing of it.
     */
    private boolean isRight(
            int id, OrderDocument document, @Nullable OrderState before, List<OrderState.Line> removed) {
        var last = new AtomicReference<Optional<OrderState>>(Optional.empty());
        patience.until(() -> {
            last.set(warehouse.order(id));
            return last.get()
                    .filter(state ->
                            !state.equals(before) || right(document, removed).test(state))
                    .isPresent();
        });
        return last.get().filter(right(document, removed)).isPresent();
    }

    private boolean stands(int id, OrderDocument document, List<OrderState.Line> removed) {
        return patience.until(
                () -> warehouse.order(id).filter(right(document, removed)).isPresent());
    }

    private static Predicate<OrderState> right(OrderDocument document, List<OrderState.Line> removed) {
        var rows = removed.stream().map(OrderState.Line::rowNumber).collect(Collectors.toSet());
        return state -> wantedStand(document, state) && noneStands(rows, state);
    }

    private static boolean wantedStand(OrderDocument document, OrderState state) {
        return document.orderLines().stream()
                .filter(wanted -> wanted.numberOfItems().signum() > 0)
                .allMatch(wanted -> state.lines().stream()
                        .anyMatch(line -> line.rowNumber().equals(wanted.rowNumber())
                                && line.ordered().compareTo(wanted.numberOfItems()) == 0));
    }

    private static boolean noneStands(Set<String> rows, OrderState state) {
        return state.lines().stream()
                .noneMatch(line ->
                        rows.contains(line.rowNumber()) && line.ordered().signum() > 0);
    }

    private static List<OrderState.Line> removed(OrderDocument document, @Nullable OrderState before) {
        var rows = document.orderLines().stream().map(OrderLine::rowNumber).collect(Collectors.toSet());
        return Optional.ofNullable(before).map(OrderState::lines).orElse(List.of()).stream()
                .filter(line -> line.isNumberedByShop()
                        && !rows.contains(line.rowNumber())
                        && line.ordered().signum() > 0)
                .toList();
    }

    private static boolean repeatsAnArticle(OrderDocument document) {
        var articles = document.orderLines().stream().map(OrderLine::articleNumber);
        return articles.distinct().count() < document.orderLines().size();
    }

    private static OrderDocument with(OrderDocument document, List<OrderLine> wanted, List<OrderState.Line> removed) {
        var lines = new ArrayList<>(wanted);
        removed.forEach(
                line -> lines.add(new OrderLine(line.rowNumber(), line.articleNumber(), BigDecimal.ZERO, null, null)));
        return document.withLines(lines);
    }

    private static List<OrderLine> merged(OrderDocument document) {
        var byArticle = new LinkedHashMap<String, OrderLine>();
        document.orderLines().forEach(line -> byArticle.merge(line.articleNumber(), line, WarehouseOrders::together));
        return List.copyOf(byArticle.values());
    }

    private static OrderLine together(OrderLine one, OrderLine other) {
        var total = sum(one.lineTotalCustomsValue(), other.lineTotalCustomsValue());
        var currency = one.prices() == null ? null : one.prices().currencyCode();
        return new OrderLine(
                one.rowNumber(),
                one.articleNumber(),
                Objects.requireNonNull(sum(one.numberOfItems(), other.numberOfItems())),
                total,
                total == null ? null : new OrderLine.Prices(total, currency));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    /** What became of a write. */
    sealed interface Written {

        /** The warehouse holds the order as it should be. */
        record As(int id) implements Written {}

        /** The warehouse took the order but made something else of it. */
        record Otherwise(String detail) implements Written {}

        /** The warehouse refused. */
        record Not(Outcome.Refused refusal) implements Written {}
    }

    /** Looks again for a while. */
    @FunctionalInterface
    public interface Patience {
        boolean until(BooleanSupplier right);
    }
}
