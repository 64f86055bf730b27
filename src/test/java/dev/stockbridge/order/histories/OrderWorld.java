package dev.stockbridge.order.histories;

import static dev.stockbridge.histories.Choices.pick;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.histories.Chronicle;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.shop.SandboxShopOrders;
import dev.stockbridge.sandbox.shop.ShopSwitches;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import dev.stockbridge.sandbox.warehouse.WarehouseSwitches;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A shop with a few products and a warehouse, each settling by chance what its contract leaves open.
 *
 * @param settled whether orders wait for their payment
 * @param refusedRemainder the warehouse refuses orders whose id leaves this remainder when divided by 7; -1 for none
 * @param lockFrom from this status on the warehouse lets an order be neither edited nor cancelled
 * @param lastLineWins whether the warehouse keeps only one line for each article
 */
record OrderWorld(
        TestStore store,
        Chronicle chronicle,
        OrderFacts facts,
        boolean settled,
        boolean syncsArticles,
        long refusedRemainder,
        int lockFrom,
        boolean lastLineWins,
        boolean refusesCancelled) {

    /** Codes that a unit of its own bears. */
    static final List<String> CODES = List.of("CUP", "TEA", "BAG", "POT", "SOCK-S", "SOCK-L");

    /** Two products bear it. */
    static final String SHARED_CODE = "TWIN";

    private static final int CHUNK = 4;
    private static final Instant BEGIN = Instant.parse("2026-10-24T20:00:00Z");

    static OrderWorld create(RandomGenerator random) {
        boolean settled = random.nextInt(5) == 0;
        var store = TestStore.fresh(CHUNK, settled ? StoreKind.ORDERS_SETTLED : StoreKind.ORDERS);
        store.clock().standStill(BEGIN.plusSeconds(random.nextInt(40_000)));
        store.shop().orders().ids().forEach(store.shop().orders()::delete);
        products(store);
        long before = store.shop().orders().add(NewOrder.by(Person.ALL.get(0)).line("CUP", 1));
        store.shop().orders().delete(before);
        shop(store, random);
        long remainder = random.nextInt(6) == 0 ? (before + random.nextInt(7)) % 7 : -1;
        int lockFrom = pick(random, 320, 320, 320, 300, 400);
        boolean lastLineWins = random.nextInt(4) == 0;
        boolean refusesCancelled = warehouse(store, random, remainder, lockFrom, lastLineWins);
        return new OrderWorld(
                store,
                new Chronicle(),
                new OrderFacts(),
                settled,
                random.nextInt(10) < 7,
                remainder,
                lockFrom,
                lastLineWins,
                refusesCancelled);
    }

    private static void products(TestStore store) {
        var shop = store.products();
        shop.add(NewProduct.named("Kuppi").code("CUP").price("10.00").stock("6400000000017", 50));
        shop.add(NewProduct.named("Tee").code("TEA").price("4.50").stock("6400000000024", 50));
        shop.add(NewProduct.named("Kassi").code("BAG").price("2.05").stock("6400000000031", 50));
        shop.add(NewProduct.named("Pannu").code("POT").price("33.33").stock("6400000000048", 50));
        shop.add(NewProduct.named("Sukka")
                .price("7.00")
                .variation("S", "SOCK-S", null, "6400000000055", 50)
                .variation("L", "SOCK-L", "7.50", "6400000000062", 50));
        shop.add(NewProduct.named("Kaksonen").code(SHARED_CODE).price("1.00").stock("6400000000079", 5));
        shop.add(NewProduct.named("Toinen").code(SHARED_CODE).price("1.00").stock("6400000000086", 5));
        shop.add(NewProduct.named("Koodia vailla").code(null).price("3.00").stock("6400000000093", 5));
    }

    private static void shop(TestStore store, RandomGenerator random) {
        store.shop()
                .switchTo(usual -> usual.withPageSizeCap(pick(random, 2, 3, 5, 100))
                        .withPageBeyondEndMissing(random.nextBoolean())
                        .withPageCountOfEmptyList(random.nextInt(2))
                        .withUpdatedFromInclusive(random.nextBoolean())
                        .withChildChangesTouchingOrders(random.nextBoolean())
                        .withLowerCaseStatuses(random.nextInt(4) == 0)
                        .withNumbersAsStrings(random.nextInt(4) == 0)
                        .withUtc(random.nextInt(4) == 0)
                        .withErrorStyle(pick(random, ShopSwitches.ErrorStyle.values())));
    }

    private static boolean warehouse(
            TestStore store, RandomGenerator random, long remainder, int lockFrom, boolean lastLineWins) {
        var putOnCancelled = pick(random, WarehouseSwitches.PutOnCancelled.values());
        store.warehouse()
                .switchTo(usual -> usual.withPutSemantics(pick(random, WarehouseSwitches.PutSemantics.values()))
                        .withRefusalStyle(pick(random, WarehouseSwitches.RefusalStyle.values()))
                        .withInitialStatus(random.nextBoolean() ? 200 : 300)
                        .withLockFromStatus(lockFrom)
                        .withPutOnCancelled(putOnCancelled)
                        .withCancelAgainFine(random.nextBoolean())
                        .withLastLineOfAnArticleWinning(lastLineWins)
                        .withZeroLinesKept(random.nextBoolean())
                        .withUnknownArticlesCreated(random.nextBoolean())
                        .withCaseInsensitiveNumbers(random.nextBoolean())
                        .withCreatedStatus(random.nextBoolean() ? 200 : 201)
                        .withNullIdOn2xx(!lastLineWins && random.nextInt(6) == 0)
                        .withOrdersAccepted(order -> !isRefused(
                                remainder, order.path("goodsOwnerOrderId").asLong(0))));
        return putOnCancelled == WarehouseSwitches.PutOnCancelled.REFUSE;
    }

    SandboxShopOrders orders() {
        return store.shop().orders();
    }

    SandboxWarehouseOrders there() {
        return store.warehouse().orders(store.goodsOwner());
    }

    boolean isRefused(long order) {
        return isRefused(refusedRemainder, order);
    }

    private static boolean isRefused(long remainder, long order) {
        return remainder >= 0 && order % 7 == remainder;
    }

    /** What people are told about orders: key to reason. */
    Map<String, String> attention() {
        return store.application().part(AttentionItems.class).open(store.id(), "order-sync").stream()
                .collect(Collectors.toMap(
                        AttentionItem::key, AttentionItem::reason, (a, b) -> a + "+" + b, TreeMap::new));
    }

    /** The same with what they are told of each. */
    String attentionInWords() {
        return store.application().part(AttentionItems.class).open(store.id(), "order-sync").stream()
                .map(item -> item.key() + " " + item.reason() + ": " + item.detail())
                .collect(Collectors.joining("\n"));
    }

    /** How the two systems settle what their contracts leave open. */
    String settings() {
        return "settled " + settled + ", articles synchronized " + syncsArticles + ", refused remainder "
                + refusedRemainder + ", locked from " + lockFrom + ", last line wins " + lastLineWins
                + ", refuses cancelled " + refusesCancelled;
    }
}
