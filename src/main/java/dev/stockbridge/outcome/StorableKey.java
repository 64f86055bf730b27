package dev.stockbridge.outcome;

import dev.stockbridge.text.CodeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes a key from another system fit for a row and an index of the database: PostgreSQL takes no U+0000, and no index
 * row above a third of a page. A key that is too long keeps its beginning and gets a hash of the whole, so that different
 * keys stay different.
 */
public final class StorableKey {

    private static final int LONGEST = 400;
    private static final int BEGINNING = 300;

    private StorableKey() {}

    /** The key as it is stored; the same text where it fits. */
    public static String of(String key) {
        var clean = key.replace('\0', '\uFFFD');
        if (clean.length() <= LONGEST) {
            return clean;
        }
        return clean.substring(0, BEGINNING) + "…" + hash(clean);
    }

    /** The key under which a product code or an article number is stored and compared, see {@link CodeKey}. */
    public static String ofCode(String code) {
        return of(CodeKey.of(code));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
