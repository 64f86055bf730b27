package dev.stockbridge.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** One tab: a page is opened in it, looked at, and worked with by the keyboard. It remembers what the page said and fetched. */
public final class Tab implements AutoCloseable {

    private final DevTools tools;
    private final List<String> console = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    Tab(DevTools tools) {
        this.tools = tools;
        tools.listen(this::hear);
        List.of("Page", "Runtime", "Log", "Network").forEach(domain -> tools.send(domain + ".enable", Map.of()));
    }

    /** The width and height of the window; a narrow one is a phone's. */
    public Tab sized(int width, int height) {
        tools.send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        return this;
    }

    /** {@code light} or {@code dark}, as the reader prefers. */
    public Tab coloured(String scheme) {
        tools.send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** {@code print} or {@code screen}. */
    public Tab medium(String medium) {
        tools.send("Emulation.setEmulatedMedia", Map.of("media", medium));
        return this;
    }

    /** Lets the pages that are opened from now on believe that this is the present. */
    public Tab at(Instant present) {
        tools.send(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", "Date.now = () => " + present.toEpochMilli()));
        return this;
    }

    /** Opens a file and waits until it is loaded. */
    public Tab open(Path file) {
        loaded = new CompletableFuture<>();
        tools.send("Page.navigate", Map.of("url", file.toUri().toString()));
        loaded.orTimeout(60, TimeUnit.SECONDS).join();
        return this;
    }

    /** Presses Enter on the link that has the focus, and waits until its page is loaded. */
    public Tab follow() {
        loaded = new CompletableFuture<>();
        press("Enter");
        loaded.orTimeout(60, TimeUnit.SECONDS).join();
        return this;
    }

    /** The value of an expression on the page; a promise is waited for. */
    public JsonNode evaluate(String expression) {
        JsonNode answer = tools.send(
                "Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** Types text where the focus is. */
    public Tab type(String text) {
        text.codePoints().forEach(sign -> {
            String key = Character.toString(sign);
            key("keyDown", Map.of("text", key, "key", key));
            key("keyUp", Map.of("key", key));
        });
        return this;
    }

    /** Presses a key that types nothing, such as Tab or ArrowDown; Enter and the space bar press buttons. */
    public Tab press(String key) {
        int code = switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "Escape" -> 27;
            case "ArrowUp" -> 38;
            case "ArrowDown" -> 40;
            default -> throw new IllegalArgumentException(key);
        };
        Map<String, Object> down = key.equals("Enter")
                ? Map.of("key", key, "code", key, "windowsVirtualKeyCode", code, "text", "\r")
                : Map.of("key", key, "code", key, "windowsVirtualKeyCode", code);
        key("keyDown", down);
        key("keyUp", Map.of("key", key, "code", key, "windowsVirtualKeyCode", code));
        return this;
    }

    /** Everything the page has said on the console, uncaught exceptions and violations of its policy included. */
    public List<String> console() {
        return List.copyOf(console);
    }

    /** What the page has fetched besides files of this machine. */
    public List<String> requests() {
        return requests.stream()
                .filter(url -> !url.startsWith("file:") && !url.startsWith("data:") && !url.startsWith("about:"))
                .toList();
    }

    /** Every file that was fetched. */
    public List<String> files() {
        return requests.stream().filter(url -> url.startsWith("file:")).toList();
    }

    /** A picture of the whole page, at most {@code highest} pixels of it. */
    public void picture(Path png, int highest) throws IOException {
        JsonNode size = tools.send("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
        Map<String, Object> clip = Map.of(
                "x", 0,
                "y", 0,
                "width", size.path("width").asInt(),
                "height", Math.min(highest, size.path("height").asInt()),
                "scale", 1);
        JsonNode shot = tools.send("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip));
        Files.write(png, Base64.getDecoder().decode(shot.path("data").asString()));
    }

    @Override
    public void close() {
        tools.send("Page.close", Map.of());
        tools.close();
    }

    private void key(String type, Map<String, Object> of) {
        Map<String, Object> event = new HashMap<>(of);
        event.put("type", type);
        tools.send("Input.dispatchKeyEvent", event);
    }

    private void hear(JsonNode event) {
        JsonNode told = event.path("params");
        switch (event.path("method").asString("")) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Runtime.consoleAPICalled" -> console.add(words(told.path("args")));
            case "Runtime.exceptionThrown" ->
                console.add(told.path("exceptionDetails").toString());
            case "Log.entryAdded" -> console.add(told.path("entry").path("text").asString());
            case "Network.requestWillBeSent" ->
                requests.add(told.path("request").path("url").asString());
            default -> {}
        }
    }

    private static String words(JsonNode arguments) {
        List<String> words = new ArrayList<>();
        arguments.forEach(word -> words.add(word.path("value").toString()));
        return String.join(" ", words);
    }
}
