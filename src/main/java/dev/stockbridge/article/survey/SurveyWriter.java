package dev.stockbridge.article.survey;

import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.run.RunSession;
import java.util.ArrayList;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stores the units of a chunk in the survey with one statement, and counts those that are read for the first time. */
public final class SurveyWriter implements ItemWriter<SurveyedProduct> {

    private final RunSession session;
    private final ArticleSurvey survey;
    private final Outcomes outcomes;

    public SurveyWriter(RunSession session, ArticleSurvey survey, Outcomes outcomes) {
        this.session = session;
        this.survey = survey;
        this.outcomes = outcomes;
    }

    @Override
    public void write(Chunk<? extends SurveyedProduct> chunk) {
        var run = session.run();
        var units = new ArrayList<SurveyedUnit>();
        for (var product : chunk) {
            if (product.unservable() != null) {
                survey.retain(run, product.unservable());
            }
            units.addAll(product.units());
        }
        int fresh = survey.note(run, units);
        if (!run.options().partial()) {
            outcomes.count(session, "read", fresh);
        }
    }
}
