package dev.stockbridge.harness;

import dev.stockbridge.sandbox.shop.SandboxShop;
import dev.stockbridge.sandbox.shop.SandboxShopOrders;
import dev.stockbridge.sandbox.shop.SandboxShopProducts;
import dev.stockbridge.sandbox.shop.ShopSwitches;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouse;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseArticles;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The shop, one goods owner of the warehouse, and the clocks that a store works with. */
abstract class TestSystems {

    private final int goodsOwner;
    private final int shopViolationsBefore;
    private final int warehouseViolationsBefore;
    private final int overlapsBefore;

    /** Resets clocks, faults and switches, and deletes all products. */
    TestSystems(int goodsOwner) {
        this.goodsOwner = goodsOwner;
        clock().tick();
        host().tick();
        shopClock().tick();
        warehouseClock().tick();
        shop().behave();
        shop().switchTo(ignored -> ShopSwitches.defaults());
        shop().checkAnswers(true);
        for (long product : products().ids()) {
            products().delete(product);
        }
        shop().clearRequests();
        warehouse().behave();
        warehouse().switchTo(ignored -> WarehouseSwitches.defaults());
        warehouse().checkAnswers(true);
        warehouse().clearRequests();
        shopViolationsBefore = shop().violations().size();
        warehouseViolationsBefore = warehouse().violations().size();
        overlapsBefore = warehouse().overlappingWrites();
    }

    public final int goodsOwner() {
        return goodsOwner;
    }

    public SandboxShop shop() {
        return TestStores.SHOP;
    }

    public SandboxShopProducts products() {
        return shop().products();
    }

    /** The shop's orders. */
    public SandboxShopOrders orders() {
        return shop().orders();
    }

    /** The orders in the warehouse. */
    public SandboxWarehouseOrders there() {
        return warehouse().orders(goodsOwner());
    }

    public SandboxWarehouse warehouse() {
        return TestStores.WAREHOUSE;
    }

    public SandboxWarehouseArticles articles() {
        return warehouse().articles(goodsOwner());
    }

    /** The clock of shop and warehouse. */
    public ShiftingClock clock() {
        return TestStores.CLOCK;
    }

    /** Lets time go by, at the shop, the warehouse and on our own machine. */
    public void letPass(Duration time) {
        clock().advance(time);
        host().advance(time);
    }

    /** The shop's own clock, which goes by {@link #clock}. */
    public ShiftingClock shopClock() {
        return TestStores.SHOP_CLOCK;
    }

    /** The warehouse's own clock, which goes by {@link #clock}. */
    public ShiftingClock warehouseClock() {
        return TestStores.WAREHOUSE_CLOCK;
    }

    /** The clock of the machine that the application runs on. */
    public ShiftingClock host() {
        return TestStores.HOST;
    }

    /** Forgets the calls that shop and warehouse have got. */
    public void forgetCalls() {
        shop().clearRequests();
        warehouse().clearRequests();
    }

    /** How many writes the warehouse has got. */
    public long warehouseWrites() {
        return warehouse().requests().stream()
                .filter(call -> !call.method().equals("GET"))
                .count();
    }

    /** What broke a contract, or overlapped with another write, since this store was taken. */
    public List<String> violations() {
        var found = new ArrayList<>(shop().violations()
                .subList(shopViolationsBefore, shop().violations().size()));
        found.addAll(warehouse()
                .violations()
                .subList(warehouseViolationsBefore, warehouse().violations().size()));
        int overlaps = warehouse().overlappingWrites() - overlapsBefore;
        if (overlaps > 0) {
            found.add(overlaps + " writes overlapped");
        }
        return found;
    }
}
