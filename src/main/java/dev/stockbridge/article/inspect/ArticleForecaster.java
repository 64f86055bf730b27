package dev.stockbridge.article.inspect;

import dev.stockbridge.article.ArticleExecutors;
import dev.stockbridge.article.StagedUnit;
import dev.stockbridge.article.mapping.ArticleMapping;
import dev.stockbridge.article.survey.SurveyStatus;
import dev.stockbridge.article.survey.SurveyedUnit;
import dev.stockbridge.feed.CataloguePages;
import dev.stockbridge.feed.ProductReading;
import dev.stockbridge.http.ConsecutiveFailures;
import dev.stockbridge.inspect.Inspection;
import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.ongoing.ArticleContent;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.outcome.Reason;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks article-sync's own decider and executor, as in a plan, what a run would do with a unit now. */
@Component
class ArticleForecaster {

    private final ArticleLinks links;
    private final ArticleExecutors executors;
    private final AttentionItems attention;
    private final Clock clock;

    ArticleForecaster(ArticleLinks links, ArticleExecutors executors, AttentionItems attention, Clock clock) {
        this.links = links;
        this.executors = executors;
        this.attention = attention;
        this.clock = clock;
    }

    /** @param content what would be sent of the unit */
    ArticleForecast of(
            Inspection inspection,
            ArticleMapping mapping,
            SurveyedUnit unit,
            ArticleContent content,
            @Nullable ArticleLink link) {
        if (unit.status() != SurveyStatus.SEND) {
            return new ArticleForecast.Settled(unit.status(), unit.detail());
        }
        var hasDuplicateCode = attention.open(inspection.storeId(), ArticleExplainer.JOB).stream()
                .anyMatch(item -> item.key().equals(unit.key()) && item.reason().equals(Reason.DUPLICATE_CODE.code()));
        if (hasDuplicateCode) {
            return new ArticleForecast.DuplicateCode();
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
        return new ArticleForecast.Sent(executors
                .publisher(
                        inspection.storeId(),
                        inspection.store(),
                        inspection.systems(),
                        true,
                        new ConsecutiveFailures("ongoing"))
                .publish(List.of(staged))
                .outcomes());
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
}
