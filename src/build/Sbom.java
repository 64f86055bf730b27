import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes the list of libraries that the build's plugin makes from Maven's dependencies: adds the chart library, which is
 * part of the sources, and takes away what Stockbridge's own entry inherits from its parent, licence and addresses.
 * Arguments: the list, which need not exist, and the chart library.
 */
class Sbom {

    private static final Pattern VERSION = Pattern.compile("uPlot \\(v(\\d+\\.\\d+\\.\\d+)\\)");
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public static void main(String... arguments) throws Exception {
        Path list = Path.of(arguments[0]);
        // The plugin makes none where Maven may not go online.
        if (Files.exists(list)) {
            ObjectNode document = (ObjectNode) JSON.readTree(Files.readAllBytes(list));
            complete(document, Path.of(arguments[1]));
            Files.write(list, JSON.writeValueAsBytes(document));
        }
    }

    private static void complete(ObjectNode document, Path library) throws Exception {
        ObjectNode own = (ObjectNode) document.at("/metadata/component");
        own.remove("licenses");
        own.remove("externalReferences");
        ObjectNode uplot = uplot(library);
        String reference = uplot.get("bom-ref").asString();
        ArrayNode components = (ArrayNode) document.get("components");
        ArrayNode dependencies = (ArrayNode) document.get("dependencies");
        removeFrom(components, "bom-ref", reference);
        removeFrom(dependencies, "ref", reference);
        components.add(uplot);
        dependencies.addObject().put("ref", reference).putArray("dependsOn");
        dependencies.forEach(dependency -> {
            if (dependency.get("ref").equals(own.get("bom-ref"))) {
                ArrayNode needed = (ArrayNode) dependency.get("dependsOn");
                if (needed.valueStream().noneMatch(one -> one.asString().equals(reference))) {
                    needed.add(reference);
                }
            }
        });
    }

    private static void removeFrom(ArrayNode list, String name, String reference) {
        for (int at = list.size() - 1; at >= 0; at--) {
            if (list.get(at).path(name).asString("").equals(reference)) {
                list.remove(at);
            }
        }
    }

    private static ObjectNode uplot(Path library) throws Exception {
        byte[] content = Files.readAllBytes(library);
        Matcher version = VERSION.matcher(new String(content, "UTF-8"));
        if (!version.find()) {
            throw new IllegalStateException(library + " does not name its version");
        }
        String reference = "pkg:npm/uplot@" + version.group(1);
        ObjectNode component = JSON.createObjectNode()
                .put("type", "library")
                .put("bom-ref", reference)
                .put("name", "uplot")
                .put("version", version.group(1))
                .put("description", "Charts of the reports, part of each report page")
                .put("scope", "required");
        component
                .putArray("hashes")
                .addObject()
                .put("alg", "SHA-256")
                .put("content", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        component.putArray("licenses").addObject().putObject("license").put("id", "MIT");
        return component.put("purl", reference);
    }
}
