package dev.stockbridge.article;

import dev.stockbridge.http.body.Json;
import dev.stockbridge.link.ArticleLinks;
import dev.stockbridge.link.ProductReference;
import dev.stockbridge.ongoing.ArticleContent;
import dev.stockbridge.run.record.NewTransaction;
import dev.stockbridge.run.record.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the units that wait to be sent, in the order of rank and reference, and goes on after a restart behind the last
 * one whose outcome was stored.
 */
final class StagedUnitReader implements ItemStreamReader<StagedUnit> {

    private static final String NEXT = """
            select s.product_id, s.variation_id, s.rank, s.key, s.label, s.content, s.fingerprint, s.languages,
                s.read_at,
                l.product_id as own_product_id, l.variation_id as own_variation_id,
                l.article_number as own_article_number, l.article_system_id as own_article_system_id,
                l.fingerprint as own_fingerprint, l.languages as own_languages, l.read_at as own_read_at,
                l.deactivated as own_deactivated,
                h.article_system_id as holder_article, h.deactivated as holder_deactivated,
                p.product_id is not null or not ? and not exists (
                    select 1 from article_survey seen where seen.run_id = s.run_id and seen.product_id = h.product_id)
                    as holder_present,
                coalesce(p.verdict = 'send' and p.code_key <> h.number_key, false) as holder_moving
            from article_survey s
            left join article_link l
                on l.store = ? and l.product_id = s.product_id and l.variation_id = s.variation_id
            left join article_link h
                on h.store = ? and h.number_key = s.code_key
                and (h.product_id, h.variation_id) <> (s.product_id, s.variation_id)
            left join article_survey p
                on p.run_id = s.run_id and p.product_id = h.product_id and p.variation_id = h.variation_id
            where s.run_id = ? and s.verdict in ('send', 'gone')
                and (s.rank, s.product_id, s.variation_id) > (?, ?, ?)
            order by s.rank, s.product_id, s.variation_id
            limit ?
            """;

    private final Run run;
    private final JdbcTemplate jdbc;
    private final NewTransaction newTransaction;
    private final int atOnce;
    private final boolean wholeCatalogue;
    private final Deque<StagedUnit> buffer = new ArrayDeque<>();
    private int rank = -1;
    private ProductReference last = new ProductReference(0, 0);

    /**
     * @param wholeCatalogue whether the whole catalogue was read; else a unit is gone only if its product was seen
     * @param atOnce the chunk size: what is read at once must not be older than the chunk before it
     */
    StagedUnitReader(Run run, JdbcTemplate jdbc, NewTransaction newTransaction, int atOnce, boolean wholeCatalogue) {
        this.run = run;
        this.jdbc = jdbc;
        this.newTransaction = newTransaction;
        this.atOnce = atOnce;
        this.wholeCatalogue = wholeCatalogue;
    }

    @Override
    public void open(ExecutionContext context) {
        rank = context.getInt("staged.rank", -1);
        last = new ProductReference(context.getLong("staged.product", 0), context.getLong("staged.variation", 0));
    }

    @Override
    public @Nullable StagedUnit read() {
        if (buffer.isEmpty()) {
            buffer.addAll(newTransaction.call(this::next));
        }
        var unit = buffer.poll();
        if (unit != null) {
            rank = unit.rank();
            last = unit.reference();
        }
        return unit;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt("staged.rank", rank);
        context.putLong("staged.product", last.productId());
        context.putLong("staged.variation", last.variationId());
    }

    private List<StagedUnit> next() {
        return jdbc.query(
                NEXT,
                (row, n) -> unit(row),
                wholeCatalogue,
                run.store(),
                run.store(),
                run.id(),
                rank,
                last.productId(),
                last.variationId(),
                atOnce);
    }

    private StagedUnit unit(ResultSet row) throws SQLException {
        var content = row.getString("content");
        var fingerprint = row.getBytes("fingerprint");
        return new StagedUnit(
                new ProductReference(row.getLong("product_id"), row.getLong("variation_id")),
                row.getInt("rank"),
                row.getString("key"),
                row.getString("label"),
                content == null ? null : Json.MAPPER.readValue(content, ArticleContent.class),
                fingerprint == null ? new byte[0] : fingerprint,
                List.of((String[]) row.getArray("languages").getArray()),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                row.getString("own_article_number") == null ? null : ArticleLinks.link(row, "own_"),
                holder(row));
    }

    private StagedUnit.@Nullable Holder holder(ResultSet row) throws SQLException {
        int article = row.getInt("holder_article");
        if (row.wasNull()) {
            return null;
        }
        return new StagedUnit.Holder(
                article,
                row.getBoolean("holder_present"),
                row.getBoolean("holder_moving"),
                row.getBoolean("holder_deactivated"));
    }
}
