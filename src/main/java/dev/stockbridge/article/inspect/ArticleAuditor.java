package dev.stockbridge.article.inspect;

import dev.stockbridge.article.mapping.ArticleFieldRules;
import dev.stockbridge.article.mapping.ArticleInWarehouse;
import dev.stockbridge.article.mapping.ArticleMapping;
import dev.stockbridge.article.mapping.SellableUnit;
import dev.stockbridge.article.survey.ChangeDetector;
import dev.stockbridge.feed.CatalogueProducts;
import dev.stockbridge.feed.ProductReading;
import dev.stockbridge.field.Api;
import dev.stockbridge.inspect.Auditor;
import dev.stockbridge.inspect.Disagreement;
import dev.stockbridge.inspect.Explanation.Field;
import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.outcome.StorableKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Audits the articles: every sellable unit of the shop against its article, and every article of a unit that is gone. */
@Component
@Order(1)
class ArticleAuditor implements Auditor {

    private static final int AT_ONCE = 100;

    private final ArticleLinks links;
    private final Clock clock;

    ArticleAuditor(ArticleLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "articles";
    }

    @Override
    public long audit(Inspection inspection, Consumer<Disagreement> found) {
        var mapping = new ArticleMapping(inspection.store().articles().sendStockValuationPrice());
        var seen = new HashSet<ProductReference>();
        var unreadable = new HashSet<Long>();
        var feed = CatalogueProducts.fromTheBeginning(inspection.systems().shop(), clock);
        try {
            var some = new ArrayList<ProductReading.Whole>();
            for (var reading = feed.read(); reading != null; reading = feed.read()) {
                if (reading instanceof ProductReading.Whole whole) {
                    some.add(whole);
                } else {
                    unreadable.add(reading.id());
                    found.accept(disagreement(
                            Long.toString(reading.id()),
                            Long.toString(reading.id()),
                            Reason.UNREADABLE.code(),
                            "the shop's record"));
                }
                if (some.size() == AT_ONCE) {
                    compare(inspection, mapping, some, seen, found);
                    some.clear();
                }
            }
            compare(inspection, mapping, some, seen, found);
        } finally {
            feed.close();
        }
        // A product that cannot be told from another may be any of those that were not seen.
        if (!unreadable.contains(0L)) {
            gone(inspection, seen, unreadable, found);
        }
        return seen.size();
    }

    private void compare(
            Inspection inspection,
            ArticleMapping mapping,
            List<ProductReading.Whole> readings,
            Set<ProductReference> seen,
            Consumer<Disagreement> found) {
        var units = new ArrayList<UnitSearch.Found>();
        readings.forEach(reading -> mapping.units(reading.product())
                .filter(unit -> seen.add(unit.reference()))
                .forEach(unit -> units.add(new UnitSearch.Found(reading, unit))));
        if (units.isEmpty()) {
            return;
        }
        Map<ProductReference, ArticleLink> known = links
                .ofProducts(
                        inspection.storeId(),
                        units.stream()
                                .map(unit -> unit.product().id())
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(ArticleLink::reference, link -> link));
        var states = states(
                inspection, units.stream().map(unit -> unit.unit().code()).toList());
        var api = inspection.systems().warehouse().articleApi().takesVatRates() ? Api.SOAP : Api.REST;
        units.forEach(unit -> check(unit, known.get(unit.unit().reference()), states, mapping.rules(), api, found));
    }

    private static Map<String, ArticleState> states(Inspection inspection, List<String> numbers) {
        var states = new HashMap<String, ArticleState>();
        // Of two numbers with one key the older article counts, as it does to the job.
        inspection
                .systems()
                .warehouse()
                .articles()
                .withNumbers(numbers)
                .forEach(state -> states.merge(
                        StorableKey.ofCode(state.articleNumber()),
                        state,
                        (one, other) -> one.articleSystemId() <= other.articleSystemId() ? one : other));
        return states;
    }

    private static void check(
            UnitSearch.Found found,
            @Nullable ArticleLink link,
            Map<String, ArticleState> states,
            ArticleFieldRules rules,
            Api api,
            Consumer<Disagreement> disagreements) {
        var unit = found.unit();
        var state = states.get(StorableKey.ofCode(unit.code()));
        var problem = unit.problem();
        if (problem == Reason.FIELD_INVALID) {
            disagreements.accept(disagreement(unit, problem.code(), ChangeDetector.NO_NAME));
        } else if (problem != null) {
            disagreements.accept(disagreement(
                    unit, "missing-in-warehouse", "its code cannot be an article number: " + problem.code()));
        } else if (state == null) {
            disagreements.accept(disagreement(
                    unit,
                    "missing-in-warehouse",
                    link == null ? "it was never sent" : "it was sent as article " + link.articleNumber()));
        } else {
            var differing = new ArticleFields(rules, found.product(), unit.reference())
                            // What SOAP alone shows would cost a call for each article.
                            .of(unit.document().withPreserved(state).toJson(), ArticleInWarehouse.of(state, null), api)
                            .stream()
                            .filter(Field::differs)
                            .map(Field::name)
                            .toList();
            if (!differing.isEmpty()) {
                disagreements.accept(disagreement(unit, "differs", String.join(", ", differing)));
            }
        }
    }

    /** Articles of ours that still stand although the shop has no unit for them any more. */
    private void gone(
            Inspection inspection, Set<ProductReference> seen, Set<Long> unreadable, Consumer<Disagreement> found) {
        var after = ProductReference.ofProduct(0);
        for (var some = links.after(inspection.storeId(), after, AT_ONCE);
                !some.isEmpty();
                some = links.after(
                        inspection.storeId(), some.get(some.size() - 1).reference(), AT_ONCE)) {
            var missing = some.stream()
                    .filter(link -> !seen.contains(link.reference()))
                    .filter(link -> !unreadable.contains(link.reference().productId()))
                    .toList();
            var states = missing.isEmpty()
                    ? Map.<String, ArticleState>of()
                    : states(
                            inspection,
                            missing.stream().map(ArticleLink::articleNumber).toList());
            missing.stream()
                    .filter(link -> isActive(states.get(link.numberKey())))
                    .forEach(link -> found.accept(disagreement(
                            link.reference().toString(),
                            link.articleNumber(),
                            Reason.GONE_FROM_SHOP.code(),
                            "its article is still active in the warehouse")));
        }
    }

    private static boolean isActive(@Nullable ArticleState state) {
        return state != null && !Boolean.FALSE.equals(state.isActive());
    }

    private static Disagreement disagreement(SellableUnit unit, String what, String detail) {
        return disagreement(unit.reference().toString(), unit.label(), what, detail);
    }

    private static Disagreement disagreement(String key, String label, String what, String detail) {
        return new Disagreement("article", key, label, what, detail);
    }
}
