package dev.stockbridge.ongoing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A schema of the contract, told in JSON Schema, where {@code nullable} is a second type. */
final class ContractSchema {

    private static final JsonNode CONTRACT = contract();

    private final Schema schema;

    private ContractSchema(Schema schema) {
        this.schema = schema;
    }

    static ContractSchema of(String name) {
        ObjectNode root = (ObjectNode)
                CONTRACT.path("components").path("schemas").path(name).deepCopy();
        root.set("components", CONTRACT.path("components"));
        return new ContractSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root));
    }

    /** What is wrong with {@code body}; empty if nothing is. */
    List<String> complaints(JsonNode body) {
        return schema.validate(body).stream().map(Object::toString).toList();
    }

    private static JsonNode contract() {
        InputStream file = ContractSchema.class.getResourceAsStream("/contracts/ongoing.openapi.yaml");
        JsonNode contract = new YAMLMapper().readTree(file);
        nullableAsType(contract);
        return contract;
    }

    private static void nullableAsType(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("nullable").asBoolean(false)
                && object.path("type").isString()) {
            ArrayNode types =
                    object.arrayNode().add(object.path("type").asString()).add("null");
            object.set("type", types);
        }
        node.forEach(ContractSchema::nullableAsType);
    }
}
