package dev.stockbridge.articles;

import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.outcome.Outcomes;
import dev.stockbridge.run.RunSession;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Compares a chunk of products with their links and notes each unit in the survey: one query to read, one to write. */
final class SurveyWriter implements ItemWriter<ProductReading> {

    private final RunSession session;
    private final ArticleLinks links;
    private final ArticleSurvey survey;
    private final ChangeDetector comparison;
    private final Outcomes outcomes;

    SurveyWriter(
            RunSession session,
            ArticleLinks links,
            ArticleSurvey survey,
            ChangeDetector comparison,
            Outcomes outcomes) {
        this.session = session;
        this.links = links;
        this.survey = survey;
        this.comparison = comparison;
        this.outcomes = outcomes;
    }

    @Override
    public void write(Chunk<? extends ProductReading> chunk) {
        var run = session.run();
        var ids = chunk.getItems().stream().map(ProductReading::id).toList();
        var known = links.ofProducts(run.store(), ids).stream()
                .collect(Collectors.groupingBy(link -> link.reference().productId()));
        var units = new ArrayList<SurveyedUnit>();
        for (var reading : chunk) {
            if (reading instanceof ProductReading.Unservable gap && gap.id() == 0) {
                survey.hold(run, gap);
            }
            units.addAll(comparison.of(reading, known.getOrDefault(reading.id(), List.of())));
        }
        int fresh = survey.note(run, units);
        if (!run.options().partial()) {
            outcomes.count(session, "read", fresh);
        }
    }
}
