package dev.stockbridge.fuzz;

import dev.stockbridge.harness.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Foreign texts that are almost right: samples of a corpus, broken in ways that depend on a seed alone. {@code -Dseed=}
 * tries one seed again.
 */
public final class Mutations {

    private static final int USUAL = 300;
    private static final Duration THOROUGH = Duration.ofSeconds(3);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final List<String> PIECES = List.of(
            "\0",
            "\uFEFF",
            "\u202E",
            "\\u0000",
            "\\ud800",
            "&#0;",
            "&#x110000;",
            "&amp;#228;",
            "%00",
            "%ff",
            "<script ",
            "<!--",
            "]]>",
            "<![CDATA[",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "${HOME}",
            "*all",
            "&all ",
            "\t",
            "null",
            "true",
            "[]",
            "{}",
            "\"",
            "'",
            "[".repeat(2_000),
            "<a>".repeat(2_000),
            "{\"a\":".repeat(2_000),
            "x".repeat(5_000));
    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "2147483647",
            "2147483648",
            "9223372036854775808",
            "1e400",
            "1e-400",
            "1E+2147483648",
            "0.1",
            "NaN",
            "99999999999999999999999999999999999999",
            "\"1\"",
            "\"\"",
            "00",
            "1_000");

    private final List<byte[]> samples;
    private final Random random;

    private Mutations(List<byte[]> samples, long seed) {
        this.samples = samples;
        this.random = new Random(seed);
    }

    /** Hands texts made of the samples in these folders below {@code src/test/resources} to a test. */
    public static void of(Attempt test, String... corpora) {
        List<byte[]> samples =
                Arrays.stream(corpora).flatMap(Mutations::samples).toList();
        long end = System.nanoTime() + THOROUGH.toNanos();
        boolean whole = Seeds.areAll() && Long.getLong("seed") == null;
        Seeds.of(USUAL, Integer.MAX_VALUE)
                .takeWhile(seed -> !whole || System.nanoTime() < end)
                .forEach(seed -> attempt(test, new Mutations(samples, seed).next(), seed));
    }

    private static void attempt(Attempt test, byte[] text, long seed) {
        try {
            test.read(text);
        } catch (Exception | Error e) {
            throw new AssertionError("seed " + seed + ", " + Base64.getEncoder().encodeToString(text), e);
        }
    }

    private byte[] next() {
        byte[] text = any(samples).clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
            text = changed(text);
        }
        return text;
    }

    private byte[] changed(byte[] text) {
        int from = random.nextInt(text.length + 1);
        int to = from + random.nextInt(Math.min(text.length - from, 40) + 1);
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(text, from);
            case 1 -> joined(Arrays.copyOf(text, from), Arrays.copyOfRange(text, to, text.length));
            case 2 -> joined(Arrays.copyOf(text, to), Arrays.copyOfRange(text, from, text.length));
            case 3 -> joined(Arrays.copyOf(text, from), any(PIECES).getBytes(StandardCharsets.UTF_8), rest(text, from));
            case 4 -> otherNumber(text);
            case 5 -> {
                byte[] other = any(samples);
                yield joined(Arrays.copyOf(text, from), rest(other, random.nextInt(other.length + 1)));
            }
            default -> {
                byte[] flipped = text.clone();
                if (flipped.length > 0) {
                    flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
                }
                yield flipped;
            }
        };
    }

    private byte[] otherNumber(byte[] text) {
        String written = new String(text, StandardCharsets.ISO_8859_1);
        List<MatchResult> numbers = NUMBER.matcher(written).results().toList();
        if (numbers.isEmpty()) {
            return text;
        }
        MatchResult number = any(numbers);
        return (written.substring(0, number.start()) + any(NUMBERS) + written.substring(number.end()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static byte[] rest(byte[] text, int from) {
        return Arrays.copyOfRange(text, from, text.length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static Stream<byte[]> samples(String folder) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
            return files.sorted().map(Mutations::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one text; whatever it throws is a fault. */
    @FunctionalInterface
    public interface Attempt {
        void read(byte[] text) throws Exception;
    }
}
