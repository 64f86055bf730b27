package dev.stockbridge.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What stands around a page: its title, and style and script, which are part of the file. The policy lets nothing else
 * run and nothing be fetched, whatever the content says.
 */
public record PageFrame(String title, String version, String style, String script) {

    /** With a script for one long list. */
    static PageFrame ofList(String title, String version) {
        return new PageFrame(title, version, text("page.css"), text("list.js"));
    }

    /** With the chart library, under its licence. */
    static PageFrame ofCharts(String title, String version) {
        String licence = "/*!\nuPlot. " + text("uplot/LICENSE").strip() + "\n*/\n";
        return new PageFrame(
                title,
                version,
                text("page.css", "uplot/uPlot.min.css"),
                licence + text("uplot/uPlot.iife.min.js", "charts.js"));
    }

    /** For the Content-Security-Policy of the page. */
    String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src 'unsafe-inline';"
                + " script-src 'sha256-" + Base64.getEncoder().encodeToString(sha256(script)) + "'";
    }

    private static String text(String... names) {
        return Arrays.stream(names).map(PageFrame::resource).collect(Collectors.joining("\n"));
    }

    private static String resource(String name) {
        try (InputStream resource = Objects.requireNonNull(PageFrame.class.getResourceAsStream(name), name)) {
            // As the browser hashes it: with bare line feeds.
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
