package dev.stockbridge.ongoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.body.Json;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every member of the contract's read model goes back where its write model has it, and new ones go back as well. */
class PreservedFieldsTest {

    private static final JsonNode SCHEMAS = schemas();

    /** Members that a PUT accepts in another place. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "supplierInfo.alternativeSuppliers", "alternativeSuppliersInfo.alternativeSuppliers",
            "articleHandlingComments.", "",
            "defaultLocationStockLimit", "defaultLocation.stockLimit",
            "classes", "articleClassesInfo.classes");

    private static final Set<String> OURS = Set.of(
            "articleNumber",
            "articleName",
            "productCode",
            "barCodeInfo.barCode",
            "supplierInfo.supplierArticleNumber",
            "customerPrice",
            "stockValuationPrice",
            "netWeight",
            "purchasePrice");

    @Test
    void sendsBackEveryValueThatReadAndWriteModelHave() throws Exception {
        var shown = leaves(sample("GetArticleModel", false));
        var sent = leaves(Fixture.COFFEE
                .withPreserved(ArticleState.of(sample("GetArticleModel", false)))
                .toJson());
        var taken = leaves(sample("PostArticleModel", false)).keySet();

        var lost = new TreeSet<String>();
        shown.forEach((path, value) -> {
            var place = place(path);
            if (taken.contains(place) && !OURS.contains(place) && !value.equals(sent.get(place))) {
                lost.add(path);
            }
        });
        assertThat(lost).isEmpty();
        assertThat(shown.keySet().stream().filter(path -> taken.contains(place(path))))
                .hasSizeGreaterThan(70);
    }

    @Test
    void leavesOutOnlyMembersThatNoPutAccepts() throws Exception {
        var sent = leaves(Fixture.COFFEE
                .withPreserved(ArticleState.of(sample("GetArticleModel", false)))
                .toJson());
        var left = new TreeSet<String>();
        leaves(sample("GetArticleModel", false)).keySet().stream()
                .filter(path -> !sent.containsKey(place(path)))
                .map(path -> path.replaceAll("[.].*", ""))
                .forEach(left::add);

        assertThat(left)
                .containsExactly(
                        "articleDataLastUpdated",
                        "articleKind",
                        "articleSystemId",
                        "classes",
                        "created",
                        "defaultLocation",
                        "defaultLocationMaxNumberOfItems",
                        "goodsCategory",
                        "goodsOwner",
                        "inventoryInfo",
                        "replacementArticleInfo");
    }

    @Test
    void fitsTheContractsWriteModel() throws Exception {
        var document = Fixture.COFFEE.withPreserved(ArticleState.of(sample("GetArticleModel", false)));
        ObjectNode body = Json.MAPPER.createObjectNode().put("goodsOwnerId", 374);
        body.setAll(document.toJson());

        assertThat(ContractSchema.of("PostArticleModel").complaints(body)).isEmpty();
        assertThat(document.unknown()).isEmpty();
    }

    @Test
    void sendsBackUnknownMembers() throws Exception {
        var document = Fixture.COFFEE.withPreserved(ArticleState.of(sample("GetArticleModel", true)));
        var sent = leaves(document.toJson());

        var lost = new TreeSet<String>();
        leaves(sample("GetArticleModel", true)).forEach((path, value) -> {
            boolean readOnly = path.matches("(goodsOwner|inventoryInfo|replacementArticleInfo)[.].*");
            if (path.matches("(.*[.])?newIn[^.]*") && !readOnly && !value.equals(sent.get(place(path)))) {
                lost.add(path);
            }
        });
        assertThat(lost).isEmpty();
        assertThat(document.unknown())
                .contains(
                        "newInGetArticleModel",
                        "freeValues.newInfreeValues",
                        "barCodeInfo.alternativeBarCodes.newInalternativeBarCodes");
        assertThat(document.without(document.unknown()).toJson().toString()).doesNotContain("newIn");
    }

    private static String place(String path) {
        for (var entry : ELSEWHERE.entrySet()) {
            if (path.equals(entry.getKey()) || path.startsWith(entry.getKey().replaceAll("[.]$", "") + ".")) {
                return entry.getValue().isEmpty()
                        ? path.substring(entry.getKey().length())
                        : entry.getValue() + path.substring(entry.getKey().length());
            }
        }
        return path;
    }

    private static Map<String, String> leaves(JsonNode node) {
        var leaves = new TreeMap<String, String>();
        collect("", node, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, String> leaves) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(member -> collect(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                            member.getValue(),
                            leaves));
        } else if (node.isArray()) {
            node.forEach(element -> collect(path, element, leaves));
        } else {
            leaves.putIfAbsent(path, node.asString());
        }
    }

    /** A model with a value of its own in every member, and one that the contract lacks in every object if asked for. */
    private static ObjectNode sample(String name, boolean withNew) {
        return (ObjectNode) value(name, SCHEMAS.path(name), withNew);
    }

    private static JsonNode value(String name, JsonNode given, boolean withNew) {
        JsonNode schema = resolved(given);
        return switch (schema.path("type").asString("object")) {
            case "array" -> Json.MAPPER.createArrayNode().add(value(name, schema.path("items"), withNew));
            case "integer" -> Json.MAPPER.valueToTree(1 + Math.abs(name.hashCode() % 1000));
            case "number" -> Json.MAPPER.valueToTree(new BigDecimal(Math.abs(name.hashCode() % 1000) + ".5"));
            case "boolean" -> Json.MAPPER.valueToTree(true);
            case "string" -> Json.MAPPER.valueToTree(text(name, schema));
            default -> {
                ObjectNode object = Json.MAPPER.createObjectNode();
                schema.path("properties")
                        .properties()
                        .forEach(member ->
                                object.set(member.getKey(), value(member.getKey(), member.getValue(), withNew)));
                if (withNew) {
                    object.put("newIn" + name, "new in " + name);
                }
                yield object;
            }
        };
    }

    private static String text(String name, JsonNode schema) {
        return schema.path("format").asString("").equals("date-time") ? "2026-11-23T02:00:00Z" : "a " + name;
    }

    private static JsonNode resolved(JsonNode schema) {
        for (var wrapper : List.of("allOf", "oneOf", "anyOf")) {
            if (schema.path(wrapper).isArray()) {
                return resolved(schema.path(wrapper).get(0));
            }
        }
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : SCHEMAS.path(reference.replaceAll(".*/", ""));
    }

    private static JsonNode schemas() {
        InputStream file = PreservedFieldsTest.class.getResourceAsStream("/contracts/ongoing.openapi.yaml");
        return new YAMLMapper().readTree(file).path("components").path("schemas");
    }
}
