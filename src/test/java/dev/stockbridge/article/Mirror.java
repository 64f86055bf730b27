package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.TestStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the warehouse against the shop, unit by unit and member by member, by rules of its own: nothing of the
 * application is asked but who owns which number.
 */
final class Mirror {

    private final TestStore store;
    private final List<ShopUnit> units;
    private final Map<String, String> owners;
    private final Map<String, Long> claims;
    private final Map<String, ObjectNode> articles;

    private Mirror(TestStore store) {
        this.store = store;
        this.units = ShopUnit.all(store);
        this.owners = new TreeMap<>();
        store.sql()
                .query(
                        "select number_key, product_id || case variation_id when 0 then '' else '-' || variation_id end"
                                + " from article_link where store = ?",
                        row -> {
                            owners.put(row.getString(1), row.getString(2));
                        },
                        store.id());
        this.claims = units.stream().collect(Collectors.groupingBy(ShopUnit::key, Collectors.counting()));
        this.articles = store.articles().all().stream()
                .collect(
                        Collectors.toMap(article -> article.get("articleNumber").asString(), Function.identity()));
    }

    /** Every good unit has its article, as the mapping says, and every other one is open for a person with its reason. */
    static void holds(TestStore store) {
        assertThat(differences(store)).isEmpty();
    }

    static List<String> differences(TestStore store) {
        return new Mirror(store).differences();
    }

    private List<String> differences() {
        var differences = new ArrayList<String>();
        var parked = new TreeMap<String, String>();
        for (var unit : units) {
            var reason = reason(unit);
            if (reason != null) {
                parked.put(unit.reference(), reason);
            } else {
                compare(unit, articles.get(unit.code()), differences);
            }
        }
        if (!parked.equals(store.reasons())) {
            differences.add("open for a person: " + store.reasons() + " instead of " + parked);
        }
        return differences;
    }

    private String reason(ShopUnit unit) {
        if (unit.code().isEmpty()) {
            return "missing-code";
        }
        if (unit.code().codePoints().anyMatch(Character::isISOControl)) {
            return "unsafe-code";
        }
        var owner = owners.get(unit.key());
        if (!unit.named()) {
            return unit.reference().equals(owner) || claims.get(unit.key()) == 1 ? "field-invalid" : "duplicate-code";
        }
        if (unit.reference().equals(owner)) {
            return null;
        }
        boolean ownerIsThere =
                units.stream().anyMatch(other -> other.reference().equals(owner));
        boolean renamed = owners.containsValue(unit.reference());
        boolean numberIsTaken = articles.keySet().stream()
                .anyMatch(number -> ShopUnit.key(number).equals(unit.key()));
        return claims.get(unit.key()) > 1 || ownerIsThere || renamed && numberIsTaken ? "duplicate-code" : null;
    }

    private static void compare(ShopUnit unit, ObjectNode article, List<String> differences) {
        if (article == null) {
            differences.add(unit.reference() + ": no article " + unit.code());
            return;
        }
        unit.expected().forEach((member, expected) -> {
            var held = held(article, member);
            if (!Objects.equals(expected, held)) {
                differences.add(unit.reference() + " " + unit.code() + ": " + member + " is " + held + " instead of "
                        + expected);
            }
        });
    }

    private static Object held(ObjectNode article, String member) {
        if (member.equals("names")) {
            var names = new TreeMap<String, String>();
            article.path("articleNameTranslations").forEach(name -> {
                if (!name.path("articleName").asString("").isEmpty()) {
                    names.put(
                            name.get("languageCode").asString(),
                            name.get("articleName").asString());
                }
            });
            return names;
        }
        JsonNode value = article.at(member);
        return value.isNumber() ? plain(value.decimalValue()) : value.asString("");
    }

    static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
