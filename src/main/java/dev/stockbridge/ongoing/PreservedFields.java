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
 * All members of an article in the warehouse in the form that a PUT accepts, so that a PUT that replaces the article
 * loses nothing (contract: Ongoing quirks 2 and 20). Members that this version does not know are included. Only members
 * that no PUT accepts are left out.
 */
public final class PreservedFields {

    /** No members, for an article that does not exist yet. */
    public static final PreservedFields NONE = new PreservedFields(JsonNodeFactory.instance.objectNode());

    private final ObjectNode members;

    private PreservedFields(ObjectNode members) {
        this.members = members;
    }

    static PreservedFields of(ArticleState state) {
        return new PreservedFields(ReadModel.asWritten(state.raw()));
    }

    /** A copy of the preserved members. */
    public ObjectNode toJson() {
        return members.deepCopy();
    }

    /** The members that the contract's write model does not have, as paths such as {@code freeValues.freeText9}. */
    Set<String> unknown() {
        var paths = new TreeSet<String>();
        collect("", members, paths);
        return paths;
    }

    /** The same fields without the members at these paths. */
    PreservedFields without(Set<String> paths) {
        if (paths.isEmpty()) {
            return this;
        }
        ObjectNode fewer = members.deepCopy();
        remove("", fewer, paths);
        return new PreservedFields(fewer);
    }

    /** Adds the preserved members that {@code own} does not have. Objects are completed, lists are not. */
    void complete(ObjectNode own) {
        addMissing(own, members.deepCopy());
    }

    /**
     * The preserved names in their order, those of the same language replaced by {@code ours}, followed by the rest of
     * ours.
     */
    ArrayNode completedNames(List<NameTranslation> ours) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        var left = new LinkedHashMap<String, NameTranslation>();
        ours.forEach(name -> left.put(name.languageCode().toLowerCase(Locale.ROOT), name));
        for (JsonNode preserved : members.path("articleNameTranslations")) {
            var own = left.remove(preserved.path("languageCode").asString("").toLowerCase(Locale.ROOT));
            var name = preserved.deepCopy();
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

    private static void addMissing(ObjectNode own, ObjectNode preserved) {
        preserved.properties().forEach(member -> {
            JsonNode existing = own.get(member.getKey());
            if (existing == null) {
                own.set(member.getKey(), member.getValue());
            } else if (existing instanceof ObjectNode inner && member.getValue() instanceof ObjectNode more) {
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
