package dev.stockbridge.http;

import static dev.stockbridge.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportTest {

    private final ScriptedServer server = ScriptedServer.playing(json(200, "{}"));
    private final Connection connection = new TestConnections().to(server, "ongoing");
    private final ProbeApi api = connection.api(ProbeApi.class);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void sendsNoHeaderBeyondTheAgreedOnes() {
        api.things(null);

        assertThat(server.only().headers())
                .containsOnlyKeys("Host", "Content-Length", "Accept", "Authorization", "User-Agent")
                .containsEntry("Accept", List.of("application/json"))
                .containsEntry("Content-Length", List.of("0"));
    }

    @Test
    void namesItselfAndItsVersion() {
        api.things(null);

        assertThat(server.only().headers().get("User-Agent"))
                .singleElement()
                .asString()
                .startsWith("Stockbridge/");
    }

    @Test
    void writesCredentialsInUtf8() {
        Endpoint endpoint = new Endpoint("mycashflow", server.base(), "käyttäjä", "salasana-ö");
        new TestConnections()
                .transport(TestConnections.DEFAULTS, wait -> {})
                .open(endpoint)
                .api(ProbeApi.class)
                .things(null);

        String basic = Base64.getEncoder().encodeToString("käyttäjä:salasana-ö".getBytes(StandardCharsets.UTF_8));
        assertThat(server.only().headers()).containsEntry("Authorization", List.of("Basic " + basic));
    }

    @Test
    void sendsABodyWithItsLengthAndNotInChunks() {
        api.put("{\"name\":\"Ä\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(server.only().body()).isEqualTo("{\"name\":\"Ä\"}");
        assertThat(server.only().headers())
                .containsEntry("Content-Length", List.of("13"))
                .containsEntry("Content-Type", List.of("application/json"))
                .doesNotContainKeys("Transfer-Encoding", "Upgrade", "HTTP2-Settings", "Accept-Encoding");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T08:00:00+02:00, 2026-01-15T08%3A00%3A00%2B02%3A00",
        "a&b=c, a%26b%3Dc",
        "50%25, 50%2525",
        "ä #1, %C3%A4%20%231",
        "{x}, %7Bx%7D",
        "a/b, a%2Fb",
    })
    void encodesEverythingThatIsPartOfAQueryValue(String value, String encoded) {
        api.things(List.of(value));

        assertThat(server.only().target()).isEqualTo("/api/v1/things?q=" + encoded);
    }

    @Test
    void repeatsTheKeyOfAListAndLeavesOutNull() {
        api.things(List.of("a", "b"));
        api.things(null);

        assertThat(server.seen())
                .extracting(ScriptedServer.Seen::target)
                .containsExactly("/api/v1/things?q=a&q=b", "/api/v1/things");
    }

    @ParameterizedTest
    @CsvSource({"A/B, A%2FB", "50% ä, 50%25%20%C3%A4", "#1?x, %231%3Fx", "a;b+c, a%3Bb%2Bc"})
    void encodesAPathValueAsOneSegment(String code, String encoded) {
        api.thing(code);

        assertThat(server.only().target()).isEqualTo("/api/v1/things/" + encoded);
    }

    @Test
    void keepsThePathOfTheBaseAddress() {
        Endpoint endpoint = new Endpoint("ongoing", server.base().resolve("/demo/"), "user", "secret");
        new TestConnections()
                .transport(TestConnections.DEFAULTS, wait -> {})
                .open(endpoint)
                .api(ProbeApi.class)
                .things(null);

        assertThat(server.only().target()).isEqualTo("/demo/api/v1/things");
    }
}
