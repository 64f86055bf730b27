package dev.stockbridge.ongoing.soap;

import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What SOAP has no words for: that an article is active, and that a text is gone, since nothing is ever sent empty. */
final class RestOnlyChanges {

    private RestOnlyChanges() {}

    /** Whether {@code article} says any of it of the article that {@code stands} there. */
    static boolean has(ArticleDocument article, ArticleState stands) {
        JsonNode raw = stands.raw();
        return article.isActive() != null && !article.isActive().equals(stands.isActive())
                || gone(article.content().articleName(), raw.path("articleName"))
                || gone(article.content().barCode(), raw.path("barCodeInfo").path("barCode"))
                || gone(
                        article.content().supplierArticleNumber(),
                        raw.path("supplierInfo").path("supplierArticleNumber"))
                || article.content().translations().stream().anyMatch(name -> XmlText.of(name.articleName()) == null);
    }

    private static boolean gone(@Nullable String now, JsonNode held) {
        return now != null && XmlText.of(now) == null && XmlText.of(Nodes.text(held)) != null;
    }
}
