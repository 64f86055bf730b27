package dev.stockbridge.article.inspect;

import dev.stockbridge.article.ArticleExecutors;
import dev.stockbridge.article.StagedUnit;
import dev.stockbridge.article.mapping.AlternativeNames;
import dev.stockbridge.article.mapping.ArticleInWarehouse;
import dev.stockbridge.article.mapping.ArticleMapping;
import dev.stockbridge.article.mapping.SellableUnit;
import dev.stockbridge.article.survey.ArticleScope;
import dev.stockbridge.article.survey.ChangeDetector;
import dev.stockbridge.article.survey.SurveyStatus;
import dev.stockbridge.article.survey.SurveyedUnit;
import dev.stockbridge.feed.CataloguePages;
import dev.stockbridge.feed.ProductReading;
import dev.stockbridge.field.Api;
import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.inspect.Explainer;
import dev.stockbridge.inspect.Explanation;
import dev.stockbridge.inspect.Explanation.Fact;
import dev.stockbridge.inspect.History;
import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.ongoing.ArticleContent;
import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.outcome.StorableKey;
import dev.stockbridge.run.record.Cursors;
import dev.stockbridge.run.record.Fingerprints;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains an article with article-sync's own mapping, rules and links. */
@Component
class ArticleExplainer implements Explainer {

    private static final String JOB = "article-sync";

    private final ArticleLinks links;
    private final ArticleExecutors executors;
    private final AttentionItems attention;
    private final Fingerprints fingerprints;
    private final Cursors cursors;
    private final History history;
    private final Clock clock;

    ArticleExplainer(
            ArticleLinks links,
            ArticleExecutors executors,
            AttentionItems attention,
            Fingerprints fingerprints,
            Cursors cursors,
            History history,
            Clock clock) {
        this.links = links;
        this.executors = executors;
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
        var facts = new ArrayList<Fact>(List.of(new Fact("shop", "has no such product now, or cannot show it")));
        facts.add(warehouse(inspection
                .systems()
                .warehouse()
                .articles()
                .withId(link.articleSystemId())
                .orElse(null)));
        facts.addAll(past(inspection, link.reference(), link));
        return new Explanation("Article " + link.articleNumber(), facts, List.of());
    }

    private Explanation explained(Inspection inspection, ArticleMapping mapping, UnitSearch.Found found) {
        var reference = found.unit().reference();
        var warehouse = inspection.systems().warehouse();
        var known = links.ofProducts(inspection.storeId(), List.of(reference.productId()));
        var link = known.stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElse(null);
        var surveyed = new ChangeDetector(mapping, warehouse, fingerprints, new ArticleScope(null, null, null))
                .of(found.reading(), known).stream()
                        .filter(unit -> unit.reference().equals(reference))
                        .findFirst();
        var state = standing(warehouse, found.unit(), link);
        var lost = found.unit().missing().contains(SellableUnit.Part.TRANSLATIONS);
        var content = AlternativeNames.withCleared(
                found.unit().document().content(), link == null || lost ? List.of() : link.languages());
        var document = new ArticleDocument(content, link != null && link.deactivated() ? true : null);
        var body = state == null
                ? document.toJson()
                : document.withPreserved(state).toJson();

        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                "shop",
                "product " + reference.productId() + ", changed "
                        + found.product().updatedAt()));
        facts.add(warehouse(state));
        facts.add(new Fact(
                "a run now",
                surveyed.map(unit -> foreseen(inspection, mapping, unit, content, link))
                        .orElse("cannot tell whether the product still has this variation")));
        surveyed.filter(unit -> link != null && unit.fingerprint() != null)
                .map(unit -> content(unit, Objects.requireNonNull(link)))
                .ifPresent(facts::add);
        var fields = new ArticleFields(mapping.rules(), found.product(), reference);
        if (state != null) {
            facts.add(new Fact("kept as it stands", fields.kept(body)));
        }
        facts.addAll(past(inspection, reference, link));
        return new Explanation(
                "Article " + found.unit().label() + " of product " + reference,
                facts,
                fields.of(
                        found.unit().problem() == null ? body : null,
                        state == null
                                ? null
                                : ArticleInWarehouse.of(
                                        state,
                                        warehouse
                                                .articleApi()
                                                .prices(state.articleNumber())
                                                .orElse(null)),
                        warehouse.articleApi().takesVatRates() ? Api.SOAP : Api.REST));
    }

    private static Fact content(SurveyedUnit unit, ArticleLink link) {
        if (link.fingerprint().length == 0) {
            return new Fact("content", "a write of it is under way, or its answer was lost");
        }
        return new Fact(
                "content",
                unit.verdict() == SurveyStatus.UNCHANGED
                        ? "as it was last sent"
                        : "has changed since it was last sent");
    }

    /** What the job's own publisher would do, asked as in a plan. Whose a code is, only the whole catalogue tells. */
    private String foreseen(
            Inspection inspection,
            ArticleMapping mapping,
            SurveyedUnit unit,
            ArticleContent content,
            @Nullable ArticleLink link) {
        if (unit.verdict() == SurveyStatus.UNCHANGED) {
            return "unchanged";
        }
        if (unit.verdict() != SurveyStatus.SEND) {
            return unit.verdict().word() + (unit.detail() == null ? "" : ": " + unit.detail());
        }
        var parked = attention.open(inspection.storeId(), JOB).stream()
                .filter(item -> item.key().equals(unit.key()) && item.reason().equals(Reason.DUPLICATE_CODE.code()))
                .findFirst();
        if (parked.isPresent()) {
            return "duplicate-code, unless the codes in the shop have changed since its last run";
        }
        var staged = new StagedUnit(
                unit.reference(),
                0,
                unit.key(),
                unit.label(),
                content,
                unit.fingerprint() == null ? new byte[0] : unit.fingerprint(),
                unit.languages(),
                unit.readAt(),
                link,
                holder(inspection, mapping, unit));
        return executors
                .publisher(
                        inspection.storeId(),
                        inspection.store(),
                        inspection.systems(),
                        true,
                        new ConsecutiveFailures("ongoing"))
                .publish(List.of(staged))
                .outcomes()
                .stream()
                .map(History::inWords)
                .collect(Collectors.joining("; "));
    }

    private StagedUnit.@Nullable Holder holder(Inspection inspection, ArticleMapping mapping, SurveyedUnit unit) {
        return links.ofNumber(inspection.storeId(), String.valueOf(unit.codeKey()))
                .filter(other -> !other.reference().equals(unit.reference()))
                .map(other -> new StagedUnit.Holder(
                        other.articleSystemId(), isPresent(inspection, mapping, other), false, other.deactivated()))
                .orElse(null);
    }

    private boolean isPresent(Inspection inspection, ArticleMapping mapping, ArticleLink link) {
        return new CataloguePages(inspection.systems().shop(), null, clock)
                .products(List.of(link.reference().productId())).stream()
                        .anyMatch(reading -> !(reading instanceof ProductReading.Whole whole)
                                || mapping.units(whole.product())
                                        .anyMatch(unit -> unit.reference().equals(link.reference())));
    }

    private static @Nullable ArticleState standing(Warehouse warehouse, SellableUnit unit, @Nullable ArticleLink link) {
        return Optional.ofNullable(link)
                .flatMap(one -> warehouse.articles().withId(one.articleSystemId()))
                .or(() -> warehouse.articles().withNumbers(List.of(unit.code())).stream()
                        .filter(article ->
                                StorableKey.ofCode(article.articleNumber()).equals(StorableKey.ofCode(unit.code())))
                        .findFirst())
                .orElse(null);
    }

    private static Fact warehouse(@Nullable ArticleState state) {
        return new Fact(
                "warehouse",
                state == null
                        ? "has no such article"
                        : "article " + state.articleNumber() + ", system id " + state.articleSystemId()
                                + (Boolean.FALSE.equals(state.isActive()) ? ", switched off" : ""));
    }

    private List<Fact> past(Inspection inspection, ProductReference reference, @Nullable ArticleLink link) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                "link",
                link == null
                        ? "none: it was never sent"
                        : "article " + link.articleNumber() + ", system id " + link.articleSystemId()
                                + ", sent as it was at " + link.readAt()
                                + (link.deactivated() ? ", switched off by us since its unit had gone" : "")));
        facts.addAll(history.of(inspection.storeId(), JOB, reference.toString()));
        facts.addAll(history.ofAnother(inspection.storeId(), "stock-reconciliation", reference.toString()));
        facts.add(new Fact(
                "products read up to",
                cursors.position(inspection.storeId(), ArticleScope.CHANGES)
                        .map(Instant::toString)
                        .orElse("never yet")));
        return facts;
    }
}
