package dev.stockbridge.orders;

import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.mycashflow.Payment;
import dev.stockbridge.settings.Orders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which orders wait for their payment. Invoices and cash on delivery are rightly open: they are let go by method. */
final class Payments {

    /** A state that is not known here is an open one, for goods that have left do not come back. */
    private static final Set<String> SETTLED = Set.of("PAID", "PENDING_ACTIVATION", "PARTIALLY_ACTIVATED");

    private static final Set<String> VOID = Set.of("CANCELLED", "REFUNDED");

    private final boolean any;
    private final List<String> releasedUnpaid;

    Payments(Orders settings) {
        this.any = settings.release() == Orders.Release.ANY;
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
        return standing.isEmpty()
                ? !isReleased(order.paymentMethodId())
                : standing.stream().anyMatch(payment -> !isSettled(payment) && !isReleased(payment.paymentMethodId()));
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
