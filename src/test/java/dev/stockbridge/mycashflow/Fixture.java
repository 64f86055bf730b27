package dev.stockbridge.mycashflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Answers of the shop as the contract shows them. */
final class Fixture {

    private Fixture() {}

    static String of(String name) {
        try (InputStream file = Fixture.class.getResourceAsStream("/mycashflow/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("no fixture " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list page of these elements, with the counts of a single page. */
    static String page(String... elements) {
        return "{\"data\":[" + String.join(",", elements) + "],\"meta\":{\"page\":1,\"page_size\":50,\"page_count\":1,"
                + "\"item_count\":" + elements.length + "}}";
    }
}
