package dev.stockbridge.ongoing;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the warehouse keeps for itself on an article, so that it can be sent back as it stands and survives a PUT that
 * replaces (contract: Ongoing quirk 2). Only members that both the read and the write model have.
 */
public final class KeptMembers {

    /** Nothing kept, for an article that is not there yet. */
    public static final KeptMembers NONE = new KeptMembers(JsonNodeFactory.instance.objectNode());

    private static final List<Member> MEMBERS = List.of(
            new Member("unitCode"),
            new Member("description"),
            new Member("isStockArticle"),
            new Member("isActive"),
            new Member("supplierInfo", "supplierNumber", "supplierName"),
            new Member(
                    "barCodeInfo",
                    List.of(
                            new Member("barCodePackage"),
                            new Member("barCodePallet"),
                            new Member(
                                    "alternativeBarCodes",
                                    List.of(
                                            new Member("barCode"),
                                            new Member("quantityPerBarCode"),
                                            new Member("barCodeType", "code", "name"))))),
            new Member("quantityPerPackage"),
            new Member("quantityPerPallet"),
            new Member("weight"),
            new Member("length"),
            new Member("width"),
            new Member("height"),
            new Member("volume"),
            new Member("stockValuationPrice"),
            new Member("purcaseCurrencyCode"),
            new Member("countryOfOriginCode"),
            new Member("statisticsNumber"),
            new Member("articleGroup", "code", "name"),
            new Member("articleCategory", "code", "name"),
            new Member("stockLimit"),
            new Member("minimumReorderQuantity"),
            new Member("linkToPicture"),
            new Member("subQuantityPerItem"),
            new Member("storageProperties", "isObsolete"),
            new Member(
                    "freeValues",
                    "freeDecimal1",
                    "freeDecimal2",
                    "freeDecimal3",
                    "freeBoolean1",
                    "freeBoolean2",
                    "freeBoolean3"),
            new Member("customsDescription"),
            new Member("taricNumbersInfo", List.of(new Member("taricNumbers", "countryCode", "taricNumber"))));

    private final ObjectNode members;

    private KeptMembers(ObjectNode members) {
        this.members = members;
    }

    static KeptMembers of(ArticleState state) {
        ObjectNode kept = copy(state.raw(), MEMBERS);
        // The write model wants both parts of a TARIC number; half a one would spoil the whole article.
        if (kept.path("taricNumbersInfo").path("taricNumbers") instanceof ArrayNode numbers) {
            numbers.removeIf(number -> number.size() < 2);
        }
        return new KeptMembers(kept);
    }

    /** What is kept, in a fixed order; a copy. */
    ObjectNode toJson() {
        return members.deepCopy();
    }

    private static ObjectNode copy(JsonNode from, List<Member> members) {
        ObjectNode to = JsonNodeFactory.instance.objectNode();
        for (Member member : members) {
            JsonNode value = from.path(member.name());
            if (value.isMissingNode() || value.isNull()) {
                continue;
            }
            if (member.inner().isEmpty()) {
                to.set(member.name(), value);
            } else if (value instanceof ArrayNode list) {
                ArrayNode copies = to.putArray(member.name());
                list.forEach(element -> copies.add(copy(element, member.inner())));
            } else if (value.isObject()) {
                to.set(member.name(), copy(value, member.inner()));
            }
        }
        return to;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptMembers kept && members.equals(kept.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    private record Member(String name, List<Member> inner) {

        Member(String name, String... inner) {
            this(name, List.of(inner).stream().map(Member::new).toList());
        }
    }
}
