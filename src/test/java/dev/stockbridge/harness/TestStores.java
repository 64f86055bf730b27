package dev.stockbridge.harness;

import dev.stockbridge.sandbox.shop.SandboxShop;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouse;
import dev.stockbridge.settings.DatabaseSettings;
import dev.stockbridge.settings.FleetSettings;
import dev.stockbridge.settings.HttpSettings;
import dev.stockbridge.settings.LogFormat;
import dev.stockbridge.settings.MycashflowSettings;
import dev.stockbridge.settings.OngoingSettings;
import dev.stockbridge.settings.Percent;
import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.StoreSettings;
import dev.stockbridge.settings.Stores;
import dev.stockbridge.settings.file.SettingsFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The stores that tests take: all of them on one shop and one warehouse, each with a goods owner of its own. */
final class TestStores {

    static final ShiftingClock CLOCK = new ShiftingClock();
    /** The clock of the machine that the application runs on. */
    static final ShiftingClock HOST = new ShiftingClock();

    static final ShiftingClock SHOP_CLOCK = new ShiftingClock(CLOCK);
    static final ShiftingClock WAREHOUSE_CLOCK = new ShiftingClock(CLOCK);
    static final SandboxShop SHOP = SandboxShop.start(0, SHOP_CLOCK);
    static final SandboxWarehouse WAREHOUSE = SandboxWarehouse.start(0, WAREHOUSE_CLOCK);

    /** Numbers of one kind do not overlap with another's. */
    private static final int OF_EACH_KIND = 1500;

    private static final int FIRST_GOODS_OWNER = 1000;
    private static final Map<StoreKind, AtomicInteger> TAKEN = new EnumMap<>(StoreKind.class);

    static {
        for (var kind : StoreKind.values()) {
            TAKEN.put(kind, new AtomicInteger());
        }
    }

    private TestStores() {}

    /** Takes a store of this kind that no test has used, and tells its number. */
    static int take(StoreKind kind) {
        int number = TAKEN.get(kind).getAndAdd(kind == StoreKind.SHARING ? 2 : 1);
        if (number >= kind.stores()) {
            throw new IllegalStateException("There are only " + kind.stores() + " stores of the kind " + kind);
        }
        WAREHOUSE.addGoodsOwner(goodsOwner(kind, number), id(kind, number));
        return number;
    }

    static String id(StoreKind kind, int number) {
        return kind.name().toLowerCase().replace('_', '-') + "-" + number;
    }

    static int goodsOwner(StoreKind kind, int number) {
        int shared = kind == StoreKind.SHARING ? number % 2 : 0;
        return FIRST_GOODS_OWNER + kind.ordinal() * OF_EACH_KIND + number - shared;
    }

    static Settings settings(DatabaseSettings database, int chunkSize, boolean switched) {
        var stores = new LinkedHashMap<String, StoreSettings>();
        for (var kind : StoreKind.values()) {
            for (int number = 0; number < kind.stores(); number++) {
                stores.put(id(kind, number), store(kind, number, switched));
            }
        }
        var impatient = new HttpSettings(
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                3,
                Duration.ofMillis(1),
                Duration.ofMillis(2),
                Duration.ofSeconds(1),
                Duration.ofMinutes(5));
        return new Settings(
                database,
                Path.of("target", "reports"),
                LogFormat.TEXT,
                chunkSize,
                impatient,
                new FleetSettings(4, 4, Duration.ofMinutes(20), Percent.valueOf("20%")),
                Duration.ofDays(90),
                Stores.of(stores));
    }

    private static StoreSettings store(StoreKind kind, int number, boolean switched) {
        var usual = DEFAULTS;
        var shop = SHOP.credentials();
        var warehouse = WAREHOUSE.credentials();
        return new StoreSettings(
                new MycashflowSettings(
                        SHOP.url(),
                        shop.user(),
                        shop.password(),
                        null,
                        kind.ordersApi,
                        usual.mycashflow().timeZone()),
                new OngoingSettings(
                        WAREHOUSE.url(),
                        warehouse.user(),
                        warehouse.password(),
                        goodsOwner(kind, number),
                        null,
                        kind.soap(id(kind, number), switched)),
                null,
                usual.currency(),
                kind.articles,
                kind.orders,
                kind.deliveries,
                kind.stock);
    }

    private static final StoreSettings DEFAULTS = SettingsFixture.minimal().store("demo");
}
