package dev.stockbridge.order;

import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.Payment;
import dev.stockbridge.settings.OrderSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which orders wait for their payment: those of which what is paid, less what was refunded, does not cover the
 * total. Invoices and cash on delivery are rightly open: they are let go by method.
 */
final class Payments {

    /** A state that is not known here is an open one, for goods that have left do not come back. */
    private static final Set<String> SETTLED = Set.of("PAID", "PENDING_ACTIVATION", "PARTIALLY_ACTIVATED");

    private static final String REFUNDED = "REFUNDED";
    private static final Set<String> VOID = Set.of("CANCELLED", REFUNDED);

    /** What rounding may make of a total in several payments. */
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final boolean any;
    private final List<String> releasedUnpaid;

    Payments(OrderSettings settings) {
        this.any = settings.release() == OrderSettings.Release.ANY;
        this.releasedUnpaid = settings.releaseUnpaidMethods();
    }

    /** Whether the order must wait. */
    boolean areAwaited(Order order) {
        if (any || order.total() != null && order.total().signum() <= 0) {
            return false;
        }
        var standing = order.payments().stream()
                .filter(payment -> !VOID.contains(status(payment)))
                .toList();
        if (standing.isEmpty()) {
            return !isReleased(order.paymentMethodId());
        }
        return !standing.stream().allMatch(payment -> isReleased(payment.paymentMethodId())) && !isCovered(order);
    }

    /** Where the order does not say what it costs, or a payment what it brings, nothing is known to be covered. */
    private boolean isCovered(Order order) {
        if (order.total() == null) {
            return false;
        }
        var counting = order.payments().stream().filter(this::counts).toList();
        return counting.stream().allMatch(payment -> payment.amount() != null)
                && counting.stream().map(Payment::currency).distinct().count() <= 1
                && counting.stream()
                                .map(payment -> Objects.requireNonNull(payment.amount()))
                                .reduce(CENT, BigDecimal::add)
                                .compareTo(order.total())
                        >= 0;
    }

    /**
     * A refund is a transaction of its own with a negative amount; a payment that is itself refunded (contract: MyCashflow,
     * payment status) brought nothing in the end, and took nothing either.
     */
    private boolean counts(Payment payment) {
        return switch (status(payment)) {
            case REFUNDED -> payment.amount() != null && payment.amount().signum() < 0;
            case "CANCELLED" -> false;
            default -> isSettled(payment) || isReleased(payment.paymentMethodId());
        };
    }

    private static boolean isSettled(Payment payment) {
        return Boolean.TRUE.equals(payment.isPaid()) || SETTLED.contains(status(payment));
    }

    private boolean isReleased(@Nullable Long method) {
        return method != null && releasedUnpaid.contains(Long.toString(method));
    }

    private static String status(Payment payment) {
        return payment.status() == null ? "" : payment.status().toUpperCase(Locale.ROOT);
    }
}
