package dev.stockbridge.settings.file;

import dev.stockbridge.settings.OngoingSettings;
import java.beans.PropertyEditor;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.URIEditor;
import org.springframework.util.NumberUtils;

/**
 * Which goods owner each store feeds, as it is written. Keeps the order numbers of two shops apart that feed the same one.
 * A store that does not tell its goods owner stands alone; it cannot be bound either.
 */
final class GoodsOwners {

    private final Map<String, String> owners = new LinkedHashMap<>();
    private final Map<String, List<Store>> stores = new LinkedHashMap<>();

    /** A store of a goods owner, with the prefix of its order numbers. */
    private record Store(String id, String prefix) {}

    void add(String id, @Nullable String url, @Nullable String goodsOwnerId, @Nullable String prefix) {
        String owner = owner(url, goodsOwnerId);
        if (owner != null) {
            owners.put(id, owner);
            stores.computeIfAbsent(owner, none -> new ArrayList<>()).add(new Store(id, prefix == null ? "" : prefix));
        }
    }

    /** The goods owner's name; for a store that does not tell it, a name of its own. */
    String of(String id) {
        return owners.getOrDefault(id, "store:" + id);
    }

    /** The stores that feed the goods owner of this one, its own among them. */
    List<String> sharing(String id) {
        List<Store> sharing = stores.getOrDefault(of(id), List.of());
        return sharing.isEmpty() ? List.of(id) : sharing.stream().map(Store::id).toList();
    }

    /** Requires that the order numbers of this store can meet those of no other. */
    void check(String id, Rules rules) {
        List<Store> all = stores.getOrDefault(of(id), List.of());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Store left = all.get(i);
                Store right = all.get(j);
                if (left.id.equals(id) || right.id.equals(id)) {
                    rules.require(
                            !mayCollide(left.prefix, right.prefix),
                            "stores." + right.id + ".orders.number-prefix",
                            "the stores " + left.id + " and " + right.id
                                    + " share a goods owner, so their order numbers could meet. Give each a prefix of its own");
                }
            }
        }
    }

    /** Order ids are digits, so a prefix that continues another one in digits is no better than the same prefix. */
    private static boolean mayCollide(String left, String right) {
        String longer = left.length() < right.length() ? right : left;
        String shorter = left.length() < right.length() ? left : right;
        return longer.startsWith(shorter) && longer.substring(shorter.length()).matches("\\d*");
    }

    /** Reads both values as binding does. */
    private static @Nullable String owner(@Nullable String url, @Nullable String goodsOwnerId) {
        if (url == null || goodsOwnerId == null) {
            return null;
        }
        try {
            PropertyEditor address = new URIEditor();
            address.setAsText(url);
            return address.getValue() instanceof URI known
                    ? OngoingSettings.goodsOwner(known, NumberUtils.parseNumber(goodsOwnerId, Integer.class))
                    : null;
        } catch (IllegalArgumentException notBound) {
            return null;
        }
    }
}
