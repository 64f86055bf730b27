package dev.stockbridge.article;

import dev.stockbridge.link.ArticleLink;
import dev.stockbridge.link.ArticleOwners;
import dev.stockbridge.link.MergedNumbers;
import dev.stockbridge.ongoing.Warehouse;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads, once for a chunk, what the decisions on its units need to know. */
final class ArticleLookup {

    private final Warehouse warehouse;
    private final ArticleOwners owners;
    private final MergedNumbers merged;
    private final String store;
    private final boolean plan;

    /** Articles whose renaming was parked, in all chunks so far. */
    private final Set<Integer> stuck = new HashSet<>();

    ArticleLookup(Warehouse warehouse, ArticleOwners owners, MergedNumbers merged, String store, boolean plan) {
        this.warehouse = warehouse;
        this.owners = owners;
        this.merged = merged;
        this.store = store;
        this.plan = plan;
    }

    /** The articles that these units have or want. The caller holds the goods owner's lock. */
    ChunkArticles of(List<StagedUnit> units) {
        var register = ArticleRegister.of(warehouse, units);
        var numbers = merged.of(store, units.stream().map(StagedUnit::wantedKey).toList());
        var known = owners.of(store, articles(register, units, numbers.values()));
        return new ChunkArticles(register, now -> new ArticleDecider(now, known, numbers, plan, stuck), stuck);
    }

    private static Set<Integer> articles(
            ArticleRegister register, List<StagedUnit> units, Collection<MergedNumbers.Merged> numbers) {
        var articles = new HashSet<>(register.ids());
        numbers.forEach(number -> articles.add(number.articleSystemId()));
        units.stream()
                .map(StagedUnit::link)
                .filter(Objects::nonNull)
                .map(ArticleLink::articleSystemId)
                .forEach(articles::add);
        return articles;
    }
}
