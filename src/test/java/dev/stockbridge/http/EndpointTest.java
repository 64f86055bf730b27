package dev.stockbridge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @CsvSource({
        "https://demo.mycashflow.fi, https://demo.mycashflow.fi",
        "https://api.ongoingsystems.se/demo/, https://api.ongoingsystems.se/demo",
        "http://localhost:8080, http://localhost:8080",
        "http://127.0.0.1:8080/, http://127.0.0.1:8080",
        "http://[::1]:8080, http://[::1]:8080",
    })
    void takesHttpsAndLoopbackWithoutTheSlashAtTheEnd(String address, String base) {
        assertThat(new Endpoint("ongoing", URI.create(address), "user", "secret").base())
                .isEqualTo(URI.create(base));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://demo.mycashflow.fi",
                "http://localhost.example",
                "http://127.evil.example",
                "ftp://demo",
                "demo.mycashflow.fi",
                "https:///x",
                "https://user:pw@demo.example",
                "https://demo.example?x=1",
                "https://demo.example#x"
            })
    void refusesWhereCredentialsWouldNotBeSafe(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Endpoint("ongoing", URI.create(address), "user", "secret"))
                .withMessageNotContaining("pw");
    }

    @Test
    void hidesTheCredentials() {
        assertThat(new Endpoint("ongoing", URI.create("https://demo.example"), "WSIDEMO", "hush"))
                .hasToString("ongoing at https://demo.example");
    }
}
