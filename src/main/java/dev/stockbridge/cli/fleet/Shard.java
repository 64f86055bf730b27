package dev.stockbridge.cli.fleet;

import dev.stockbridge.cli.launch.CommandException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/**
 * One of {@code count} parts of the stores. The goods owner decides which part a store is in, so that stores of one goods
 * owner stay together and a new store moves no other.
 *
 * @param index from 0 on, as Kubernetes counts the pods of an indexed job
 */
record Shard(int index, int count) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    boolean contains(String goodsOwner) {
        return Math.floorMod(hash(goodsOwner), count) == index;
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }

    /** The same on every machine and in every version. */
    private static long hash(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Reads {@code 0/4}. */
    static final class Converter implements ITypeConverter<Shard> {

        @Override
        public Shard convert(String text) {
            Matcher form = FORM.matcher(text);
            if (form.matches()) {
                Shard shard = new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
                if (shard.index < shard.count) {
                    return shard;
                }
            }
            throw CommandException.usage("--shard takes a part and the number of parts, counted from 0: 0/4 to 3/4.");
        }
    }
}
