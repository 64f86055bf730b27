package dev.stockbridge.http;

import dev.stockbridge.http.redaction.ErrorText;
import dev.stockbridge.http.redaction.ItemValues;
import dev.stockbridge.settings.HttpSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** One store's way to one system. Safe for use by many threads. */
public final class Connection {

    /** Enough for what stands in paths and queries; the default also knows dates and money, and is built each time. */
    private static final ConversionService NUMBERS_TO_TEXT = new DefaultConversionService();

    private final Endpoint endpoint;
    private final HttpServiceProxyFactory proxies;
    private final HttpSettings settings;
    private final Function<HttpSettings, Attempts> repeating;
    private final Attempts attempts;

    Connection(
            Endpoint endpoint, RestClient client, HttpSettings settings, Function<HttpSettings, Attempts> repeating) {
        this(
                endpoint,
                HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                        .conversionService(NUMBERS_TO_TEXT)
                        .build(),
                settings,
                repeating);
    }

    private Connection(
            Endpoint endpoint,
            HttpServiceProxyFactory proxies,
            HttpSettings settings,
            Function<HttpSettings, Attempts> repeating) {
        this.endpoint = endpoint;
        this.proxies = proxies;
        this.settings = settings;
        this.repeating = repeating;
        this.attempts = repeating.apply(settings);
    }

    /** The calls that the {@code @HttpExchange} interface {@code type} lists; they go out once and never throw on a status. */
    public <A> A api(Class<A> type) {
        return proxies.createClient(type);
    }

    /** The same connection with at most {@code number} attempts for each call. */
    public Connection withAttempts(int number) {
        return new Connection(endpoint, proxies, settings.withAttempts(number), repeating);
    }

    /**
     * Sends {@code exchange}, repeated as {@code call} allows, and returns what {@code reading} makes of the answer.
     *
     * @throws SystemFault if the system is in the way
     * @throws StopRequested if the run is asked to stop during a wait
     */
    public <T> T send(Call call, Supplier<ResponseEntity<byte[]>> exchange, ResponseParser<T> reading) {
        return send(call, exchange, reading, Optional::empty);
    }

    /**
     * Sends a call that must not be repeated unchecked. After each unusable answer {@code reconcile} finds out whether the
     * call took effect; only if it finds nothing, the call is sent again.
     */
    public <T> T send(
            Call call,
            Supplier<ResponseEntity<byte[]>> exchange,
            ResponseParser<T> reading,
            Supplier<Optional<T>> reconcile) {
        return attempts.run(call, exchange, reading, reconcile);
    }

    /** The reason a refusal of this item gives, in one short plain line without our secret and without personal data. */
    public String reason(Answer answer, ItemValues item) {
        return plain(answer.body(), item);
    }

    /** The same for a reason that somebody has already read out of an answer. */
    public String reason(String text, ItemValues item) {
        return plain(text.getBytes(StandardCharsets.UTF_8), item);
    }

    private String plain(byte[] text, ItemValues item) {
        return ErrorText.of(text, item.with(List.of(endpoint.secret(), endpoint.user())));
    }

    @Override
    public String toString() {
        return endpoint.toString();
    }
}
