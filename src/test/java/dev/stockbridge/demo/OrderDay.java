package dev.stockbridge.demo;

import dev.stockbridge.sandbox.Sandbox;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.Person;
import java.util.List;

/** What happens to orders on an ordinary day, on both sides: customers change their minds and the warehouse works. */
final class OrderDay {

    private static final int RELEASED = 300;
    private static final int SENT = 450;

    private final Sandbox sandbox;
    /** Orders that stand open on both sides. */
    private final List<Long> open;

    OrderDay(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.open = sandbox.shop().orders().ids().stream()
                .filter(id ->
                        sandbox.warehouse().orders().find(Long.toString(id)).isPresent())
                .filter(id -> sandbox.shop()
                        .orders()
                        .get(id)
                        .path("status")
                        .asString()
                        .equals("OPEN"))
                .toList();
    }

    /** The warehouse releases three orders and picks the goods of two of them. */
    void warehouseWorks() {
        var warehouse = sandbox.warehouse().orders();
        List.of(0, 1, 2).forEach(n -> warehouse.status(number(n), RELEASED));
        warehouse.pick(number(0));
        warehouse.pick(number(1));
    }

    /** Customers change two orders that can still be changed and one that cannot, and cancel one of each kind. */
    void customersChangeTheirMinds() {
        var orders = sandbox.shop().orders();
        orders.comment(open.get(0), "PUBLIC", "Leave it at the neighbour's, please");
        orders.touch(open.get(0));
        orders.cancel(open.get(1));
        orders.quantity(open.get(2), firstLine(2), 7);
        orders.address(open.get(3), address -> address.put("street_address", "Uusikatu 7"));
        orders.cancel(open.get(4));
        orders.add(NewOrder.by(Person.ALL.get(0)).line("VILLA-1", 2));
    }

    /** The warehouse sends seven orders: one without a tracking code yet, one in part, and one that was cancelled. */
    void warehouseShips() {
        var warehouse = sandbox.warehouse().orders();
        List.of(0, 1, 5, 6, 7).forEach(n -> warehouse.ship(number(n), "JJFI6543210000" + n));
        warehouse.ship(number(8), null);
        warehouse.allocate(number(9));
        warehouse.pick(number(9), Long.toString(firstLine(9)), 1);
        warehouse.status(number(9), SENT);
    }

    /** The orders that the shop has completed since. */
    List<Long> completed() {
        return open.stream()
                .filter(id -> sandbox.shop()
                        .orders()
                        .get(id)
                        .path("status")
                        .asString()
                        .equals("COMPLETED"))
                .toList();
    }

    /** The number of the order whose goods are picked and that the shop cancelled: somebody must run. */
    String pickedAndCancelled() {
        return number(1);
    }

    private long firstLine(int n) {
        return sandbox.shop().orders().get(open.get(n)).at("/products/0/id").asLong();
    }

    private String number(int n) {
        return Long.toString(open.get(n));
    }
}
