package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.SandboxJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What the warehouse's staff does to one goods owner's articles, and what tests see of them, hidden members included. */
public final class SandboxWarehouseArticles {

    private final SandboxWarehouse warehouse;
    private final GoodsOwner owner;

    SandboxWarehouseArticles(SandboxWarehouse warehouse, GoodsOwner owner) {
        this.warehouse = warehouse;
        this.owner = owner;
    }

    /** Puts an article there that was not made through the API; the lambda adds members of PostArticleModel. */
    public int seed(String number, Consumer<ObjectNode> members) {
        ObjectNode body = SandboxJson.object().put("articleNumber", number);
        members.accept(body);
        return owner.guarded(() -> {
            ObjectNode article = WarehouseArticleForm.fresh(body);
            article.put("articleDataLastUpdated", warehouse.now());
            return owner.articles.add(article, warehouse.switches());
        });
    }

    /** Seeds an article that carries every member that a warehouse keeps for itself. */
    public int seedKept(String number) {
        return seed(number, SandboxWarehouseArticles::keptMembers);
    }

    /** What a warehouse keeps for itself on an article: dimensions, limits, customs data and more. */
    public static void keptMembers(ObjectNode article) {
        article.put("length", new BigDecimal("0.41")).put("width", new BigDecimal("0.3"));
        article.put("height", new BigDecimal("0.12")).put("volume", new BigDecimal("0.01476"));
        article.put("weight", new BigDecimal("0.62")).put("stockLimit", 12).put("quantityPerPackage", 6);
        article.put("quantityPerPallet", 240).put("unitCode", "St").put("countryOfOriginCode", "FI");
        article.put("statisticsNumber", "61091000").put("customsDescription", "T-paita, puuvilla");
        article.put("minimumReorderQuantity", new BigDecimal("24")).put("purcaseCurrencyCode", "EUR");
        article.put("linkToPicture", "https://pictures.example/1.jpg").put("description", "Hylly 3, käsittele varoen");
        article.putObject("taricNumbersInfo")
                .putArray("taricNumbers")
                .addObject()
                .put("countryCode", "SE")
                .put("taricNumber", "6109100010");
        article.putObject("freeValues")
                .put("freeDecimal1", new BigDecimal("7.5"))
                .put("freeBoolean2", true);
        article.putObject("supplierInfo").put("supplierNumber", "S-77").put("supplierName", "Villapaja Oy");
        ObjectNode barCodes = article.putObject("barCodeInfo");
        barCodes.put("barCodePackage", "16430012345675").put("barCodePallet", "26430012345672");
        barCodes.putArray("alternativeBarCodes")
                .addObject()
                .put("barCode", "7350012340017")
                .put("quantityPerBarCode", new BigDecimal("6"))
                .putObject("barCodeType")
                .put("code", "EAN13")
                .put("name", "EAN 13");
        article.putObject("articleGroup").put("code", "TEX").put("name", "Tekstiilit");
        article.putObject("articleCategory").put("code", "A").put("name", "Nopea");
        article.putObject("storageProperties")
                .put("isObsolete", false)
                .put("isSerialNumberArticle", true)
                .put("isBatchArticle", true)
                .put("isExpiryDateArticle", true);
        article.putObject("articleColor").put("code", "RED").put("name", "Punainen");
        article.putObject("articleSize").put("code", "M").put("name", "Keskikoko");
        article.putObject("goodsCategory").put("code", "G7");
        article.putObject("storageClass").put("name", "Kuiva");
        article.putObject("defaultLocation").put("stockLimit", new BigDecimal("3.5"));
        article.putObject("dangerousGoodsMeasures").put("dangerousGoodsWeight", new BigDecimal("0.7"));
        article.put("minDaysToExpiryDateAllowedOnDelivery", 90);
        article.put("additionalStatisticsNumber", "7").put("customsExportConditions", "Ei rajoituksia");
        article.put("articleInboundHandlingComment", "Tarkista").put("articlePickingHandlingComment", "Varo");
        article.put("articleReturnHandlingComment", "Hylkää");
        barCodes.put("barCodeLayer", "36430012345679");
        article.withObject("/freeValues").put("freeText1", "Vapaa").put("freeText8", "teksti");
        article.withObject("/freeValues")
                .put("freeDecimal4", new BigDecimal("4.5"))
                .put("freeBoolean4", true);
        article.putObject("alternativeSuppliersInfo")
                .putArray("alternativeSuppliers")
                .addObject()
                .put("supplierArticleNumber", "B-1")
                .put("supplierNumber", "S-78")
                .put("supplierName", "Toinen Oy")
                .put("leadTime", 14);
        article.putObject("articleClassesInfo")
                .putArray("classes")
                .addObject()
                .put("code", "FRAGILE")
                .put("name", "Särkyvä");
    }

    /** The article that bears this number exactly, as it is stored, translations and other hidden members included. */
    public Optional<ObjectNode> find(String number) {
        return owner.guarded(() -> Optional.ofNullable(owner.articles.idOfExactly(number))
                .map(id -> owner.articles.stored(id).deepCopy()));
    }

    public ObjectNode get(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("no article " + number));
    }

    /** Copies of all stored articles, ascending by id. */
    public List<ObjectNode> all() {
        return owner.guarded(() -> {
            List<ObjectNode> all = new ArrayList<>();
            owner.articles.from(0).forEach(entry -> all.add(entry.stored().deepCopy()));
            return all;
        });
    }

    /** Makes the VAT rates known that there are from now on, in percent. */
    public void vatRates(String... percents) {
        owner.vatCodes.clear();
        for (String percent : percents) {
            owner.vatCodes.put(new BigDecimal(percent).stripTrailingZeros(), "VAT" + percent);
        }
    }

    /** The codes of the VAT rates that are known, by percent. */
    public Map<BigDecimal, String> vatCodes() {
        return Map.copyOf(owner.vatCodes);
    }

    public int count() {
        return owner.guarded(owner.articles::size);
    }

    /** Changes an article by hand, as the staff would. */
    public void edit(String number, Consumer<ObjectNode> change) {
        int id = get(number).get("articleSystemId").asInt();
        owner.guarded(() -> {
            ObjectNode article = owner.articles.stored(id).deepCopy();
            change.accept(article);
            owner.articles.change(id, article, warehouse.switches());
            return id;
        });
    }

    public void delete(String number) {
        int id = get(number).get("articleSystemId").asInt();
        owner.guarded(() -> {
            owner.articles.remove(id);
            return id;
        });
    }

    /** Sets what lies in the first warehouse. */
    public void stock(String number, int items) {
        stock(number, 1, items, 0);
    }

    /** Sets what lies in one of the two warehouses (1 and 2), and how much of it is locked for sale. */
    public void stock(String number, int warehouseId, int items, int lockedForSale) {
        edit(number, article -> {
            ObjectNode inventory = article.withObject("/inventory").withObject("/" + warehouseId);
            inventory.put("numberOfItems", items).put("lockedForSale", lockedForSale);
        });
    }

    /** The article's stock counters as the API shows them. */
    public ObjectNode inventory(String number) {
        ObjectNode article = get(number);
        return owner.guarded(() -> Inventory.info(
                article,
                owner.orders
                        .demand()
                        .getOrDefault(article.get("articleSystemId").asInt(), Inventory.Demand.NONE)));
    }
}
