package dev.stockbridge.articles;

import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.Warehouse;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The articles that a chunk's units have or want, as they stand in the warehouse: read in one go, kept up with its writes. */
final class ArticleRegister {

    private final Warehouse warehouse;
    private final Map<Integer, ArticleState> byId = new HashMap<>();
    private final Map<String, Integer> byKey = new HashMap<>();

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
        warehouse.articles(numbers).forEach(register::add);
        return register;
    }

    /** The ids of these articles. */
    Set<Integer> ids() {
        return byId.keySet();
    }

    /** The article with this number, case and surrounding blanks aside. */
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
        byKey.values().removeIf(id -> id == articleSystemId);
        byKey.put(key, articleSystemId);
    }

    /** Forgets an article whose number is given up by another unit of a plan. */
    void forget(String key) {
        byKey.remove(key);
    }

    private void add(ArticleState article) {
        byId.put(article.articleSystemId(), article);
        var key = SellableUnit.key(article.articleNumber());
        // Of two numbers that differ in case alone the older article counts.
        byKey.merge(key, article.articleSystemId(), Math::min);
    }
}
