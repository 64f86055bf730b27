package dev.stockbridge.settings.file;

import dev.stockbridge.settings.StoreSettings;
import java.util.List;
import java.util.Map;

/** Keeps the order numbers of two shops apart that feed the same goods owner. */
final class SharedGoodsOwners {

    private SharedGoodsOwners() {}

    static void check(Map<String, StoreSettings> stores, Rules rules) {
        List<String> ids = List.copyOf(stores.keySet());
        List<StoreSettings> all = List.copyOf(stores.values());
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                StoreSettings left = all.get(i);
                StoreSettings right = all.get(j);
                if (left.ongoing().hasGoodsOwnerOf(right.ongoing())) {
                    rules.require(
                            !mayCollide(
                                    left.orders().numberPrefix(), right.orders().numberPrefix()),
                            "stores." + ids.get(j) + ".orders.number-prefix",
                            "the stores " + ids.get(i) + " and " + ids.get(j)
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
}
