package dev.stockbridge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransientFaultsTest {

    @ParameterizedTest(name = "{0}: upsert again {1}, action again {2}, may have arrived {3}")
    @MethodSource("rules")
    void repeatsWhatDoesNoHarm(AttemptFailure trouble, boolean upsert, boolean action, boolean arrived) {
        assertThat(TransientFaults.mayRepeat(trouble, true)).isEqualTo(upsert);
        assertThat(TransientFaults.mayRepeat(trouble, false)).isEqualTo(action);
        assertThat(TransientFaults.mayHaveArrived(trouble, false)).isEqualTo(arrived);
    }

    /** A gateway says it, too, when it loses its server. */
    @Test
    void looksForTheEffectOfAnUpsertThatIsToComeBackLater() {
        assertThat(TransientFaults.mayHaveArrived(new AttemptFailure.BadStatus(503, Duration.ZERO), true))
                .isTrue();
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(none(new ConnectException("refused")), true, true, false),
                arguments(none(new HttpConnectTimeoutException("slow")), true, true, false),
                arguments(none(new UnknownHostException("shop")), true, true, false),
                arguments(none(new SSLHandshakeException("cert")), true, true, false),
                arguments(none(new IOException(new ConnectException("inside"))), true, true, false),
                arguments(none(new HttpTimeoutException("slow")), true, false, true),
                arguments(none(new SocketException("reset")), true, false, true),
                arguments(none(new IOException("no bytes")), true, false, true),
                arguments(status(408), true, false, true),
                arguments(status(429), true, true, false),
                arguments(status(500), true, false, true),
                arguments(status(502), true, false, true),
                arguments(status(503), true, false, true),
                arguments(new AttemptFailure.BadStatus(503, Duration.ZERO), true, true, false),
                arguments(status(504), true, false, true),
                arguments(status(301), false, false, false),
                arguments(status(400), false, false, false),
                arguments(status(401), false, false, false),
                arguments(status(403), false, false, false),
                arguments(status(404), false, false, false),
                arguments(new AttemptFailure.BadStatus(401, Duration.ZERO), false, false, false),
                arguments(new AttemptFailure.Malformed(200, "HTML", false), true, false, true));
    }

    private static AttemptFailure none(IOException cause) {
        return new AttemptFailure.NoAnswer(cause);
    }

    private static AttemptFailure status(int number) {
        return new AttemptFailure.BadStatus(number, null);
    }
}
