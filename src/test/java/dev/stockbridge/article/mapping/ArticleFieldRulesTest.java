package dev.stockbridge.article.mapping;

import dev.stockbridge.handbook.FieldTable;
import org.junit.jupiter.api.Test;

/** The rules for an article's fields are those of the handbook and of the facts. */
class ArticleFieldRulesTest {

    private final ArticleFieldRules rules = new ArticleFieldRules(true);

    @Test
    void handbookShowsEachFieldOfAnArticle() {
        FieldTable.isInHandbook("Article", rules.rows());
    }

    @Test
    void eachFieldOfAnArticleComesFromItsPlaceInTheShop() {
        FieldTable.areTheFacts("article.txt", rules.rows());
    }
}
