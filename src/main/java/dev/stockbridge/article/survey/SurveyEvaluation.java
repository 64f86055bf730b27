package dev.stockbridge.article.survey;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.outcome.AttentionItem;
import dev.stockbridge.outcome.AttentionItems;
import dev.stockbridge.outcome.ItemOutcome;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.run.RunSession;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws the survey's conclusions, in one transaction: which codes are bad, which units are gone, what is unchanged. */
@Component
public class SurveyEvaluation {

    private final CodeConflictResolver judge;
    private final RemovedUnits departed;
    private final ArticleSurvey survey;
    private final ArticleLinks links;
    private final Outcomes outcomes;
    private final AttentionItems attention;

    SurveyEvaluation(
            CodeConflictResolver judge,
            RemovedUnits departed,
            ArticleSurvey survey,
            ArticleLinks links,
            Outcomes outcomes,
            AttentionItems attention) {
        this.judge = judge;
        this.departed = departed;
        this.survey = survey;
        this.links = links;
        this.outcomes = outcomes;
        this.attention = attention;
    }

    /** @param whole whether the whole catalogue was read, and not the changed products alone */
    public void draw(RunSession session, boolean whole) {
        var run = session.run();
        var items = run.options().items();
        if (whole && survey.isEmpty(run) && !links.none(run.store())) {
            throw emptyCatalogue();
        }
        survey.analyse(run);
        judge.judge(run, whole);
        if (!items.isEmpty()) {
            judge.ignoreAllBut(run, items);
            outcomes.store(session, survey.notAmong(run, items));
        }
        if (run.options().partial()) {
            outcomes.count(session, "read", survey.countConsidered(run));
        } else if (whole && survey.everyUnitHasAnId(run)) {
            concludeDepartures(session);
        }
        outcomes.count(session, "unchanged", survey.countUnchanged(run));
        outcomes.store(session, survey.parked(run));
        if (!run.options().plan()) {
            closeAttention(session, whole && !run.options().partial());
        }
    }

    private void concludeDepartures(RunSession session) {
        var run = session.run();
        var deactivate = session.store().articles().deactivateGone();
        List<ItemOutcome> gone = deactivate ? List.of() : departed.report(run);
        if (deactivate) {
            departed.stage(run);
        }
        outcomes.store(session, gone);
        if (!run.options().plan()) {
            links.countScan(run, !deactivate);
        }
    }

    /** An item closes when its unit needs nothing, and when its unit is no longer there. */
    private void closeAttention(RunSession session, boolean whole) {
        var run = session.run();
        var keys = attention.open(run.store(), run.job()).stream()
                .map(AttentionItem::key)
                .toList();
        var statuses = survey.statuses(run, keys);
        Predicate<String> settled =
                key -> statuses.containsKey(key) ? statuses.get(key) == SurveyStatus.UNCHANGED : whole;
        attention.close(run, keys.stream().filter(settled).collect(Collectors.toList()));
    }

    private static SystemFault emptyCatalogue() {
        return SystemFault.broken(
                "mycashflow",
                "mycashflow lists no products at all although articles are linked; nothing was concluded from that");
    }
}
