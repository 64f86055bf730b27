package dev.stockbridge.articles;

import dev.stockbridge.inspect.Explanation.Field;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Product;
import dev.stockbridge.mycashflow.StockItem;
import dev.stockbridge.mycashflow.Translation;
import dev.stockbridge.mycashflow.Variation;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.HeldPrices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An article field by field: what the shop has, what is sent, and what the warehouse holds. The values are those of the
 * body that is sent, so that they cannot differ from what goes there.
 */
final class ArticleFields {

    private static final String VALUATION = "stockValuationPrice";

    private final Product product;
    private final @Nullable Variation variation;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    ArticleFields(Product product, ProductReference reference) {
        this.product = product;
        this.variation = product.variations() == null
                ? null
                : product.variations().stream()
                        .filter(one -> one.id() == reference.variationId())
                        .findFirst()
                        .orElse(null);
        name(reference);
        amounts();
    }

    private void name(ProductReference reference) {
        source(
                "articleNumber",
                "article number",
                variation == null ? product.productCode() : variation.productCode(),
                "product code");
        source(
                "articleName",
                "name",
                variation == null ? product.name() : product.name() + " | " + variation.name(),
                "product name - variation name");
        source("productCode", "product code", reference.toString(), "product id-variation id");
        StockItem item = variation == null ? product.stockItem() : variation.stockItem();
        source("barCodeInfo.barCode", "barcode", item == null ? null : item.barcode(), "barcode of the stock item");
        source(
                "supplierInfo.supplierArticleNumber",
                "supplier article number",
                product.supplierCode(),
                "the product's supplier code");
        List<Translation> translations = new ArrayList<>(Objects.requireNonNullElse(product.translations(), List.of()));
        if (variation != null) {
            translations.addAll(variation.translations());
        }
        source(
                "articleNameTranslations",
                "alternative names",
                translations.stream()
                        .map(translation -> translation.language() + ": " + translation.name())
                        .collect(Collectors.joining(" | ")),
                "translations, the product's where the variation has none");
    }

    private void amounts() {
        String price = either(variation == null ? null : variation.price(), product.price());
        source("customerPrice", "customer price", price, "price, the product's where the variation has none");
        source(VALUATION, "price (stock valuation)", price, "price, with articles.send-stock-valuation-price");
        source("netWeight", "net weight", text(product.weight()), "the product's weight");
        source(
                "purchasePrice",
                "purchase price",
                either(variation == null ? null : variation.purchasePrice(), product.purchasePrice()),
                "purchase price, the product's where the variation has none");
    }

    /**
     * @param body what is sent, or null when nothing can be
     * @param state the article as it stands, or null when it is not there
     * @param vatGoesToo whether the VAT rate and the plain price are sent, too
     * @param prices what the warehouse holds of them, or null where it does not show them
     */
    List<Field> of(
            @Nullable ObjectNode body, @Nullable ArticleState state, boolean vatGoesToo, @Nullable HeldPrices prices) {
        ObjectNode held = state == null ? null : state.raw();
        List<Field> fields = new ArrayList<>();
        Map<String, JsonNode> members = new LinkedHashMap<>();
        flatten("", body == null ? JsonNodeFactory.instance.objectNode() : body, members);
        if (vatGoesToo) {
            // There the price has a place of its own.
            sources.remove(VALUATION);
        }
        sources.forEach((member, source) -> fields.add(field(member, source, members.remove(member), held)));
        fields.add(new Field(
                "VAT rate",
                text(product.vatRate()),
                vatGoesToo ? "the product's VAT rate" : "not sent: the REST interface has no place for it",
                vatGoesToo && body != null ? text(product.vatRate()) : null,
                prices == null ? null : text(prices.vatPercent()),
                prices != null));
        if (vatGoesToo) {
            fields.add(price(body, prices));
        }
        return fields;
    }

    private Field price(@Nullable ObjectNode body, @Nullable HeldPrices prices) {
        return new Field(
                "price",
                either(variation == null ? null : variation.price(), product.price()),
                "price, with articles.send-stock-valuation-price",
                body == null ? null : text(body.get(VALUATION)),
                prices == null ? null : text(prices.price()),
                prices != null);
    }

    /** The members that are not the shop's and go back as the warehouse holds them, with their values. */
    String kept(ObjectNode body) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        flatten("", body, members);
        members.keySet().removeAll(sources.keySet());
        return members.entrySet().stream()
                .map(member -> member.getKey() + " " + text(member.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static Field field(String member, Source source, @Nullable JsonNode send, @Nullable ObjectNode held) {
        JsonNode standing = held == null ? null : held.at("/" + member.replace('.', '/'));
        boolean shown = standing != null && !standing.isMissingNode();
        return new Field(source.name(), source.shop(), source.rule(), text(send), text(standing), shown);
    }

    private static void flatten(String prefix, ObjectNode node, Map<String, JsonNode> members) {
        node.properties().forEach(member -> {
            if (member.getValue() instanceof ObjectNode inner) {
                flatten(prefix + member.getKey() + ".", inner, members);
            } else {
                members.put(prefix + member.getKey(), member.getValue());
            }
        });
    }

    private void source(String member, String name, @Nullable String shop, String rule) {
        sources.put(member, new Source(name, shop, rule));
    }

    private static @Nullable String either(@Nullable BigDecimal own, @Nullable BigDecimal products) {
        return text(own == null ? products : own);
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isArray()) {
            String list = value.valueStream()
                    .filter(element ->
                            !element.path("articleName").asString("-").isEmpty())
                    .map(ArticleFields::inALine)
                    .collect(Collectors.joining(" | "));
            return list.isEmpty() ? null : list;
        }
        return value.asString();
    }

    private static String inALine(JsonNode element) {
        return element.isObject()
                ? element.propertyStream()
                        .map(member -> member.getValue().asString("…"))
                        .collect(Collectors.joining(": "))
                : element.asString();
    }

    /** What a member is called, and where it comes from. */
    private record Source(String name, @Nullable String shop, String rule) {}
}
