package dev.stockbridge.ongoing.soap;

import dev.stockbridge.ongoing.ArticleDocument;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Changes that only REST can make: whether an article is active, and the removal of a text, since SOAP sends no empty
 * texts.
 */
final class RestOnlyChanges {

    private RestOnlyChanges() {}

    /** Whether {@code article} makes such a change to the article {@code stored}. */
    static boolean exist(ArticleDocument article, ArticleState stored) {
        JsonNode raw = stored.raw();
        return article.isActive() != null && !article.isActive().equals(stored.isActive())
                || removed(article.content().articleName(), raw.path("articleName"))
                || removed(article.content().barCode(), raw.path("barCodeInfo").path("barCode"))
                || removed(
                        article.content().supplierArticleNumber(),
                        raw.path("supplierInfo").path("supplierArticleNumber"))
                || article.content().translations().stream().anyMatch(name -> XmlText.of(name.articleName()) == null);
    }

    private static boolean removed(@Nullable String sent, JsonNode shown) {
        return sent != null && XmlText.of(sent) == null && XmlText.of(Nodes.text(shown)) != null;
    }
}
