package dev.stockbridge.sandbox.http;

import com.networknt.schema.Error;
import dev.stockbridge.sandbox.data.SandboxJson;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the shop and the warehouse share: HTTP, credentials, the request log, faults, and the contract that every request
 * body and every answer is checked against.
 */
public abstract class SandboxServer implements AutoCloseable {

    private static final Pattern API = Pattern.compile("/api/v[01](/.*)");

    protected final Clock clock;
    private final ContractValidator contracts;
    protected final String mount;
    private final RequestLog log = new RequestLog();
    private final List<Fault.Active> faults = new CopyOnWriteArrayList<>();
    private volatile SandboxCredentials credentials;
    private volatile boolean checksAnswers = true;
    private volatile WireServer wire;
    private final int port;
    private final CountDownLatch open = new CountDownLatch(1);

    protected SandboxServer(String contract, String mount, int port, Clock clock, SandboxCredentials credentials) {
        this.contracts = ContractValidator.of(contract);
        this.mount = mount;
        this.clock = clock;
        this.credentials = credentials;
        // Answers only once the subclass is complete.
        this.wire = WireServer.listen(port, clock, request -> {
            Pause.until(open);
            return serve(request);
        });
        this.port = wire.port();
    }

    /** Called last by a subclass's constructor. */
    protected void open() {
        open.countDown();
    }

    /** Answers a request that is authorized and keeps to the contract; {@code path} is relative to the API's root. */
    protected abstract SandboxReply answer(SandboxRequest request, String path, JsonNode body);

    /** What the transport refuses before anybody looks at credentials or content. */
    protected abstract Optional<SandboxReply> refusal(SandboxRequest request);

    /** The answer of what is served beside the API, with rules of its own; empty where the request is not for it. */
    protected Optional<SandboxReply> besideTheApi(SandboxRequest request) {
        return Optional.empty();
    }

    /** An error in this server's present style. */
    public abstract SandboxReply error(int status, String message);

    /** Whether the server looks past an unknown member in a request, which is then dropped. */
    protected abstract boolean toleratesInRequest(Error breach);

    /** Whether the server is newer than the contract, and the unknown member is one that it takes. */
    protected boolean takesInRequest(Error breach) {
        return false;
    }

    /** Where the server is; the application adds {@code /api/v1/...}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port + mount);
    }

    public void credentials(String user, String password) {
        credentials = new SandboxCredentials(user, password);
    }

    public SandboxCredentials credentials() {
        return credentials;
    }

    /** Adds misbehaviours; the first one given is the outermost. */
    public void misbehave(Fault... more) {
        for (Fault fault : more) {
            faults.add(fault.install());
        }
    }

    /** Ends all misbehaviour. */
    public void behave() {
        faults.clear();
    }

    /** Stops listening: connections are refused until {@link #listenAgain}. */
    public void stopListening() {
        wire.close();
    }

    public void listenAgain() {
        wire = WireServer.listen(port, clock, this::serve);
    }

    /** Whether every own answer is held against the contract; switched off where a test counts milliseconds. */
    public void checkAnswers(boolean check) {
        checksAnswers = check;
    }

    public boolean checksAnswers() {
        return checksAnswers;
    }

    /** The time at this server. */
    public Clock clock() {
        return clock;
    }

    /** Notes a breach of the contract. */
    public void noteViolation(String what) {
        log.violation(what);
    }

    public List<SandboxCall> requests() {
        return log.calls();
    }

    public long count(String method, String pathPattern) {
        return log.calls().stream()
                .filter(call -> call.method().equals(method) && call.path().matches(pathPattern))
                .count();
    }

    public void clearRequests() {
        log.clear();
    }

    /** The most requests that were ever processed at once. */
    public int peakConcurrency() {
        return log.peak();
    }

    /** Every breach of the contract, by a request or by an own answer, and every header or body form out of place. */
    public List<String> violations() {
        return log.violations();
    }

    @Override
    public void close() {
        wire.close();
    }

    private SandboxReply serve(SandboxRequest request) {
        log.enter(request);
        SandboxReply reply = throughFaults(request, 0);
        log.leave(SandboxCall.of(request, reply.status()));
        return reply;
    }

    private SandboxReply throughFaults(SandboxRequest request, int index) {
        List<Fault.Active> present = List.copyOf(faults);
        return index >= present.size()
                ? judged(request)
                : present.get(index).around(request, rest -> throughFaults(rest, index + 1), this);
    }

    private SandboxReply judged(SandboxRequest request) {
        Optional<SandboxReply> before = refusal(request).or(() -> besideTheApi(request));
        if (before.isPresent()) {
            return before.get();
        }
        if (!credentials.in(request)) {
            return error(401, "Wrong user or key").withHeader("WWW-Authenticate", "Basic realm=\"api\"");
        }
        Matcher api = API.matcher(
                request.rawPath().startsWith(mount) ? request.rawPath().substring(mount.length()) : "");
        if (!api.matches()) {
            return error(404, "Not found");
        }
        String path = api.group(1);
        JsonNode body;
        try {
            body = request.body().isEmpty() ? SandboxJson.object() : SandboxJson.read(request.body());
        } catch (JacksonException e) {
            log.violation("request " + request.method() + " " + request.path() + ": no JSON");
            return error(400, "Not JSON");
        }
        Optional<SandboxReply> breach = request.body().isEmpty() ? Optional.empty() : breachIn(request, path, body);
        return breach.orElseGet(() -> finished(checked(request, path, answered(request, path, body))));
    }

    /** The last touch to an answer that has passed the contract. */
    protected SandboxReply finished(SandboxReply reply) {
        return reply;
    }

    private SandboxReply answered(SandboxRequest request, String path, JsonNode body) {
        try {
            return answer(request, path, body);
        } catch (RuntimeException e) {
            log.violation("the sandbox itself failed on " + request.method() + " " + request.path() + ": " + e);
            return error(500, "An error has occurred.");
        }
    }

    private Optional<SandboxReply> breachIn(SandboxRequest request, String path, JsonNode body) {
        List<Error> breaches = new ArrayList<>();
        for (Error breach : contracts.inRequest(request.method(), path, body)) {
            if (takesInRequest(breach)) {
                continue;
            }
            if (!toleratesInRequest(breach)) {
                breaches.add(breach);
            } else if (body.at(breach.getInstanceLocation().toString()) instanceof ObjectNode holder) {
                holder.remove(breach.getProperty());
            }
        }
        if (breaches.isEmpty()) {
            return Optional.empty();
        }
        log.violation("request " + request.method() + " " + request.path() + ": " + breaches);
        return Optional.of(error(400, "Not a valid request: " + breaches));
    }

    private SandboxReply checked(SandboxRequest request, String path, SandboxReply reply) {
        if (!checksAnswers || !reply.isJson()) {
            return reply;
        }
        List<Error> breaches = contracts.inAnswer(request.method(), path, reply);
        if (breaches.isEmpty()) {
            return reply;
        }
        log.violation("answer " + reply.status() + " to " + request.method() + " " + request.path() + ": " + breaches);
        return error(500, "The sandbox broke its contract: " + breaches);
    }
}
