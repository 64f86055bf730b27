package dev.stockbridge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stockbridge.report.html.PageFrame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chart library that goes into the reports, and what the list of libraries says of it and of ourselves. */
class ChartLibraryTest {

    private static final String VERSION = "1.6.32";

    /** Of dist/uPlot.iife.min.js in npm's uplot 1.6.32. */
    private static final String SHA_256 = "19c8d4c6ad88929a79f4ae49d6f7161566dfd0ba3d15cc495e974f787eb78f1f";

    @Test
    void isTheFileThatItsAuthorPublished() throws Exception {
        byte[] library = read("uplot/uPlot.iife.min.js");

        assertThat(new String(library)).startsWith("/*! https://github.com/leeoniya/uPlot (v" + VERSION + ") */");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(library)))
                .isEqualTo(SHA_256);
    }

    @Test
    void standsInTheListOfLibraries() throws Exception {
        JsonNode list = list();

        assertThat(list.get("components").valueStream())
                .filteredOn(one -> one.get("name").asString().equals("uplot"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("version").asString()).isEqualTo(VERSION);
                    assertThat(one.at("/licenses/0/license/id").asString()).isEqualTo("MIT");
                    assertThat(one.at("/hashes/0/content").asString()).isEqualTo(SHA_256);
                });
    }

    @Test
    void claimsNoLicenceForStockbridgeItself() throws Exception {
        JsonNode own = list().at("/metadata/component");

        assertThat(own.get("name").asString()).isEqualTo("stockbridge");
        assertThat(List.of("licenses", "externalReferences")).noneMatch(own::has);
    }

    /** A build that may not go online makes none. */
    private static JsonNode list() throws IOException {
        Path file = Path.of("target/classes/META-INF/sbom/application.cdx.json");
        assumeThat(file).exists();
        return JsonMapper.shared().readTree(Files.readAllBytes(file));
    }

    private static byte[] read(String name) {
        try (InputStream file = Objects.requireNonNull(PageFrame.class.getResourceAsStream(name))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
