package dev.stockbridge.link;

import dev.stockbridge.run.record.NewTransaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Article numbers that the warehouse takes for the number of another unit's article, although they differ: such as one
 * that ignores accents. Known from its answers to writes, so that no such write is made a second time.
 */
@Component
public class MergedNumbers {

    private final JdbcTemplate jdbc;
    private final NewTransaction newTransaction;

    MergedNumbers(JdbcTemplate jdbc, NewTransaction newTransaction) {
        this.jdbc = jdbc;
        this.newTransaction = newTransaction;
    }

    /**
     * What the warehouse takes a number for.
     *
     * @param articleSystemId the article that it wrote instead of making one
     * @param ownerKey the key of the number that this article's unit had then
     */
    public record Merged(int articleSystemId, String ownerKey) {}

    /** What is known of the numbers with these keys, by key. */
    public Map<String, Merged> of(String store, Collection<String> keys) {
        var merged = new HashMap<String, Merged>();
        newTransaction.run(() -> jdbc.query(
                """
                select number_key, article_system_id, owner_key from article_merged_number
                where store = ? and number_key = any(?)
                """,
                row -> {
                    merged.put(
                            row.getString("number_key"),
                            new Merged(row.getInt("article_system_id"), row.getString("owner_key")));
                },
                store,
                keys.toArray(String[]::new)));
        return merged;
    }

    /**
     * Notes that a write under this number went to another unit's article, and that this unit's article does not hold
     * what was last sent of it. Committed at once: a run that is cut off here leaves the article to the next one.
     */
    public void note(String store, String key, ArticleOwners.Owner owner) {
        newTransaction.run(() -> {
            jdbc.update("""
                    insert into article_merged_number (store, number_key, article_system_id, owner_key)
                    values (?, ?, ?, ?)
                    on conflict (store, number_key) do update set
                        article_system_id = excluded.article_system_id, owner_key = excluded.owner_key
                    """, store, key, owner.article(), owner.numberKey());
            jdbc.update(
                    "update article_link set fingerprint = '' where store = ? and article_system_id = ?",
                    owner.store(),
                    owner.article());
        });
    }
}
