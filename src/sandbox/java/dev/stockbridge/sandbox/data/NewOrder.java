package dev.stockbridge.sandbox.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order to be added: open, to be posted, with one payment of the whole sum that is paid, and one shipment, unless
 * it is told otherwise. The shop gives the ids and works out the sums.
 */
public final class NewOrder {

    /** A line that names what it sells by its code in the shop, or a line that brings everything itself. */
    public record Line(@Nullable String code, int quantity, Consumer<ObjectNode> change) {}

    /** A payment; an amount of null is the order's total. */
    public record Payment(
            @Nullable Integer method,
            String status,
            @Nullable String amount,
            String currency) {}

    public final ObjectNode node = SandboxJson.object();
    public final List<Line> lines = new ArrayList<>();
    public final List<Payment> payments = new ArrayList<>();
    public final List<ObjectNode> comments = new ArrayList<>();

    @Nullable
    public Instant createdAt;

    public boolean paid = true;

    private NewOrder(Person person) {
        node.set("customer_information", person.customerInformation());
        node.set("shipping_address", person.address());
        node.put("different_shipping_address", false);
        node.put("shipping_method_id", 3).put("payment_method_id", 2);
        node.put("shipping_costs", new BigDecimal("4.90")).put("payment_costs", BigDecimal.ZERO);
    }

    public static NewOrder by(Person person) {
        return new NewOrder(person);
    }

    /** The unit that bears this code, at its price. */
    public NewOrder line(String code, int quantity) {
        lines.add(new Line(code, quantity, line -> {}));
        return this;
    }

    public NewOrder line(String code, int quantity, Consumer<ObjectNode> change) {
        lines.add(new Line(code, quantity, change));
        return this;
    }

    /** A line of anything: its members are the lambda's to set. */
    public NewOrder line(int quantity, Consumer<ObjectNode> change) {
        lines.add(new Line(null, quantity, change));
        return this;
    }

    /** One more payment instead of the usual one; an amount of null is the order's total. */
    public NewOrder payment(@Nullable Integer method, String status, @Nullable String amount, String currency) {
        payments.add(new Payment(method, status, amount, currency));
        return this;
    }

    public NewOrder payment(int method, String status) {
        return payment(method, status, null, "EUR");
    }

    public NewOrder withoutPayment() {
        paid = false;
        return this;
    }

    public NewOrder comment(String visibility, String text) {
        comments.add(SandboxJson.object().put("visibility", visibility).put("text", text));
        return this;
    }

    public NewOrder shippingMethod(@Nullable Integer id) {
        node.put("shipping_method_id", id);
        return this;
    }

    public NewOrder createdAt(Instant instant) {
        createdAt = instant;
        return this;
    }

    /** Ships to somebody else, or to an address with holes in it. */
    public NewOrder shipTo(ObjectNode address) {
        node.set("shipping_address", address);
        node.put("different_shipping_address", true);
        return this;
    }

    public NewOrder shipTo(Person person) {
        return shipTo(person.address());
    }

    /** Any other member. */
    public NewOrder with(Consumer<ObjectNode> change) {
        change.accept(node);
        return this;
    }
}
