package dev.stockbridge.link;

import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.settings.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whose the articles of a goods owner are: a unit's of this store, or a store's that feeds the same goods owner. Where
 * several stores sell an article, the one that stands first in the configuration keeps it up.
 */
@Component
public class ArticleOwners {

    private final JdbcTemplate jdbc;
    private final Settings settings;
    private final NewTransaction newTransaction;

    /** The stores that feed the goods owner of each store, in their order; addresses are not compared for every article. */
    private final Map<String, List<String>> sharing = new ConcurrentHashMap<>();

    ArticleOwners(JdbcTemplate jdbc, Settings settings, NewTransaction newTransaction) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.newTransaction = newTransaction;
    }

    /** Who has these articles; units that were reported gone have none. */
    public Owners of(String store, Collection<Integer> articles) {
        var stores = sharing.computeIfAbsent(store, settings::sharingGoodsOwner);
        var owners = newTransaction.call(() -> jdbc.query(
                """
                select store, product_id, variation_id, article_system_id, number_key from article_link
                where store = any(?) and article_system_id = any(?) and not gone_reported
                """,
                (row, n) -> new Owner(
                        row.getString("store"),
                        new ProductReference(row.getLong("product_id"), row.getLong("variation_id")),
                        row.getInt("article_system_id"),
                        row.getString("number_key")),
                stores.toArray(String[]::new),
                articles.toArray(Integer[]::new)));
        return new Owners(store, stores, owners);
    }

    /**
     * A unit that has an article.
     *
     * @param numberKey the key of the article's number as it was last sent
     */
    public record Owner(String store, ProductReference reference, int article, String numberKey) {

        /** The owner as {@code asked} calls it, which knows its own units by their references. */
        public String name(String asked) {
            return store.equals(asked) ? reference.toString() : "store " + store;
        }
    }

    /**
     * The owners of some articles, as {@code store} sees them.
     *
     * @param stores all that feed the goods owner, in their order
     */
    public record Owners(String store, List<String> stores, List<Owner> all) {

        /** The store before this one that has the article and keeps it up. */
        public Optional<String> keeper(int article) {
            return stores.stream()
                    .takeWhile(other -> !other.equals(store))
                    .filter(other ->
                            owner(article, owner -> owner.store().equals(other)).isPresent())
                    .findFirst();
        }

        /** Another unit of this store that has the article. */
        public Optional<ProductReference> otherUnit(ProductReference unit, int article) {
            return owner(
                            article,
                            owner -> owner.store().equals(store)
                                    && !owner.reference().equals(unit))
                    .map(Owner::reference);
        }

        /** Another store, or another unit than this one, that has the article, in words. */
        public Optional<String> other(ProductReference unit, int article) {
            return owner(article, owner -> !owner.store().equals(store))
                    .or(() -> another(unit, article))
                    .map(owner -> owner.name(store));
        }

        /** Another unit than this one that has the article, of this store or of another. */
        public Optional<Owner> another(ProductReference unit, int article) {
            return owner(
                    article,
                    owner -> !owner.store().equals(store) || !owner.reference().equals(unit));
        }

        /** Another unit than this one whose article still has the number that the warehouse takes for another. */
        public Optional<Owner> another(ProductReference unit, MergedNumbers.Merged merged) {
            return another(unit, merged.articleSystemId())
                    .filter(owner -> owner.numberKey().equals(merged.ownerKey()));
        }

        private Optional<Owner> owner(int article, Predicate<Owner> kind) {
            return all.stream()
                    .filter(owner -> owner.article() == article)
                    .filter(kind)
                    .findFirst();
        }
    }
}
