package dev.stockbridge.ongoing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.web.util.UriUtils;

/** Splits a list of keys so that each query string is shorter than the limit of IIS, 2,048 characters by default. */
final class Batches {

    private static final int LONGEST_QUERY = 1_900;
    private static final int ROOM_FOR_GOODS_OWNER = "goodsOwnerId=-2147483648".length();

    private Batches() {}

    /** The values of each call. A value is never cut; blank values and duplicates are left out. */
    static List<List<String>> of(String key, Collection<String> values) {
        List<List<String>> batches = new ArrayList<>();
        List<String> batch = new ArrayList<>();
        int length = ROOM_FOR_GOODS_OWNER;
        for (String value : values.stream().filter(v -> !v.isBlank()).distinct().toList()) {
            int more = 2
                    + key.length()
                    + UriUtils.encode(value, StandardCharsets.UTF_8).length();
            if (!batch.isEmpty() && length + more >= LONGEST_QUERY) {
                batches.add(List.copyOf(batch));
                batch.clear();
                length = ROOM_FOR_GOODS_OWNER;
            }
            batch.add(value);
            length += more;
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return batches;
    }
}
