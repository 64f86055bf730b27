package dev.stockbridge.article.survey;

import dev.stockbridge.article.mapping.AlternativeNames;
import dev.stockbridge.article.mapping.ArticleMapping;
import dev.stockbridge.article.mapping.SellableUnit;
import dev.stockbridge.feed.ProductReading;
import dev.stockbridge.http.body.Json;
import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.mycashflow.Product;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.outcome.Reason;
import dev.stockbridge.outcome.StorableKey;
import dev.stockbridge.run.record.Fingerprints;
import dev.stockbridge.text.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maps a product to its units and compares each with what was last sent of it. */
public final class ChangeDetector {

    /** The detail for a product without a name; the article keeps its name. */
    public static final String NO_NAME = "the product has no name (member name)";

    private final ArticleMapping mapping;
    private final Warehouse warehouse;
    private final Fingerprints fingerprints;
    private final ArticleScope scope;

    public ChangeDetector(ArticleMapping mapping, Warehouse warehouse, Fingerprints fingerprints, ArticleScope scope) {
        this.mapping = mapping;
        this.warehouse = warehouse;
        this.fingerprints = fingerprints;
        this.scope = scope;
    }

    /** The product's units, each with its status. The units of a product that could not be read keep their articles. */
    public List<SurveyedUnit> of(ProductReading reading, List<ArticleLink> known) {
        if (reading instanceof ProductReading.Whole whole) {
            return saysNothingOfVariations(whole.product(), known)
                    ? unreadable(reading, known, "the answer does not say whether it still has its variations")
                    : units(whole, known);
        }
        return reading instanceof ProductReading.Garbled garbled
                ? unreadable(reading, known, garbled.detail())
                : unreadable(
                        reading,
                        known,
                        "the shop answers every page that holds it with 500, or with what cannot be read");
    }

    private List<SurveyedUnit> units(ProductReading.Whole whole, List<ArticleLink> known) {
        Map<ProductReference, ArticleLink> links =
                known.stream().collect(Collectors.toMap(ArticleLink::reference, link -> link));
        return mapping.units(whole.product())
                .map(unit -> unit(unit, whole.readAt(), links.get(unit.reference())))
                .map(unit -> scope.covers(whole.product()) ? unit : unit.ignored())
                .toList();
    }

    private SurveyedUnit unit(SellableUnit unit, Instant readAt, @Nullable ArticleLink link) {
        var problem = unit.problem();
        if (problem != null) {
            return new SurveyedUnit(
                    unit.reference(),
                    unit.reference().toString(),
                    unit.label(),
                    problem == Reason.FIELD_INVALID ? StorableKey.ofCode(unit.code()) : claim(unit, link),
                    SurveyStatus.of(problem.code()),
                    problem == Reason.FIELD_INVALID ? NO_NAME : null,
                    null,
                    null,
                    List.of(),
                    readAt,
                    false);
        }
        var fingerprint = fingerprints.of(warehouse.articleApi().content(unit.document()));
        var unchanged = link != null && !link.deactivated() && Arrays.equals(fingerprint, link.fingerprint());
        return new SurveyedUnit(
                unit.reference(),
                unit.reference().toString(),
                unit.label(),
                StorableKey.ofCode(unit.code()),
                unchanged ? SurveyStatus.UNCHANGED : SurveyStatus.SEND,
                null,
                unchanged ? null : content(unit, link),
                fingerprint,
                languages(unit, link),
                readAt,
                unit.cleaned());
    }

    /**
     * A unit without a good code keeps the article that it had, so nobody else may take its number. One that never had
     * any may hold another one's code and something that cannot be seen.
     */
    private static @Nullable String claim(SellableUnit unit, @Nullable ArticleLink link) {
        var key = link == null ? StorableKey.ofCode(unit.code()) : link.numberKey();
        return key.isEmpty() || key.codePoints().anyMatch(PlainText::isInvisible) ? null : key;
    }

    /** The languages of the names that are sent; those of before where the answer lost the names. */
    private static List<String> languages(SellableUnit unit, @Nullable ArticleLink link) {
        return link != null && unit.missing().contains(SellableUnit.Part.TRANSLATIONS)
                ? link.languages()
                : ArticleMapping.languages(unit.document());
    }

    private static String content(SellableUnit unit, @Nullable ArticleLink link) {
        var lost = unit.missing().contains(SellableUnit.Part.TRANSLATIONS);
        var sentBefore = link == null || lost ? List.<String>of() : link.languages();
        return Json.MAPPER.writeValueAsString(
                AlternativeNames.withCleared(unit.document().content(), sentBefore));
    }

    private static List<SurveyedUnit> unreadable(ProductReading reading, List<ArticleLink> known, String detail) {
        var units = new ArrayList<SurveyedUnit>();
        @Nullable String ownNumber = null;
        for (var link : known) {
            if (link.reference().variationId() == 0) {
                ownNumber = link.numberKey();
            } else {
                units.add(surveyed(
                        link.reference(),
                        link.articleNumber(),
                        link.numberKey(),
                        SurveyStatus.RETAINED,
                        reading.readAt()));
            }
        }
        units.add(new SurveyedUnit(
                // Readings without an id are told apart by a number that no variation has.
                new ProductReference(reading.id(), reading.id() == 0 ? -1 - edge(reading) : 0),
                key(reading),
                reading.id() == 0 ? "unknown" : key(reading),
                ownNumber,
                SurveyStatus.UNREADABLE,
                detail,
                null,
                null,
                List.of(),
                reading.readAt(),
                false));
        return units;
    }

    private static String key(ProductReading reading) {
        if (reading.id() != 0) {
            return Long.toString(reading.id());
        }
        return reading instanceof ProductReading.Unservable gap
                ? gap.after() + ".." + gap.before()
                : "product-without-id";
    }

    private static long edge(ProductReading reading) {
        return reading instanceof ProductReading.Unservable gap ? gap.after() + 1 : 0;
    }

    private static boolean saysNothingOfVariations(Product product, List<ArticleLink> known) {
        return product.variations() == null
                && known.stream().anyMatch(link -> link.reference().variationId() != 0);
    }

    private static SurveyedUnit surveyed(
            ProductReference reference, String label, @Nullable String claim, SurveyStatus status, Instant readAt) {
        return new SurveyedUnit(
                reference, reference.toString(), label, claim, status, null, null, null, List.of(), readAt, false);
    }
}
