package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.SandboxJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the warehouse's staff does to one goods owner's orders, and what tests see of them. */
public final class SandboxWarehouseOrders {

    private final SandboxWarehouse warehouse;
    private final GoodsOwner owner;

    SandboxWarehouseOrders(SandboxWarehouse warehouse, GoodsOwner owner) {
        this.warehouse = warehouse;
        this.owner = owner;
    }

    /** An order from another channel; the lambda sets members of PostOrderModel, lines included. Answers its id. */
    public int seed(String number, Consumer<ObjectNode> members) {
        ObjectNode body = SandboxJson.object().put("orderNumber", number).put("deliveryDate", "2026-11-24");
        body.putObject("consignee").put("name", "Toinen kanava");
        members.accept(body);
        return owner.guarded(() -> {
            WarehouseSwitches switches = warehouse.switches();
            ObjectNode order = WarehouseOrderForm.fresh(body, owner.orders.nextId(), 200, warehouse.now());
            WarehouseOrderStore.eachLine(order, line -> {
                Integer article = owner.articles.idOf(line.get("articleNumber").stringValue(), switches);
                if (article == null) {
                    throw new IllegalArgumentException("no article " + line.get("articleNumber"));
                }
                line.put("id", owner.orders.nextLineId()).put("articleSystemId", article);
            });
            owner.orders.put(order.put("updated", warehouse.now()), switches);
            return order.get("orderId").asInt();
        });
    }

    /** One line for {@link #seed}. */
    public static void line(ObjectNode order, String row, String article, int items) {
        order.withArray("orderLines")
                .addObject()
                .put("rowNumber", row)
                .put("articleNumber", article)
                .put("numberOfItems", items);
    }

    /** The order that bears this number, as it is stored; of several the last. */
    public Optional<ObjectNode> find(String number) {
        return owner.guarded(() -> Optional.ofNullable(owner.orders.idOf(number))
                .map(id -> owner.orders.stored(id).deepCopy()));
    }

    public ObjectNode get(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("no order " + number));
    }

    public List<ObjectNode> all() {
        return owner.guarded(() -> owner.orders.from(0).stream()
                .map(entry -> entry.stored().deepCopy())
                .toList());
    }

    public int count() {
        return owner.guarded(owner.orders::size);
    }

    public int statusOf(String number) {
        return get(number).get("status").asInt();
    }

    /** Changes an order by hand, as the staff would. */
    public void edit(String number, Consumer<ObjectNode> change) {
        owner.guarded(() -> {
            ObjectNode order = get(number);
            change.accept(order);
            owner.orders.put(order.put("updated", warehouse.now()), warehouse.switches());
            return order;
        });
    }

    /** Any status, with its time; 450 and 500 set the time of shipping. */
    public void status(String number, int status) {
        edit(number, order -> {
            order.put("status", status).put("statusChanged", warehouse.now());
            if ((status == 450 || status == 500) && SandboxJson.absent(order.get("shippedTime"))) {
                order.put("shippedTime", warehouse.now());
            }
        });
    }

    /** Allocates every line in full: status 320. */
    public void allocate(String number) {
        edit(
                number,
                order -> WarehouseOrderStore.eachLine(
                        order, line -> line.put("allocated", Inventory.number(line, "numberOfItems"))));
        status(number, 320);
    }

    /** Picks every line in full: status 400. The goods leave the physical stock. */
    public void pick(String number) {
        edit(
                number,
                order -> WarehouseOrderStore.eachLine(
                        order, line -> pick(line, Inventory.number(line, "numberOfItems"))));
        status(number, 400);
    }

    /** Picks one line up to this quantity: status 400. */
    public void pick(String number, String row, int quantity) {
        edit(
                number,
                order -> WarehouseOrderStore.eachLine(order, line -> {
                    if (row.equals(SandboxJson.text(line, "rowNumber"))) {
                        pick(line, BigDecimal.valueOf(quantity));
                    }
                }));
        status(number, 400);
    }

    /** Picks what is left and sends it: status 450 or 500, under this waybill if there is one. */
    public void ship(String number, int status, @Nullable String waybill) {
        pick(number);
        if (waybill != null) {
            tracking(number, waybill);
        }
        status(number, status);
    }

    public void ship(String number, @Nullable String waybill) {
        ship(number, 450, waybill);
    }

    /** Adds a row that was not ordered, such as a bag, picked in full; its article is made if it does not exist. */
    public void addRow(String number, @Nullable String row, String article, int items) {
        edit(number, order -> order.withArray("orderLines").add(row(row, article, items, items)));
    }

    /** Marks a row as one that is not picked, and takes back what was picked of it. */
    public void unpickable(String number, String row) {
        edit(
                number,
                order -> WarehouseOrderStore.eachLine(order, line -> {
                    if (row.equals(SandboxJson.text(line, "rowNumber"))) {
                        line.put("shouldBePicked", false).put("picked", 0).put("allocated", 0);
                    }
                }));
    }

    /** Takes back what was picked of a row. */
    public void unpick(String number, String row) {
        edit(
                number,
                order -> WarehouseOrderStore.eachLine(order, line -> {
                    if (row.equals(SandboxJson.text(line, "rowNumber"))) {
                        line.put("picked", 0).put("allocated", 0);
                    }
                }));
    }

    /** Shows a row as a kit of one part for each piece, of which so many are picked; the kit itself never is. */
    public void kit(String number, String row, int picked) {
        edit(
                number,
                order -> WarehouseOrderStore.eachLine(order, line -> {
                    if (row.equals(SandboxJson.text(line, "rowNumber"))) {
                        int ordered = line.get("numberOfItems").asInt();
                        line.put("shouldBePicked", false).put("picked", 0).put("allocated", 0);
                        line.putArray("subOrderLines")
                                .add(row(null, "PART-A", ordered, ordered))
                                .add(row(null, "PART-B", 2 * ordered, picked));
                    }
                }));
    }

    private ObjectNode row(@Nullable String row, String article, int items, int picked) {
        Integer known = owner.articles.idOf(article, warehouse.switches());
        int id = known == null ? warehouse.articles(owner.id).seed(article, members -> {}) : known;
        return SandboxJson.object()
                .put("id", owner.orders.nextLineId())
                .put("rowNumber", row)
                .put("articleNumber", article)
                .put("articleSystemId", id)
                .put("numberOfItems", items)
                .put("allocated", picked)
                .put("picked", picked);
    }

    /** A shipment number in {@code tracking[]}. */
    public void tracking(String number, String waybill) {
        edit(number, order -> track(order, "tracking", waybill));
    }

    /** A shipment number of the way back. */
    public void returnTracking(String number, String waybill) {
        edit(number, order -> track(order, "returnTracking", waybill));
    }

    /** The single {@code orderInfo.wayBill}. */
    public void wayBill(String number, String waybill) {
        edit(number, order -> order.put("wayBill", waybill));
    }

    /** A parcel with its number, and with a tracking waybill where there is one. */
    public void parcel(String number, String parcelNumber, @Nullable String waybill, boolean isReturn) {
        edit(number, order -> {
            ObjectNode parcel = order.withArray("parcels").addObject();
            parcel.put("id", 200 + order.get("parcels").size()).put("parcelNumber", parcelNumber);
            parcel.put("isReturnParcel", isReturn);
            parcel.set(
                    "tracking",
                    waybill == null
                            ? null
                            : SandboxJson.object()
                                    .put("trackingUrl", "https://tracking.example/" + waybill)
                                    .put("waybill", waybill));
            parcel.putNull("advanced");
        });
    }

    public void cancel(String number) {
        status(number, 1000);
    }

    private void track(ObjectNode order, String list, String waybill) {
        order.withArray(list)
                .addObject()
                .put("waybill", waybill)
                .put("trackingUrl", "https://tracking.example/" + waybill)
                .put("created", warehouse.now());
    }

    private void pick(ObjectNode line, BigDecimal quantity) {
        BigDecimal more = quantity.subtract(Inventory.number(line, "picked"));
        line.put("allocated", quantity.max(Inventory.number(line, "allocated"))).put("picked", quantity);
        int id = line.get("articleSystemId").asInt();
        ObjectNode article = owner.articles.stored(id).deepCopy();
        ObjectNode stock = article.withObject("/inventory").withObject("/1");
        stock.put(
                "numberOfItems",
                Inventory.number(stock, "numberOfItems").subtract(more).max(BigDecimal.ZERO));
        owner.articles.change(id, article, warehouse.switches());
    }
}
