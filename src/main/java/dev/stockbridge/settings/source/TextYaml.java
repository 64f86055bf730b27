package dev.stockbridge.settings.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.YamlProcessor;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the documents of a YAML resource as flat maps. Each value is the text of its scalar, with its line. */
final class TextYaml extends YamlProcessor {

    /**
     * A key of these signs, save in brackets, is a property's name, and may hold dots; any other is one element of a name.
     * A whole name of ours stays one, whatever it holds, so that a misspelt one is found.
     */
    private static final Pattern NAME =
            Pattern.compile("stockbridge\\..*|[A-Za-z0-9._-]*(\\[[^\\[\\]]+][A-Za-z0-9._-]*)*", Pattern.DOTALL);

    private final Resource resource;

    TextYaml(Resource resource) {
        this.resource = resource;
        setResources(resource);
    }

    List<Map<String, Object>> documents() {
        List<Map<String, Object>> documents = new ArrayList<>();
        process((properties, map) -> documents.add(getFlattenedMap(map)));
        return documents;
    }

    @Override
    protected Yaml createYaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setAllowRecursiveKeys(true);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new AsWritten(options), new Representer(dumping), dumping, options, new Untyped());
    }

    /** Knows no types of plain scalars, save none and the key that merges a mapping into another. */
    private static final class Untyped extends Resolver {

        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
            if (tag.equals(Tag.NULL) || tag.equals(Tag.MERGE)) {
                super.addImplicitResolver(tag, pattern, first, limit);
            }
        }
    }

    /** Marks a scalar as a key: it is the text itself, without a line. */
    private static final class Key extends ScalarNode {

        Key(ScalarNode node) {
            super(
                    node.getTag().equals(Tag.MERGE) ? Tag.MERGE : Tag.STR,
                    node.getValue(),
                    node.getStartMark(),
                    node.getEndMark(),
                    node.getScalarStyle());
        }
    }

    /** Makes texts with their places out of scalars. */
    private final class AsWritten extends SafeConstructor {

        AsWritten(LoaderOptions options) {
            super(options);
        }

        @Override
        protected Object constructObject(Node node) {
            if (node instanceof Key key) {
                return NAME.matcher(key.getValue()).matches() ? key.getValue() : "[" + key.getValue() + "]";
            }
            if (node instanceof ScalarNode scalar) {
                // Unknown tags fail here; known ones change nothing about the text.
                Object typed = super.constructObject(node);
                return placed(node, typed == null ? "" : scalar.getValue());
            }
            if (node instanceof CollectionNode<?> collection
                    && collection.getValue().isEmpty()) {
                return placed(node, super.constructObject(node));
            }
            if (node instanceof MappingNode mapping) {
                mapping.setValue(
                        mapping.getValue().stream().map(this::keyed).collect(Collectors.toCollection(ArrayList::new)));
            }
            return super.constructObject(node);
        }

        @Override
        public @Nullable Object getData() {
            Object data = super.getData();
            // A document without any content.
            return data instanceof CharSequence text && text.isEmpty() ? null : data;
        }

        private NodeTuple keyed(NodeTuple entry) {
            return entry.getKeyNode() instanceof ScalarNode key && !(key instanceof Key)
                    ? new NodeTuple(new Key(key), entry.getValueNode())
                    : entry;
        }

        private Object placed(Node node, Object value) {
            var mark = node.getStartMark();
            var place = new TextResourceOrigin.Location(mark.getLine(), mark.getColumn());
            return OriginTrackedValue.of(value, new TextResourceOrigin(resource, place));
        }
    }
}
