package dev.stockbridge.article.inspect;

import dev.stockbridge.article.survey.SurveyStatus;
import dev.stockbridge.article.survey.SurveyedUnit;
import dev.stockbridge.inspect.Explanation.Fact;
import dev.stockbridge.inspect.History;
import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.mycashflow.Product;
import dev.stockbridge.ongoing.ArticleState;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what is known of an article into the words that {@code explain} shows. */
final class ArticleFacts {

    static final Fact NOT_IN_SHOP = new Fact("shop", "has no such product now, or cannot show it");

    private ArticleFacts() {}

    static Fact shop(Product product) {
        return new Fact("shop", "product " + product.id() + ", changed " + product.updatedAt());
    }

    static Fact warehouse(@Nullable ArticleState state) {
        return new Fact(
                "warehouse",
                state == null
                        ? "has no such article"
                        : "article " + state.articleNumber() + ", system id " + state.articleSystemId()
                                + (Boolean.FALSE.equals(state.isActive()) ? ", switched off" : ""));
    }

    static Fact forecast(ArticleForecast forecast) {
        return new Fact("a run now", inWords(forecast));
    }

    private static String inWords(ArticleForecast forecast) {
        if (forecast instanceof ArticleForecast.Settled settled) {
            return settled.status().word() + (settled.detail() == null ? "" : ": " + settled.detail());
        }
        if (forecast instanceof ArticleForecast.Sent sent) {
            return sent.outcomes().stream().map(History::inWords).collect(Collectors.joining("; "));
        }
        return forecast instanceof ArticleForecast.DuplicateCode
                ? "duplicate-code, unless the codes in the shop have changed since its last run"
                : "cannot tell whether the product still has this variation";
    }

    /** @param unit as it was surveyed now */
    static Fact content(SurveyedUnit unit, ArticleLink link) {
        if (link.fingerprint().length == 0) {
            return new Fact("content", "a write of it is under way, or its answer was lost");
        }
        return new Fact(
                "content",
                unit.status() == SurveyStatus.UNCHANGED ? "as it was last sent" : "has changed since it was last sent");
    }

    static Fact link(@Nullable ArticleLink link) {
        return new Fact(
                "link",
                link == null
                        ? "none: it was never sent"
                        : "article " + link.articleNumber() + ", system id " + link.articleSystemId()
                                + ", sent as it was at " + link.readAt()
                                + (link.deactivated() ? ", switched off by us since its unit had gone" : ""));
    }

    /** @param position the time up to which the shop's changes were read; empty before the first run */
    static Fact readUpTo(Optional<Instant> position) {
        return new Fact("products read up to", position.map(Instant::toString).orElse("never yet"));
    }
}
