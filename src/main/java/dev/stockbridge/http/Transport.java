package dev.stockbridge.http;

import dev.stockbridge.http.body.BufferedRequestFactory;
import dev.stockbridge.settings.HttpSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.DefaultUriBuilderFactory;

/**
 * Opens connections. Every call carries the same few headers and no more, since some HTTP stacks get a 500 for what
 * they add on their own (contract: Ongoing quirk 38).
 */
public final class Transport {

    private static final ByteArrayHttpMessageConverter BYTES = new ByteArrayHttpMessageConverter();

    private final HttpSettings settings;
    private final CallCounter counter;
    private final Sleeper sleeper;
    private final Clock clock;
    private final RandomGenerator random;
    private final BufferedRequestFactory exchanges;
    private final Runnable beforeWrite;

    /**
     * A transport that counts into {@code counter} and waits with {@code sleeper}.
     *
     * @param beforeWrite runs before each attempt of a call that writes; what it throws prevents the call
     */
    public Transport(
            HttpClients clients, HttpSettings settings, CallCounter counter, Sleeper sleeper, Runnable beforeWrite) {
        this(clients, settings, counter, sleeper, Clock.systemUTC(), RandomGenerator.getDefault(), beforeWrite);
    }

    /** A transport with a clock, to which {@code Retry-After} dates are compared, and a source of jitter. */
    Transport(
            HttpClients clients,
            HttpSettings settings,
            CallCounter counter,
            Sleeper sleeper,
            Clock clock,
            RandomGenerator random,
            Runnable beforeWrite) {
        this.settings = settings;
        this.counter = counter;
        this.sleeper = sleeper;
        this.clock = clock;
        this.random = random;
        this.exchanges =
                new BufferedRequestFactory(clients.connectingWithin(settings.connectTimeout()), settings.readTimeout());
        this.beforeWrite = beforeWrite;
    }

    /** A connection to {@code endpoint}; nothing is sent yet. */
    public Connection open(Endpoint endpoint) {
        return open(endpoint, headers -> {
            headers.setBasicAuth(endpoint.user(), endpoint.secret(), StandardCharsets.UTF_8);
            headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        });
    }

    /** A connection for XML, whose requests carry the credentials in their bodies and in no header. */
    public Connection openForXml(Endpoint endpoint) {
        return open(endpoint, headers -> headers.setAccept(List.of(MediaType.TEXT_XML)));
    }

    private Connection open(Endpoint endpoint, Consumer<HttpHeaders> identifying) {
        DefaultUriBuilderFactory addresses =
                new DefaultUriBuilderFactory(endpoint.base().toString());
        // Strict: a plus sign, a slash or an ampersand in a value is part of the value (contract: MyCashflow quirk 5).
        addresses.setEncodingMode(DefaultUriBuilderFactory.EncodingMode.TEMPLATE_AND_VALUES);
        RestClient client = RestClient.builder()
                .requestFactory(exchanges)
                .uriBuilderFactory(addresses)
                .defaultHeaders(Transport::introduce)
                .defaultHeaders(identifying)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                // Bodies are bytes both ways: the usual converters would only be built.
                .configureMessageConverters(
                        converters -> converters.disableDefaults().addCustomConverter(BYTES))
                .build();
        return new Connection(
                endpoint,
                client,
                settings,
                chosen -> new Attempts(
                        endpoint.system(), chosen, new BackOff(chosen, random), clock, sleeper, counter, beforeWrite));
    }

    private static void introduce(HttpHeaders headers) {
        String version = Transport.class.getPackage().getImplementationVersion();
        headers.set(HttpHeaders.USER_AGENT, "Stockbridge/" + Objects.requireNonNullElse(version, "dev"));
    }
}
