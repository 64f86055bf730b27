package dev.stockbridge.articles;

import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.Warehouse;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The articles that a chunk's units have or want, as they stand in the warehouse: read in one go, kept up with its writes. */
final class ArticleRegister {

    private final Warehouse warehouse;
    private final Map<Integer, ArticleState> byId = new HashMap<>();
    private final Map<String, Integer> byKey = new HashMap<>();

    /** Articles that were answered and have other numbers than those that were asked for. */
    private final Map<Integer, ArticleState> beside = new HashMap<>();

    private final Map<Integer, String> written = new HashMap<>();

    private ArticleRegister(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    static ArticleRegister of(Warehouse warehouse, Collection<StagedUnit> units) {
        var register = new ArticleRegister(warehouse);
        var numbers = units.stream()
                .flatMap(unit -> Stream.of(
                        Optional.ofNullable(unit.content()).map(StagedArticle::articleNumber),
                        Optional.ofNullable(unit.link()).map(ArticleLink::articleNumber)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        var keys = numbers.stream().map(SellableUnit::key).collect(Collectors.toSet());
        warehouse.articlesListedFor(numbers).forEach(article -> register.add(article, keys));
        return register;
    }

    /** The ids of these articles. */
    Set<Integer> ids() {
        return byId.keySet();
    }

    /** The article whose number has this key. */
    Optional<ArticleState> numbered(String key) {
        return Optional.ofNullable(byKey.get(key)).map(byId::get);
    }

    /** The unit's own article, wherever its number has gone; the warehouse is asked when it is not where it was. */
    Optional<ArticleState> own(@Nullable ArticleLink link) {
        if (link == null) {
            return Optional.empty();
        }
        var known = Optional.ofNullable(byId.get(link.articleSystemId()));
        return known.isPresent() ? known : warehouse.article(link.articleSystemId());
    }

    /** Notes that an article has this number now and gave up the one it had. */
    void renamed(int articleSystemId, String key) {
        written.put(articleSystemId, key);
        byKey.values().removeIf(id -> id == articleSystemId);
        byKey.put(key, articleSystemId);
    }

    /** Whether a write of this chunk gave the article another number than the one with this key. */
    boolean hasMovedFrom(String key, int articleSystemId) {
        return !written.getOrDefault(articleSystemId, key).equals(key);
    }

    /** Forgets an article whose number is given up by another unit of a plan. */
    void forget(String key) {
        byKey.remove(key);
    }

    /** The article as it was before the first write of this chunk, where the warehouse has shown it. */
    Optional<ArticleState> before(int articleSystemId) {
        return Optional.ofNullable(byId.getOrDefault(articleSystemId, beside.get(articleSystemId)));
    }

    private void add(ArticleState article, Set<String> asked) {
        var key = SellableUnit.key(article.articleNumber());
        if (!asked.contains(key)) {
            beside.put(article.articleSystemId(), article);
            return;
        }
        byId.put(article.articleSystemId(), article);
        // Of two numbers with one key the older article counts.
        byKey.merge(key, article.articleSystemId(), Math::min);
    }
}
