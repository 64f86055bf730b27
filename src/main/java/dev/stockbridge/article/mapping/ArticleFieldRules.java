package dev.stockbridge.article.mapping;

import dev.stockbridge.field.Api;
import dev.stockbridge.field.FieldRule;
import dev.stockbridge.ongoing.StoredPrices;
import dev.stockbridge.text.PlainText;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of an article. One row is one field; to send another, add a row. */
public final class ArticleFieldRules {

    private static final String WITH_VALUATION = "price, with articles.send-stock-valuation-price";

    private final List<FieldRule<ArticleInput, ArticleInWarehouse>> rows;

    /** @param sendStockValuationPrice whether the price is sent besides the customer price */
    ArticleFieldRules(boolean sendStockValuationPrice) {
        Function<ArticleInput, @Nullable Object> price = unit -> sendStockValuationPrice ? plain(unit.price()) : null;
        rows = Stream.concat(
                        texts(),
                        Stream.of(
                                field("customer price", "customerPrice")
                                        .from("variation* ⇒ price", inherited("price"), unit -> plain(unit.price()))
                                        .shown(ArticleInput::price, at("customerPrice")),
                                field("price (stock valuation)", "stockValuationPrice")
                                        .from("variation* ⇒ price", WITH_VALUATION, price)
                                        .through(Api.REST)
                                        .shown(ArticleInput::price, at("stockValuationPrice")),
                                field("net weight", "netWeight")
                                        .from(
                                                "product ⇒ weight",
                                                "the product's weight",
                                                unit -> plain(unit.product().weight()))
                                        .shown(unit -> unit.product().weight(), at("netWeight")),
                                field("purchase price", "purchasePrice")
                                        .from(
                                                "variation* ⇒ purchase price",
                                                inherited("purchase price"),
                                                unit -> plain(unit.purchasePrice()))
                                        .shown(ArticleInput::purchasePrice, at("purchasePrice")),
                                field("VAT rate", "VatCode.VatPercent")
                                        .from(
                                                "product ⇒ VAT rate",
                                                "the product's VAT rate",
                                                unit -> plain(unit.product().vatRate()))
                                        .through(Api.SOAP)
                                        .shown(unit -> unit.product().vatRate(), price(StoredPrices::vatPercent)),
                                field("price", "Price")
                                        .from("variation* ⇒ price", WITH_VALUATION, price)
                                        .through(Api.SOAP)
                                        .shown(ArticleInput::price, price(StoredPrices::price))))
                .map(FieldRule.Builder::build)
                .toList();
    }

    private static Stream<FieldRule.Builder<ArticleInput, ArticleInWarehouse>> texts() {
        return Stream.of(
                field("article number", "articleNumber")
                        .from("variation* ⇒ product code", "product code", unit -> PlainText.trimmed(unit.code()))
                        .shown(ArticleInput::code, at("articleNumber")),
                field("name", "articleName")
                        .from(
                                "product ⇒ name, variation ⇒ name",
                                "product name - variation name",
                                ArticleFieldRules::name)
                        .shown(ArticleFieldRules::names, at("articleName")),
                field("product code", "productCode")
                        .from(
                                "product ⇒ id, variation ⇒ id",
                                "product id-variation id",
                                unit -> unit.reference().toString())
                        .shown(ArticleInput::reference, at("productCode")),
                field("barcode", "barCodeInfo.barCode")
                        .from(
                                "variation* ⇒ stock item ⇒ barcode",
                                "barcode of the stock item",
                                ArticleFieldRules::barcode)
                        .shown(
                                unit -> unit.stockItem() == null
                                        ? null
                                        : unit.stockItem().barcode(),
                                at("barCodeInfo.barCode")),
                field("supplier article number", "supplierInfo.supplierArticleNumber")
                        .from(
                                "product ⇒ supplier code",
                                "the product's supplier code",
                                unit -> PlainText.of(unit.product().supplierCode()))
                        .shown(unit -> unit.product().supplierCode(), at("supplierInfo.supplierArticleNumber")),
                field("alternative names", "articleNameTranslations")
                        .from(
                                "product ⇒ translations, variation ⇒ translations",
                                "translated product name - variation name, translated where it is",
                                AlternativeNames::of)
                        .shown(ArticleFieldRules::translations, at("articleNameTranslations")));
    }

    /** All of them, in the order of the body. */
    public List<FieldRule<ArticleInput, ArticleInWarehouse>> rows() {
        return rows;
    }

    /** The field of this member. */
    public FieldRule<ArticleInput, ArticleInWarehouse> row(String member) {
        return rows.stream()
                .filter(rule -> rule.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private static FieldRule.Builder<ArticleInput, ArticleInWarehouse> field(String name, String member) {
        return FieldRule.of(name, member);
    }

    private static String inherited(String value) {
        return value + ", the product's where the variation has none";
    }

    /** What REST shows of a member. */
    private static Function<ArticleInWarehouse, @Nullable Object> at(String member) {
        var pointer = "/" + member.replace('.', '/');
        return article -> {
            var value = article.body().at(pointer);
            return value.isMissingNode() ? FieldRule.NOT_SHOWN : ArticleInWarehouse.text(value);
        };
    }

    /** What SOAP shows of a price. */
    private static Function<ArticleInWarehouse, @Nullable Object> price(
            Function<StoredPrices, @Nullable BigDecimal> price) {
        return article -> article.prices() == null ? FieldRule.NOT_SHOWN : price.apply(article.prices());
    }

    private static String name(ArticleInput unit) {
        var product = PlainText.of(unit.product().name());
        return unit.variation() == null
                ? product
                : AlternativeNames.joined(product, PlainText.of(unit.variation().name()));
    }

    private static @Nullable String names(ArticleInput unit) {
        return unit.variation() == null
                ? unit.product().name()
                : unit.product().name() + " | " + unit.variation().name();
    }

    private static String translations(ArticleInput unit) {
        return unit.translations()
                .map(translation -> translation.language() + ": " + translation.name())
                .collect(Collectors.joining(" | "));
    }

    /** A product without a stock item says nothing of a bar code; one in the warehouse may have come another way. */
    private static @Nullable String barcode(ArticleInput unit) {
        var item = unit.stockItem();
        return item == null ? null : PlainText.of(item.barcode());
    }

    /** Without trailing zeros, so that 24.90 and 24.9 are the same content. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return bare.setScale(Math.max(0, bare.scale()));
    }
}
