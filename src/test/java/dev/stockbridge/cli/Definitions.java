package dev.stockbridge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files below {@code jobs/}, read strictly: a key that stands twice is no document. */
final class Definitions {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Definitions() {}

    static List<Path> controlM() {
        return files("control-m", ".json");
    }

    static List<Path> cron() {
        return files("cron", ".cron");
    }

    static List<Path> kubernetes() {
        return files("kubernetes", ".yaml");
    }

    /** The documents of a Kubernetes file of this kind. */
    static List<JsonNode> ofKind(Path file, String kind) {
        return yaml(text(file)).stream()
                .filter(document -> document.get("kind").asString().equals(kind))
                .toList();
    }

    static List<Path> systemd() {
        return files("systemd", ".service");
    }

    /** The units that launch jobs; a worker stays and launches nothing. */
    static List<Path> launches() {
        return systemd().stream()
                .filter(file -> !file.endsWith("stockbridge-worker.service"))
                .toList();
    }

    static List<Path> timers() {
        return files("systemd", ".timer");
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    static List<JsonNode> yaml(String text) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return StreamSupport.stream(
                        new Yaml(new SafeConstructor(strict)).loadAll(text).spliterator(), false)
                .map(document -> (JsonNode) JSON.valueToTree(document))
                .toList();
    }

    /** Whatever stands in a file under this key, at any depth. */
    static List<JsonNode> valuesOf(JsonNode node, String key) {
        Stream<JsonNode> here = node.has(key) ? Stream.of(node.get(key)) : Stream.empty();
        Stream<JsonNode> below = node.values().stream().flatMap(child -> valuesOf(child, key).stream());
        return Stream.concat(here, below).toList();
    }

    /** The parts of a Control-M file whose {@code Type} begins so, by their names. */
    static List<Map.Entry<String, JsonNode>> ofType(JsonNode node, String type) {
        return node.properties().stream()
                .flatMap(part -> Stream.concat(
                        part.getValue().path("Type").asString("").startsWith(type) ? Stream.of(part) : Stream.empty(),
                        ofType(part.getValue(), type).stream()))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of("jobs", folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
