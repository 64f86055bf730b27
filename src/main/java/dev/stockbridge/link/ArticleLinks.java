package dev.stockbridge.link;

import dev.stockbridge.outcome.StorableKey;
import dev.stockbridge.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which sellable unit is which article. An older reading of the shop never overwrites a newer one. */
@Component
public class ArticleLinks {

    private final JdbcTemplate jdbc;

    ArticleLinks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The links of all units of these products. */
    public List<ArticleLink> ofProducts(String store, Collection<Long> productIds) {
        return jdbc.query(
                "select * from article_link where store = ? and product_id = any(?)",
                (row, n) -> link(row, ""),
                store,
                productIds.toArray(Long[]::new));
    }

    /** The links behind this unit's, by reference. */
    public List<ArticleLink> after(String store, ProductReference last, int most) {
        return jdbc.query("""
                select * from article_link where store = ? and (product_id, variation_id) > (?, ?)
                order by product_id, variation_id limit ?
                """, (row, n) -> link(row, ""), store, last.productId(), last.variationId(), most);
    }

    /** The link whose article has this number, or one that is compared as the same. */
    public Optional<ArticleLink> ofNumber(String store, String number) {
        return jdbc
                .query(
                        "select * from article_link where store = ? and number_key = ?",
                        (row, n) -> link(row, ""),
                        store,
                        StorableKey.ofCode(number))
                .stream()
                .findFirst();
    }

    /** Those of the keys that are the number of an article which is some unit's. */
    public Set<String> numbersOf(String store, Collection<String> keys) {
        return new HashSet<>(jdbc.queryForList(
                "select number_key from article_link where store = ? and number_key = any(?)",
                String.class,
                store,
                keys.toArray(String[]::new)));
    }

    /** Whether a unit of the store has the article with this number. */
    public boolean isLinked(String store, String articleNumber) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from article_link where store = ? and article_number = ?)",
                Boolean.class,
                store,
                articleNumber));
    }

    /** Whether no unit of the store has an article yet. */
    public boolean none(String store) {
        return Boolean.FALSE.equals(jdbc.queryForObject(
                "select exists (select 1 from article_link where store = ?)", Boolean.class, store));
    }

    /**
     * A unit whose article is about to be written.
     *
     * @param numberKey the key of the article number that it will have; empty where the article is deactivated
     * @param languages the languages of the names that are sent
     */
    public record Announcement(
            ProductReference reference, String numberKey, List<String> languages, boolean deactivates) {}

    /**
     * Notes that these units' articles are about to be written: until {@link #save} says what they hold, nothing counts
     * as unchanged. Must be committed before the first write, whose effect may outlive the run that made it.
     */
    public void announce(String store, List<Announcement> articles) {
        jdbc.batchUpdate("""
                update article_link set fingerprint = '', deactivated = deactivated or ?,
                    languages = array(select unnest(languages) union select unnest(?))
                where store = ? and (product_id = ? and variation_id = ? or number_key = ?)
                """, articles, articles.size() + 1, (statement, article) -> {
            statement.setBoolean(1, article.deactivates());
            statement.setArray(
                    2,
                    statement
                            .getConnection()
                            .createArrayOf("text", article.languages().toArray()));
            statement.setString(3, store);
            statement.setLong(4, article.reference().productId());
            statement.setLong(5, article.reference().variationId());
            statement.setString(6, article.numberKey());
        });
    }

    /** Ties the units to their articles. A unit that is gone gives its article's number up to the one that has it now. */
    public void save(String store, List<ArticleLink> links) {
        jdbc.batchUpdate("""
                delete from article_link
                where store = ? and number_key = ? and (product_id, variation_id) <> (?, ?)
                """, links, links.size() + 1, (statement, link) -> {
            statement.setString(1, store);
            statement.setString(2, link.numberKey());
            statement.setLong(3, link.reference().productId());
            statement.setLong(4, link.reference().variationId());
        });
        jdbc.batchUpdate("""
                insert into article_link (store, product_id, variation_id, article_number, number_key,
                    article_system_id, fingerprint, languages, read_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (store, product_id, variation_id) do update set
                    article_number = excluded.article_number, number_key = excluded.number_key,
                    article_system_id = excluded.article_system_id, fingerprint = excluded.fingerprint,
                    languages = excluded.languages, read_at = excluded.read_at,
                    missed_scans = 0, gone_reported = false, deactivated = false
                where article_link.read_at <= excluded.read_at
                """, links, links.size() + 1, (statement, link) -> {
            statement.setString(1, store);
            statement.setLong(2, link.reference().productId());
            statement.setLong(3, link.reference().variationId());
            statement.setString(4, link.articleNumber());
            statement.setString(5, link.numberKey());
            statement.setInt(6, link.articleSystemId());
            statement.setBytes(7, link.fingerprint());
            statement.setArray(
                    8,
                    statement
                            .getConnection()
                            .createArrayOf("text", link.languages().toArray()));
            statement.setObject(9, link.readAt().atOffset(ZoneOffset.UTC));
        });
    }

    /**
     * Stops readings from counting as newer that lie ahead of our own clock: it was wrong, or they are from a time when
     * the shop's clock was taken for true.
     */
    public void pullBack(String store, Instant now) {
        jdbc.update(
                "update article_link set read_at = 'epoch' where store = ? and read_at > ?",
                store,
                now.atOffset(ZoneOffset.UTC));
    }

    /** Notes that these units' articles were switched off, and that their going was reported. */
    public void markDeactivated(String store, List<ProductReference> references) {
        jdbc.batchUpdate("""
                update article_link set deactivated = true, gone_reported = true
                where store = ? and product_id = ? and variation_id = ?
                """, references, references.size() + 1, (statement, reference) -> {
            statement.setString(1, store);
            statement.setLong(2, reference.productId());
            statement.setLong(3, reference.variationId());
        });
    }

    /**
     * Counts for each link in how many complete scans in a row its unit was missing. A unit that was found starts at zero.
     *
     * @param reported whether this run reported the units that two scans in a row have missed
     */
    public void countScan(Run run, boolean reported) {
        jdbc.update("""
                update article_link l set missed_scans = missed_scans + 1, gone_reported = gone_reported or
                    ? and missed_scans >= 1
                where store = ? and not exists (select 1 from article_survey s where s.run_id = ?
                    and s.verdict <> 'gone' and s.product_id = l.product_id and s.variation_id = l.variation_id)
                """, reported, run.store(), run.id());
        jdbc.update("""
                update article_link l set missed_scans = 0, gone_reported = false
                where store = ? and (missed_scans > 0 or gone_reported) and exists (
                    select 1 from article_survey s where s.run_id = ?
                        and s.verdict <> 'gone' and s.product_id = l.product_id and s.variation_id = l.variation_id)
                """, run.store(), run.id());
    }

    /** Reads a link from columns that carry this prefix. */
    public static ArticleLink link(ResultSet row, String prefix) throws SQLException {
        return new ArticleLink(
                new ProductReference(row.getLong(prefix + "product_id"), row.getLong(prefix + "variation_id")),
                row.getString(prefix + "article_number"),
                row.getInt(prefix + "article_system_id"),
                row.getBytes(prefix + "fingerprint"),
                List.of((String[]) row.getArray(prefix + "languages").getArray()),
                row.getObject(prefix + "read_at", OffsetDateTime.class).toInstant(),
                row.getBoolean(prefix + "deactivated"));
    }
}
