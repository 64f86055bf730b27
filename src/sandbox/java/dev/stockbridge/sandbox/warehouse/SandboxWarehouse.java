package dev.stockbridge.sandbox.warehouse;

import com.networknt.schema.Error;
import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.data.WarehouseLists;
import dev.stockbridge.sandbox.http.SandboxCredentials;
import dev.stockbridge.sandbox.http.SandboxReply;
import dev.stockbridge.sandbox.http.SandboxRequest;
import dev.stockbridge.sandbox.http.SandboxServer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An Ongoing WMS warehouse with real state behind the contract's API. The application is configured with {@link #url};
 * tests are the warehouse's staff and act through {@link #articles} and {@link #orders}.
 */
public final class SandboxWarehouse extends SandboxServer {

    public static final int GOODS_OWNER = 135;

    private volatile WarehouseSwitches switches = WarehouseSwitches.defaults();
    private final Map<Integer, GoodsOwner> owners = new ConcurrentSkipListMap<>();
    private final AtomicInteger nextArticleId = new AtomicInteger(90001);
    private final AtomicInteger nextOrderId = new AtomicInteger(50001);
    private final List<Integer> warehouseIds = List.of(1, 2);

    private SandboxWarehouse(int port, Clock clock) {
        super("ongoing", "/demo", port, clock, new SandboxCredentials("WSIDEMO", "warehouse-password"));
        addGoodsOwner(GOODS_OWNER, "Demo shop");
        open();
    }

    public static SandboxWarehouse start() {
        return start(0);
    }

    public static SandboxWarehouse start(int port) {
        return start(port, Clock.systemUTC());
    }

    public static SandboxWarehouse start(int port, Clock clock) {
        return new SandboxWarehouse(port, clock);
    }

    public void addGoodsOwner(int id, String name) {
        owners.put(id, new GoodsOwner(id, name, nextArticleId, nextOrderId));
    }

    public SandboxWarehouseArticles articles() {
        return articles(GOODS_OWNER);
    }

    public SandboxWarehouseArticles articles(int goodsOwner) {
        return new SandboxWarehouseArticles(this, owners.get(goodsOwner));
    }

    public SandboxWarehouseOrders orders() {
        return orders(GOODS_OWNER);
    }

    public SandboxWarehouseOrders orders(int goodsOwner) {
        return new SandboxWarehouseOrders(this, owners.get(goodsOwner));
    }

    public WarehouseSwitches switches() {
        return switches;
    }

    /** Changes switches while the warehouse runs. */
    public void switchTo(UnaryOperator<WarehouseSwitches> change) {
        switches = change.apply(switches);
    }

    /** How many writes arrived during another write of the same goods owner. */
    public int overlappingWrites() {
        return owners.values().stream().mapToInt(GoodsOwner::overlappingWrites).sum();
    }

    @Override
    protected SandboxReply answer(SandboxRequest request, String path, JsonNode body) {
        WarehouseArticleRoutes articles = new WarehouseArticleRoutes(this);
        return switch (request.method() + " " + path.replaceAll("/\\d+", "/#")) {
            case "PUT /articles" -> articles.upsert((ObjectNode) body);
            case "PUT /articles/#" -> articles.update((ObjectNode) body, id(path));
            case "GET /articles" -> articles.list(request);
            case "GET /articles/#" -> articles.one(id(path));
            case "GET /articles/inventoryPerWarehouse" -> articles.perWarehouse(request);
            case "GET /warehouses" -> SandboxReply.ok(WarehouseLists.warehouses(warehouseIds));
            case "GET /transporterContracts" -> SandboxReply.ok(SandboxJson.array());
            default ->
                path.startsWith("/orders")
                        ? new WarehouseOrderRoutes(this).answer(request, path, body)
                        : error(404, "No HTTP resource was found that matches the request URI.");
        };
    }

    @Override
    protected Optional<SandboxReply> besideTheApi(SandboxRequest request) {
        return request.rawPath().equalsIgnoreCase(mount + "/service.asmx")
                ? Optional.of(new SoapEndpoint(this).answer(request))
                : Optional.empty();
    }

    @Override
    protected Optional<SandboxReply> refusal(SandboxRequest request) {
        if (request.rawQuery().length() > switches.maxQueryString) {
            return Optional.of(SandboxReply.html(404, "404.15 - query string too long"));
        }
        return switches.rejectsAcceptLanguageStar && "*".equals(request.header("accept-language"))
                ? Optional.of(error(500, "An error has occurred."))
                : Optional.empty();
    }

    @Override
    public SandboxReply error(int status, String message) {
        String text = status == 500 ? "An error has occurred." : message;
        return SandboxReply.json(status, SandboxJson.object(node -> node.put("Message", text)));
    }

    @Override
    protected boolean takesInRequest(Error breach) {
        String place = breach.getInstanceLocation().toString().replaceAll("/\\d+", "");
        return "additionalProperties".equals(breach.getKeyword())
                && switches.newerMembers.contains((place + "/" + breach.getProperty()).substring(1));
    }

    @Override
    protected boolean toleratesInRequest(Error breach) {
        return !switches.rejectsUnknownMembers && "additionalProperties".equals(breach.getKeyword());
    }

    @Nullable
    GoodsOwner owner(int id) {
        return owners.get(id);
    }

    /** The goods owner with this code, which is the name. */
    @Nullable
    GoodsOwner owner(String code) {
        return owners.values().stream()
                .filter(owner -> owner.name.equals(code))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    GoodsOwner owner(SandboxRequest request) {
        String id = request.parameter("goodsOwnerId");
        return id == null || !id.matches("\\d{1,9}") ? null : owners.get(Integer.parseInt(id));
    }

    @Nullable
    GoodsOwner ownerOfArticle(int id) {
        return owners.values().stream()
                .filter(owner -> owner.guarded(() -> owner.articles.has(id)))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    GoodsOwner ownerOfOrder(int id) {
        return owners.values().stream()
                .filter(owner -> owner.guarded(() -> owner.orders.has(id)))
                .findFirst()
                .orElse(null);
    }

    List<Integer> warehouseIds() {
        return warehouseIds;
    }

    String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    static int id(String path) {
        return Integer.parseInt(path.split("/")[2]);
    }
}
