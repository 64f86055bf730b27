package dev.stockbridge.articles;

import dev.stockbridge.settings.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose the articles of a goods owner are: a unit's of this store, or a store's that feeds the same goods owner. */
@Component
class ArticleOwners {

    private final JdbcTemplate jdbc;
    private final Settings settings;
    private final TransactionTemplate apart;

    ArticleOwners(JdbcTemplate jdbc, Settings settings, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Who has these articles; units that were reported gone have none. */
    Owners of(String store, Collection<Integer> articles) {
        var owners = apart.execute(status -> jdbc.query(
                """
                select store, product_id, variation_id, article_system_id from article_link
                where store = any(?) and article_system_id = any(?) and not gone_reported
                """,
                (row, n) -> new Owner(
                        row.getString("store"),
                        new ProductReference(row.getLong("product_id"), row.getLong("variation_id")),
                        row.getInt("article_system_id")),
                settings.sharingGoodsOwner(store).toArray(String[]::new),
                articles.toArray(Integer[]::new)));
        return new Owners(store, owners);
    }

    private record Owner(String store, ProductReference reference, int article) {}

    /** The owners of some articles, as {@code store} sees them. */
    record Owners(String store, List<Owner> all) {

        /** Another store that has the article, in words. */
        Optional<String> otherStore(int article) {
            return owner(article, owner -> !owner.store().equals(store)).map(owner -> "store " + owner.store());
        }

        /** Another store, or another unit than this one, that has the article, in words. */
        Optional<String> other(ProductReference unit, int article) {
            return otherStore(article)
                    .or(() -> owner(article, owner -> !owner.reference().equals(unit))
                            .map(owner -> owner.reference().toString()));
        }

        private Optional<Owner> owner(int article, Predicate<Owner> kind) {
            return all.stream()
                    .filter(owner -> owner.article() == article)
                    .filter(kind)
                    .findFirst();
        }
    }
}
