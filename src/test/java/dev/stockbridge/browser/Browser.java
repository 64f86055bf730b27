package dev.stockbridge.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium of this machine, started for tests with a profile of its own, and gone when it is closed. */
public final class Browser implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/.*");

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--remote-debugging-port=0");

    private final Process process;
    private final Path profile;
    private final String address;

    private Browser(Process process, Path profile, String address) {
        this.process = process;
        this.profile = profile;
        this.address = address;
    }

    /** Where a Chromium is: the one that STOCKBRIDGE_CHROMIUM names, else the machine's; empty where there is none. */
    public static Optional<Path> find() {
        String named = System.getenv("STOCKBRIDGE_CHROMIUM");
        return Stream.of(
                        named == null ? "/usr/bin/chromium" : named,
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it and waits until it listens. */
    public static Browser start(Path program) {
        try {
            Path profile = Files.createTempDirectory("stockbridge-browser");
            List<String> command = new ArrayList<>();
            command.add(program.toString());
            command.addAll(FLAGS);
            command.add("--user-data-dir=" + profile);
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Browser(process, profile, listening(process));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** A new tab, empty. */
    public Tab newTab() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/json/new?about:blank"))
                    .PUT(HttpRequest.BodyPublishers.noBody())
                    .build();
            String answer = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            return new Tab(DevTools.connect(URI.create(JsonMapper.shared()
                    .readTree(answer)
                    .path("webSocketDebuggerUrl")
                    .asString())));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        process.waitFor();
        // They write to the profile until they are gone.
        children.forEach(child -> child.onExit().join());
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String listening(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            Matcher listening = LISTENING.matcher(line);
            if (listening.matches()) {
                Thread drain = new Thread(() -> lines.lines().forEach(more -> {}), "browser");
                drain.setDaemon(true);
                drain.start();
                return listening.group(1);
            }
        }
        throw new IOException("The browser did not start: " + String.join("\n", said));
    }
}
