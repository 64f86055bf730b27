package dev.stockbridge.sandbox.shop;

import com.networknt.schema.Error;
import dev.stockbridge.sandbox.data.SandboxJson;
import dev.stockbridge.sandbox.http.SandboxCredentials;
import dev.stockbridge.sandbox.http.SandboxReply;
import dev.stockbridge.sandbox.http.SandboxRequest;
import dev.stockbridge.sandbox.http.SandboxServer;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A MyCashflow shop with real state behind the contract's API. The application is configured with {@link #url}; tests
 * are the merchant and act through {@link #products} and {@link #orders}.
 */
public final class SandboxShop extends SandboxServer {

    private volatile ShopSwitches switches = ShopSwitches.defaults();
    private final SandboxShopProducts products;
    private final SandboxShopOrders orders;
    private final ReferenceRoutes reference;

    private SandboxShop(int port, Clock clock) {
        super("mycashflow", "", port, clock, new SandboxCredentials("api@demo.example", "shop-key"));
        this.products = new SandboxShopProducts(clock, this::switches);
        this.orders = new SandboxShopOrders(new ShopOrderStore(products, clock), this::switches);
        this.reference = new ReferenceRoutes(this);
        open();
    }

    public static SandboxShop start() {
        return start(0);
    }

    public static SandboxShop start(int port) {
        return start(port, Clock.systemUTC());
    }

    public static SandboxShop start(int port, Clock clock) {
        return new SandboxShop(port, clock);
    }

    public SandboxShopProducts products() {
        return products;
    }

    public SandboxShopOrders orders() {
        return orders;
    }

    public ShopSwitches switches() {
        return switches;
    }

    /** Changes switches while the shop runs, as in {@code shop.switchTo(s -> s.withPageSizeCap(50))}. */
    public void switchTo(UnaryOperator<ShopSwitches> change) {
        switches = change.apply(switches);
    }

    @Override
    protected SandboxReply answer(SandboxRequest request, String path, JsonNode body) {
        String[] parts = path.substring(1).split("/");
        String resource = parts[0];
        boolean v1 = request.path().startsWith("/api/v1/");
        if (resource.equals("orders")) {
            boolean served = switches.ordersApi == ShopSwitches.OrdersApi.BOTH
                    || v1 == (switches.ordersApi == ShopSwitches.OrdersApi.V1);
            return served ? new OrderPaths(this).answer(request, path, body) : error(404, "Not found");
        }
        if (!v1) {
            return error(404, "Not found");
        }
        if (request.method().equals("GET") && parts.length <= 2) {
            return read(request, resource, parts.length == 1 ? null : segment(request));
        }
        if (request.method().equals("PATCH") && resource.equals("stock") && parts.length == 2) {
            return addressable(segment(request))
                    ? new StockRoutes(this).patch((ObjectNode) body, segment(request))
                    : error(404, "Stock item not found");
        }
        return error(404, "Not found");
    }

    private SandboxReply read(SandboxRequest request, String resource, @Nullable String key) {
        if (resource.equals("products")) {
            ProductRoutes routes = new ProductRoutes(this);
            return key == null ? routes.list(request) : routes.one(request, key);
        }
        if (resource.equals("stock")) {
            StockRoutes routes = new StockRoutes(this);
            if (key == null) {
                return routes.list(request);
            }
            return addressable(key) ? routes.one(key) : error(404, "Stock item not found");
        }
        if (reference.has(resource)) {
            return key == null ? reference.list(request, resource) : reference.one(resource, key);
        }
        return error(404, "Not found");
    }

    /** A slash in a code can't be addressed, encoded or not. */
    private static boolean addressable(String code) {
        return !code.contains("/");
    }

    private static String segment(SandboxRequest request) {
        return request.segments().get(request.segments().size() - 1);
    }

    @Override
    protected Optional<SandboxReply> refusal(SandboxRequest request) {
        if (request.rawPath().endsWith("/")) {
            return Optional.of(error(404, "Not found"));
        }
        String accept = request.header("accept");
        if (accept == null || !accept.contains("application/json")) {
            return Optional.of(error(406, "Accept: application/json is missing"));
        }
        boolean lostPlus = request.query().entrySet().stream()
                .anyMatch(entry -> entry.getKey().matches(".*_at-(from|to)")
                        && entry.getValue().stream().anyMatch(value -> value.contains(" ")));
        return lostPlus ? Optional.of(error(400, "Not a time")) : Optional.empty();
    }

    Optional<SandboxReply> refusedParameters(SandboxRequest request, Set<String> known) {
        String sort = request.parameter("sort");
        if (sort != null && !sort.matches("(id|updated_at)-(asc|desc)")) {
            return Optional.of(error(400, "Unknown sort order"));
        }
        return switches.refusesUnknownParameters
                        && !known.containsAll(request.query().keySet())
                ? Optional.of(error(400, "Unknown parameter"))
                : Optional.empty();
    }

    /** Numbers as strings are against the contract, so they come in only after it has been checked. */
    @Override
    protected SandboxReply finished(SandboxReply reply) {
        return switches.numbersAsStrings && reply.isJson()
                ? reply.withBody(SandboxJson.write(ShopRendering.stringified(reply.tree())))
                : reply;
    }

    @Override
    public SandboxReply error(int status, String message) {
        return ShopErrors.of(status, message, switches.errorStyle);
    }

    @Override
    protected boolean toleratesInRequest(Error breach) {
        return false;
    }
}
