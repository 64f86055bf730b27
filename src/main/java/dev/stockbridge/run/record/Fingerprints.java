package dev.stockbridge.run.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keyed hashes of what was last sent. The key is made by the first run and stays, so that the same content has the
 * same fingerprint for ever; without it nobody can tell what a fingerprint was made from.
 */
@Component
public class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcTemplate jdbc;
    private volatile byte[] key = {};

    Fingerprints(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The fingerprint of a content, 32 bytes. */
    public byte[] of(String content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** Has the key ready before there is work: made in the midst of it, it would hold a connection while systems answer. */
    public void prepare() {
        key();
    }

    private byte[] key() {
        if (key.length == 0) {
            var fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            jdbc.update("insert into fingerprint_key (key) values (?) on conflict do nothing", fresh);
            key = Objects.requireNonNull(jdbc.queryForObject("select key from fingerprint_key", byte[].class));
        }
        return key;
    }
}
