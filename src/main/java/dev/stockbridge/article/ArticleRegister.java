package dev.stockbridge.article;

import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.ongoing.ArticleContent;
import dev.stockbridge.ongoing.ArticleState;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.outcome.StorableKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The articles that a chunk's units have or want, as they are in the warehouse. They are read at once; writes to them are
 * noted afterwards.
 */
final class ArticleRegister {

    private final Warehouse warehouse;
    private final Map<Integer, ArticleState> byId = new HashMap<>();
    private final Map<String, Integer> byKey = new HashMap<>();

    /** Articles that were answered and have other numbers than those that were asked for. */
    private final Map<Integer, ArticleState> beside = new HashMap<>();

    /** Articles that were asked for by their ids, since their numbers were not found. */
    private final Map<Integer, Optional<ArticleState>> askedById;

    private final Map<Integer, String> written = new HashMap<>();

    private ArticleRegister(Warehouse warehouse, Map<Integer, Optional<ArticleState>> askedById) {
        this.warehouse = warehouse;
        this.askedById = askedById;
    }

    static ArticleRegister of(Warehouse warehouse, Collection<StagedUnit> units) {
        var register = new ArticleRegister(warehouse, new HashMap<>());
        var numbers = units.stream()
                .flatMap(unit -> Stream.of(
                        Optional.ofNullable(unit.content()).map(ArticleContent::articleNumber),
                        Optional.ofNullable(unit.link()).map(ArticleLink::articleNumber)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        var keys = numbers.stream().map(StorableKey::ofCode).collect(Collectors.toSet());
        warehouse.articles().listedFor(numbers).forEach(article -> register.add(article, keys));
        return register;
    }

    /** A copy with its own notes of what is written. */
    ArticleRegister copy() {
        var copy = new ArticleRegister(warehouse, askedById);
        copy.byId.putAll(byId);
        copy.byKey.putAll(byKey);
        copy.beside.putAll(beside);
        copy.written.putAll(written);
        return copy;
    }

    /** The ids of these articles. */
    Set<Integer> ids() {
        return byId.keySet();
    }

    /** The article whose number has this key. */
    Optional<ArticleState> numbered(String key) {
        return Optional.ofNullable(byKey.get(key)).map(byId::get);
    }

    /** The unit's own article. The warehouse is asked for it by its id where its number is no longer the link's. */
    Optional<ArticleState> own(@Nullable ArticleLink link) {
        if (link == null) {
            return Optional.empty();
        }
        var known = Optional.ofNullable(byId.get(link.articleSystemId()));
        return known.isPresent()
                ? known
                : askedById.computeIfAbsent(link.articleSystemId(), warehouse.articles()::withId);
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

    /** The article as it was before the first write of this chunk, where the warehouse has shown it. */
    Optional<ArticleState> before(int articleSystemId) {
        return Optional.ofNullable(byId.getOrDefault(articleSystemId, beside.get(articleSystemId)));
    }

    private void add(ArticleState article, Set<String> asked) {
        var key = StorableKey.ofCode(article.articleNumber());
        if (!asked.contains(key)) {
            beside.put(article.articleSystemId(), article);
            return;
        }
        byId.put(article.articleSystemId(), article);
        // Of two numbers with one key the older article counts.
        byKey.merge(key, article.articleSystemId(), Math::min);
    }
}
