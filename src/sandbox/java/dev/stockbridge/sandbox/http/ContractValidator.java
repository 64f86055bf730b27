package dev.stockbridge.sandbox.http;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.stockbridge.sandbox.data.SandboxJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks request bodies and answers against one vendored OpenAPI document. */
public final class ContractValidator {

    private static final Map<String, ContractValidator> LOADED = new ConcurrentHashMap<>();
    private static final String BASE = "https://contracts.example/";

    private final String name;
    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<String, Optional<Schema>> schemas = new ConcurrentHashMap<>();
    private final Set<String> good = ConcurrentHashMap.newKeySet();

    private ContractValidator(String name) {
        this.name = name;
        this.document = SandboxJson.MAPPER.valueToTree(OpenApiSchemas.load(name));
        String text = SandboxJson.MAPPER.writeValueAsString(document);
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config).schemas(Map.of(BASE + name, text)));
    }

    /** The contract of {@code mycashflow} or {@code ongoing}; read once. */
    public static ContractValidator of(String name) {
        return LOADED.computeIfAbsent(name, ContractValidator::new);
    }

    /** What is wrong with a request body, in the contract's words; empty when it keeps to the contract. */
    public List<Error> inRequest(String method, String path, JsonNode body) {
        return operation(method, path)
                .map(pointer -> check(pointer + "/requestBody/content/application~1json/schema", body))
                .orElse(List.of());
    }

    /** What is wrong with an answer, in the contract's words; empty when it keeps to the contract. */
    public List<Error> inAnswer(String method, String path, int status, JsonNode body) {
        return operation(method, path)
                .map(pointer -> check(answer(pointer, status) + "/content/application~1json/schema", body))
                .orElse(List.of());
    }

    /** What is wrong with an answer as it is sent. One that was found good before is not checked again. */
    List<Error> inAnswer(String method, String path, SandboxReply reply) {
        String key = method + reply.status() + path.split("/")[1] + Hash.of(reply.body());
        if (good.contains(key)) {
            return List.of();
        }
        List<Error> breaches = inAnswer(method, path, reply.status(), reply.tree());
        if (breaches.isEmpty()) {
            good.add(key);
        }
        return breaches;
    }

    /** Whether the contract has such an operation; the path is relative to the API's root. */
    public boolean has(String method, String path) {
        return operation(method, path).isPresent();
    }

    private String answer(String operation, int status) {
        String pointer = operation + "/responses/" + status;
        JsonNode reference = document.at(pointer).get("$ref");
        return reference == null ? pointer : reference.stringValue().substring(1);
    }

    private List<Error> check(String pointer, JsonNode body) {
        return schemas.computeIfAbsent(pointer, this::schema)
                .map(schema -> schema.validate(body))
                .orElse(List.of());
    }

    private Optional<Schema> schema(String pointer) {
        return document.at(pointer).isMissingNode()
                ? Optional.empty()
                : Optional.of(registry.getSchema(SchemaLocation.of(BASE + name + "#" + pointer)));
    }

    private Optional<String> operation(String method, String path) {
        String best = bestTemplate(method, path);
        return best == null
                ? Optional.empty()
                : Optional.of("/paths/" + best.replace("~", "~0").replace("/", "~1") + "/" + method.toLowerCase());
    }

    /** A literal path wins over one with a variable, as in {@code /orders/statuses}. */
    private @Nullable String bestTemplate(String method, String path) {
        String best = null;
        for (Map.Entry<String, JsonNode> entry : document.get("paths").properties()) {
            String template = entry.getKey();
            boolean fits = path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"))
                    && entry.getValue().has(method.toLowerCase());
            if (fits && (best == null || best.contains("{"))) {
                best = template;
            }
        }
        return best;
    }
}
