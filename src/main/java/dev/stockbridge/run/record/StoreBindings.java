package dev.stockbridge.run.record;

import dev.stockbridge.settings.StoreSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which shop and which goods owner a store is bound to, from its first run on that is no plan. What the database knows of
 * a store, its links, fingerprints and cursors, is true of those two alone.
 */
@Component
public class StoreBindings {

    private final JdbcTemplate jdbc;

    /** Looks into the database behind {@code jdbc}. */
    public StoreBindings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What to tell the operator where the configuration leads elsewhere by now; empty where it does not. */
    public Optional<String> moved(String id, StoreSettings store) {
        return bound(id)
                .map(bound -> told(id, store, bound))
                .filter(sentences -> !sentences.isEmpty())
                .map(sentences -> "What is known of store " + id + " is not true any more, so no run starts. "
                        + String.join(" ", sentences) + " Give another shop or goods owner a new store id.");
    }

    /** Binds the store to the shop and the goods owner that the configuration names. */
    public void bind(String id, StoreSettings store) {
        jdbc.update("""
                insert into store_binding (store, shop, goods_owner) values (?, ?, ?)
                on conflict (store) do update set
                    shop = excluded.shop, goods_owner = excluded.goods_owner, bound_at = now()
                where (store_binding.shop, store_binding.goods_owner)
                    is distinct from (excluded.shop, excluded.goods_owner)
                """, id, store.mycashflow().shop(), store.ongoing().goodsOwner());
    }

    private Optional<Bound> bound(String id) {
        return jdbc
                .query(
                        "select shop, goods_owner from store_binding where store = ?",
                        (row, n) -> new Bound(row.getString("shop"), row.getString("goods_owner")),
                        id)
                .stream()
                .findFirst();
    }

    private static List<String> told(String id, StoreSettings store, Bound bound) {
        var told = new ArrayList<String>();
        if (!store.mycashflow().isOrWas(bound.shop)) {
            told.add(told(id, "mycashflow", bound.shop, store.mycashflow().shop()));
        }
        if (!store.ongoing().isOrWas(bound.goodsOwner)) {
            told.add(told(id, "ongoing", bound.goodsOwner, store.ongoing().goodsOwner()));
        }
        return told;
    }

    private static String told(String id, String section, String then, String now) {
        var property = "stockbridge.stores." + id + "." + section;
        return property + " was " + then + " and is " + now + ": if that is the same one under another address, set "
                + property + ".formerly to the address that it had.";
    }

    private record Bound(String shop, String goodsOwner) {}
}
