package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Seeds;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has not changed is not sent, and finding that out is cheap. */
class UnchangedCatalogueTest {

    @Test
    void sendsNothingAndAsksForNoItemByItself() {
        var catalogue = SandboxCatalogue.nordic(1, Seeds.count(130, 1300));
        var store = TestStore.fresh();
        store.shop().checkAnswers(false);
        store.warehouse().checkAnswers(false);
        catalogue.fill(store.shop());

        var first = store.run();
        assertThat(store.articles().count()).isEqualTo(catalogue.goodUnits());
        if (Seeds.areAll()) {
            // Only a survey of more than a thousand units is analysed.
            assertThat(plannerKnowsTheSurvey(store)).isTrue();
        }
        assertThat(store.report(first).counts().created()).isEqualTo(catalogue.goodUnits());
        store.shop().clearRequests();
        store.warehouse().clearRequests();

        var second = store.run();

        assertThat(store.warehouse().requests()).isEmpty();
        assertThat(store.report(second).counts().unchanged()).isEqualTo(catalogue.goodUnits());
        assertThat(store.report(second).counts().read()).isEqualTo(catalogue.units());
        assertThat(store.shop().count("GET", "/api/v1/products/.+")).isZero();
        int pages = (catalogue.products() + 249) / 250;
        // One more for the beginning, one more to look for newcomers.
        assertThat(store.shop().requests())
                .hasSizeLessThanOrEqualTo(pages + 2)
                .allSatisfy(call -> assertThat(call.query()).containsEntry("page_size", List.of("250")));
        assertThat(store.violations()).isEmpty();
    }

    @Test
    void asksTheDatabaseByTheChunkAndNotByTheItem() {
        int chunks = Seeds.count(2, 5);
        long few = statementsOfASecondRun(50);
        long many = statementsOfASecondRun(chunks * 50);

        assertThat((many - few) / (chunks - 1.0))
                .as("statements of one more chunk of 50 products")
                .isLessThan(12);
    }

    /** Whether the table was analysed on purpose: the planner would take the rows of a new run for one. */
    private static boolean plannerKnowsTheSurvey(TestStore store) {
        return Boolean.TRUE.equals(store.sql()
                .queryForObject(
                        "select last_analyze is not null from pg_stat_user_tables where relname = 'article_survey'",
                        Boolean.class));
    }

    private static long statementsOfASecondRun(int products) {
        var store = TestStore.fresh();
        store.shop().checkAnswers(false);
        store.warehouse().checkAnswers(false);
        SandboxCatalogue.small(3, products).fill(store.shop());
        store.run();
        long before = store.application().statements();
        store.run();
        return store.application().statements() - before;
    }
}
