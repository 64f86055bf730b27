package dev.stockbridge.article.inspect;

import dev.stockbridge.article.mapping.ArticleFieldRules;
import dev.stockbridge.article.mapping.ArticleInWarehouse;
import dev.stockbridge.article.mapping.ArticleInput;
import dev.stockbridge.field.Api;
import dev.stockbridge.field.FieldRule;
import dev.stockbridge.inspect.Explanation.Field;
import dev.stockbridge.inspect.FieldComparison;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Product;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An article field by field on both sides. The values to send are those of the body that is sent. */
final class ArticleFields {

    private static final String NOT_SENT = "not sent: the REST interface has no place for it";

    private final ArticleFieldRules rules;
    private final ArticleInput input;

    ArticleFields(ArticleFieldRules rules, Product product, ProductReference reference) {
        this.rules = rules;
        this.input = new ArticleInput(
                product,
                Stream.ofNullable(product.variations())
                        .flatMap(List::stream)
                        .filter(one -> one.id() == reference.variationId())
                        .findFirst()
                        .orElse(null));
    }

    /**
     * @param body what is sent through REST, or null when nothing can be sent
     * @param held the article in the warehouse, or null when the warehouse does not have it
     * @param api what articles are sent through
     */
    List<Field> of(@Nullable ObjectNode body, @Nullable ArticleInWarehouse held, Api api) {
        var comparison = new FieldComparison<ArticleInput, ArticleInWarehouse>(
                input, rule -> body == null ? null : sent(rule, body), held);
        var fields = new ArrayList<>(comparison
                .of(rules.rows().stream().filter(rule -> rule.carriers().contains(api)))
                .toList());
        if (api == Api.REST) {
            comparison
                    .of(Stream.of(rules.row("VatCode.VatPercent")))
                    .map(vat -> new Field(vat.name(), vat.shop(), NOT_SENT, null, vat.held(), vat.comparable()))
                    .forEach(fields::add);
        }
        return fields;
    }

    private @Nullable Object sent(FieldRule<ArticleInput, ArticleInWarehouse> rule, ObjectNode body) {
        return rule.carriers().contains(Api.REST)
                ? ArticleInWarehouse.text(body.at(rule.pointer()))
                : rule.value().apply(input);
    }

    /** The members that are not the shop's and go back as the warehouse has them, with their values. */
    String kept(ObjectNode body) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        flatten("", body, members);
        rules.rows().forEach(rule -> members.remove(rule.member()));
        return members.entrySet().stream()
                .map(member -> member.getKey() + " " + ArticleInWarehouse.text(member.getValue()))
                .collect(Collectors.joining(", "));
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
}
