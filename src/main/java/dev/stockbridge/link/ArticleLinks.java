package dev.stockbridge.link;

import dev.stockbridge.outcome.StorableKey;
import dev.stockbridge.run.record.RecordParameters;
import dev.stockbridge.run.record.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which sellable unit is which article. An older reading of the shop never overwrites a newer one. */
@Component
public class ArticleLinks {

    private static final String LINKS = "select * from article_link where store = :store and ";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ArticleLinks(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The links of all units of these products. */
    public List<ArticleLink> ofProducts(String store, Collection<Long> productIds) {
        return jdbc.sql(LINKS + "product_id = any(:products)")
                .param("store", store)
                .param("products", productIds.toArray(Long[]::new))
                .query((row, n) -> link(row, ""))
                .list();
    }

    /** The links behind this unit's, by reference, at most {@code most}. */
    public List<ArticleLink> after(String store, ProductReference last, int most) {
        return jdbc.sql(LINKS + """
                (product_id, variation_id) > (:product, :variation)
                order by product_id, variation_id limit :most
                """)
                .param("store", store)
                .param("product", last.productId())
                .param("variation", last.variationId())
                .param("most", most)
                .query((row, n) -> link(row, ""))
                .list();
    }

    /** The link whose article has this number, or one that counts as the same. */
    public Optional<ArticleLink> ofNumber(String store, String number) {
        return jdbc
                .sql(LINKS + "number_key = :key")
                .param("store", store)
                .param("key", StorableKey.ofCode(number))
                .query((row, n) -> link(row, ""))
                .list()
                .stream()
                .findFirst();
    }

    /** Those of the keys that are the number of a linked article. */
    public Set<String> numbersOf(String store, Collection<String> keys) {
        return jdbc.sql("select number_key from article_link where store = :store and number_key = any(:keys)")
                .param("store", store)
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** Whether a unit of the store has the article with this number. */
    public boolean isLinked(String store, String articleNumber) {
        return jdbc.sql("select exists (select 1 from article_link where store = :store and article_number = :number)")
                .param("store", store)
                .param("number", articleNumber)
                .query(Boolean.class)
                .single();
    }

    /** Whether no unit of the store has an article yet. */
    public boolean none(String store) {
        return jdbc.sql("select not exists (select 1 from article_link where store = :store)")
                .param("store", store)
                .query(Boolean.class)
                .single();
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
     * Notes that these units' articles are about to be written. None of them counts as unchanged until {@link #save} stores
     * what it holds. Must be committed before the first write, whose effect may outlive the run that made it.
     */
    public void announce(String store, List<Announcement> articles) {
        batches.batchUpdate("""
                update article_link set fingerprint = '', deactivated = deactivated or :deactivates,
                    languages = array(select unnest(languages) union select unnest(:languages::text[]))
                where store = :store
                    and (product_id = :productId and variation_id = :variationId or number_key = :numberKey)
                """, RecordParameters.batch(Map.of("store", store), articles));
    }

    /** Links the units to their articles. A number that had belonged to another unit is taken from it. */
    public void save(String store, List<ArticleLink> links) {
        var rows = RecordParameters.batch(Map.of("store", store), links);
        batches.batchUpdate("""
                delete from article_link where store = :store and number_key = :numberKey
                    and (product_id, variation_id) <> (:productId, :variationId)
                """, rows);
        batches.batchUpdate("""
                insert into article_link (store, product_id, variation_id, article_number, number_key,
                    article_system_id, fingerprint, languages, read_at)
                values (:store, :productId, :variationId, :articleNumber, :numberKey,
                    :articleSystemId, :fingerprint, :languages, :readAt)
                on conflict (store, product_id, variation_id) do update set
                    article_number = excluded.article_number, number_key = excluded.number_key,
                    article_system_id = excluded.article_system_id, fingerprint = excluded.fingerprint,
                    languages = excluded.languages, read_at = excluded.read_at,
                    missed_scans = 0, gone_reported = false, deactivated = false
                where article_link.read_at <= excluded.read_at
                """, rows);
    }

    /**
     * Lets no reading count as newer that lies ahead of our own clock: the clock was wrong, or the reading is from a time
     * when the shop's clock was trusted.
     */
    public void pullBack(String store, Instant now) {
        jdbc.sql("update article_link set read_at = 'epoch' where store = :store and read_at > :now")
                .param("store", store)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes that these units' articles were deactivated, and that the units were reported gone. */
    public void markDeactivated(String store, List<ProductReference> references) {
        batches.batchUpdate("""
                update article_link set deactivated = true, gone_reported = true
                where store = :store and product_id = :productId and variation_id = :variationId
                """, RecordParameters.batch(Map.of("store", store), references));
    }

    /**
     * Counts for each link in how many complete scans in a row its unit was missing. A unit that was found starts at zero.
     *
     * @param reported whether this run reported the units that two scans in a row have missed
     */
    public void countScan(Run run, boolean reported) {
        jdbc.sql("""
                update article_link l set missed_scans = missed_scans + 1,
                    gone_reported = gone_reported or :reported and missed_scans >= 1
                where store = :store and not exists (select 1 from article_survey s where s.run_id = :run
                    and s.verdict <> 'gone' and s.product_id = l.product_id and s.variation_id = l.variation_id)
                """)
                .param("reported", reported)
                .param("store", run.store())
                .param("run", run.id())
                .update();
        jdbc.sql("""
                update article_link l set missed_scans = 0, gone_reported = false
                where store = :store and (missed_scans > 0 or gone_reported) and exists (
                    select 1 from article_survey s where s.run_id = :run
                        and s.verdict <> 'gone' and s.product_id = l.product_id and s.variation_id = l.variation_id)
                """).param("store", run.store()).param("run", run.id()).update();
    }

    /** Reads a link from columns whose names begin with the prefix. */
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
