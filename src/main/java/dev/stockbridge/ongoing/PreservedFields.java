package dev.stockbridge.ongoing;

import dev.stockbridge.ongoing.ArticleContent.NameTranslation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that the warehouse shows of an article, in the shape in which a PUT takes it, so that nothing is lost where a PUT
 * replaces (contract: Ongoing quirks 2 and 20). Members that this version does not know are part of it; only those are
 * left out that no PUT can take.
 */
public final class PreservedFields {

    /** Nothing, for an article that is not there yet. */
    public static final PreservedFields NONE = new PreservedFields(JsonNodeFactory.instance.objectNode());

    private final ObjectNode members;

    private PreservedFields(ObjectNode members) {
        this.members = members;
    }

    static PreservedFields of(ArticleState state) {
        return new PreservedFields(ReadModel.asWritten(state.raw()));
    }

    /** What is preserved; a copy. */
    public ObjectNode toJson() {
        return members.deepCopy();
    }

    /** The members that the contract's write model does not have, as paths such as {@code freeValues.freeText9}. */
    Set<String> unknown() {
        var paths = new TreeSet<String>();
        collect("", members, paths);
        return paths;
    }

    /** The same without the members at these paths. */
    PreservedFields without(Set<String> paths) {
        if (paths.isEmpty()) {
            return this;
        }
        ObjectNode fewer = members.deepCopy();
        remove("", fewer, paths);
        return new PreservedFields(fewer);
    }

    /** Adds to {@code own} what is preserved and not there already; objects are completed, lists are not. */
    void complete(ObjectNode own) {
        addMissing(own, members.deepCopy());
    }

    /** The preserved names in their order, with {@code ours} in place of the same languages, and the rest of ours. */
    ArrayNode completedNames(List<NameTranslation> ours) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        var left = new LinkedHashMap<String, NameTranslation>();
        ours.forEach(name -> left.put(name.languageCode().toLowerCase(Locale.ROOT), name));
        for (JsonNode held : members.path("articleNameTranslations")) {
            var own = left.remove(held.path("languageCode").asString("").toLowerCase(Locale.ROOT));
            var name = held.deepCopy();
            if (own != null && name instanceof ObjectNode object) {
                put(object, own);
            }
            names.add(name);
        }
        left.values().forEach(name -> put(names.addObject(), name));
        return names;
    }

    private static void put(ObjectNode object, NameTranslation name) {
        object.put("languageCode", name.languageCode()).put("articleName", name.articleName());
    }

    private static void addMissing(ObjectNode own, ObjectNode held) {
        held.properties().forEach(member -> {
            JsonNode there = own.get(member.getKey());
            if (there == null) {
                own.set(member.getKey(), member.getValue());
            } else if (there instanceof ObjectNode inner && member.getValue() instanceof ObjectNode more) {
                addMissing(inner, more);
            }
        });
    }

    private static void collect(String prefix, JsonNode node, Set<String> unknown) {
        if (node instanceof ArrayNode list) {
            list.forEach(element -> collect(prefix, element, unknown));
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                String path = prefix + member.getKey();
                if (WriteModel.has(path)) {
                    collect(path + ".", member.getValue(), unknown);
                } else {
                    unknown.add(path);
                }
            });
        }
    }

    private static void remove(String prefix, JsonNode node, Set<String> paths) {
        if (node instanceof ArrayNode list) {
            list.forEach(element -> remove(prefix, element, paths));
        } else if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).stream()
                    .filter(name -> paths.contains(prefix + name))
                    .forEach(object::remove);
            object.properties().forEach(member -> remove(prefix + member.getKey() + ".", member.getValue(), paths));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PreservedFields fields && members.equals(fields.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }
}
