package dev.stockbridge.article.inspect;

import dev.stockbridge.article.mapping.AlternativeNames;
import dev.stockbridge.article.mapping.ArticleInWarehouse;
import dev.stockbridge.article.mapping.ArticleMapping;
import dev.stockbridge.article.mapping.SellableUnit;
import dev.stockbridge.article.survey.ArticleScope;
import dev.stockbridge.article.survey.ChangeDetector;
import dev.stockbridge.field.Api;
import dev.stockbridge.inspect.Explainer;
import dev.stockbridge.inspect.Explanation;
import dev.stockbridge.inspect.Explanation.Fact;
import dev.stockbridge.inspect.History;
import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.outcome.StorableKey;
import dev.stockbridge.run.record.Cursors;
import dev.stockbridge.run.record.Fingerprints;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains an article with article-sync's own mapping, rules and links. */
@Component
class ArticleExplainer implements Explainer {

    static final String JOB = "article-sync";

    private final ArticleLinks links;
    private final ArticleForecaster forecaster;
    private final AttentionItems attention;
    private final Fingerprints fingerprints;
    private final Cursors cursors;
    private final History history;
    private final Clock clock;

    ArticleExplainer(
            ArticleLinks links,
            ArticleForecaster forecaster,
            AttentionItems attention,
            Fingerprints fingerprints,
            Cursors cursors,
            History history,
            Clock clock) {
        this.links = links;
        this.forecaster = forecaster;
        this.attention = attention;
        this.fingerprints = fingerprints;
        this.cursors = cursors;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "article";
    }

    /** The key is a product code or a product reference; a code may be several units'. */
    @Override
    public List<Explanation> explain(Inspection inspection, String key) {
        var mapping = new ArticleMapping(inspection.store().articles().sendStockValuationPrice());
        var search = new UnitSearch(inspection, links, attention, mapping, clock);
        var found = search.by(key);
        if (!found.isEmpty()) {
            return found.stream()
                    .map(unit -> explained(inspection, mapping, unit))
                    .toList();
        }
        return search.linked(key).stream().map(link -> gone(inspection, link)).toList();
    }

    private Explanation gone(Inspection inspection, ArticleLink link) {
        var state = inspection
                .systems()
                .warehouse()
                .articles()
                .withId(link.articleSystemId())
                .orElse(null);
        var facts = new ArrayList<>(List.of(ArticleFacts.NOT_IN_SHOP, ArticleFacts.warehouse(state)));
        facts.addAll(past(inspection, link.reference(), link));
        return new Explanation("Article " + link.articleNumber(), facts, List.of());
    }

    private Explanation explained(Inspection inspection, ArticleMapping mapping, UnitSearch.Found found) {
        var unit = found.unit();
        var reference = unit.reference();
        var warehouse = inspection.systems().warehouse();
        var known = links.ofProducts(inspection.storeId(), List.of(reference.productId()));
        var link = known.stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElse(null);
        var surveyed = new ChangeDetector(mapping, warehouse, fingerprints, new ArticleScope(null, null, null))
                .of(found.reading(), known).stream()
                        .filter(one -> one.reference().equals(reference))
                        .findFirst()
                        .orElse(null);
        var state = state(warehouse, unit, link);
        var lost = unit.missing().contains(SellableUnit.Part.TRANSLATIONS);
        var content = AlternativeNames.withCleared(
                unit.document().content(), link == null || lost ? List.of() : link.languages());
        var document = new ArticleDocument(content, link != null && link.deactivated() ? true : null);
        var body = state == null
                ? document.toJson()
                : document.withPreserved(state).toJson();
        var fields = new ArticleFields(mapping.rules(), found.product(), reference);

        var facts = new ArrayList<>(List.of(ArticleFacts.shop(found.product()), ArticleFacts.warehouse(state)));
        facts.add(ArticleFacts.forecast(
                surveyed == null
                        ? new ArticleForecast.Unknown()
                        : forecaster.of(inspection, mapping, surveyed, content, link)));
        if (surveyed != null && surveyed.fingerprint() != null && link != null) {
            facts.add(ArticleFacts.content(surveyed, link));
        }
        if (state != null) {
            facts.add(new Fact("kept as it stands", fields.kept(body)));
        }
        facts.addAll(past(inspection, reference, link));
        return new Explanation(
                "Article " + unit.label() + " of product " + reference,
                facts,
                fields.of(
                        unit.problem() == null ? body : null,
                        state == null ? null : withPrices(warehouse, state),
                        warehouse.articleApi().takesVatRates() ? Api.SOAP : Api.REST));
    }

    private static ArticleInWarehouse withPrices(Warehouse warehouse, ArticleState state) {
        return ArticleInWarehouse.of(
                state, warehouse.articleApi().prices(state.articleNumber()).orElse(null));
    }

    private static @Nullable ArticleState state(Warehouse warehouse, SellableUnit unit, @Nullable ArticleLink link) {
        return Optional.ofNullable(link)
                .flatMap(one -> warehouse.articles().withId(one.articleSystemId()))
                .or(() -> warehouse.articles().withNumbers(List.of(unit.code())).stream()
                        .filter(article ->
                                StorableKey.ofCode(article.articleNumber()).equals(StorableKey.ofCode(unit.code())))
                        .findFirst())
                .orElse(null);
    }

    private List<Fact> past(Inspection inspection, ProductReference reference, @Nullable ArticleLink link) {
        var facts = new ArrayList<>(List.of(ArticleFacts.link(link)));
        facts.addAll(history.of(inspection.storeId(), JOB, reference.toString()));
        facts.addAll(history.ofAnother(inspection.storeId(), "stock-reconciliation", reference.toString()));
        facts.add(ArticleFacts.readUpTo(cursors.position(inspection.storeId(), ArticleScope.CHANGES)));
        return facts;
    }
}
