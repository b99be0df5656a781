package org.consilium.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A real headless Chromium with one page, driven by the Chrome DevTools Protocol. */
public final class Chromium implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = java.util.Collections.synchronizedList(new ArrayList<>());

    /** Where Chromium is on this machine, if it is. */
    public static Optional<Path> found() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Chromium(Process process, WebSocket.Builder builder, URI page) {
        this.process = process;
        this.socket = builder.buildAsync(page, new Ear()).join();
    }

    /** Opens a window of this size in CSS pixels. */
    public static Chromium open(int width, int height) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("consilium-chromium");
        Process process = new ProcessBuilder(
                        found().orElseThrow().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--use-angle=swiftshader",
                        "--enable-unsafe-swiftshader",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--remote-debugging-port=0",
                        "--window-size=" + width + "," + height,
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int port = port(profile);
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        URI page = null;
        for (JsonNode target : JSON.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body())) {
            if (target.path("type").asText().equals("page")) {
                page = URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        Chromium chromium = new Chromium(process, client.newWebSocketBuilder(), page);
        chromium.send("Page.enable", Map.of());
        chromium.send("Runtime.enable", Map.of());
        chromium.send("Log.enable", Map.of());
        chromium.send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        return chromium;
    }

    private static int port(Path profile) throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        for (int tries = 0; tries < 300; tries++) {
            if (Files.exists(file) && !Files.readString(file).isBlank()) {
                return Integer.parseInt(Files.readAllLines(file).get(0));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("Chromium did not open its debugging port within 30 s");
    }

    /** Goes to an address and waits until it is loaded. */
    public void visit(String address) {
        send("Page.navigate", Map.of("url", address));
        await("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** The value of a JavaScript expression; promises are awaited. */
    public JsonNode evaluate(String expression) {
        JsonNode answer =
                send("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError("the page threw: " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** Waits until an expression is true. */
    public void await(String expression) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!evaluate("Boolean(" + expression + ")").asBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the page never came to: " + expression + "\n" + complaints + "\n"
                        + evaluate("document.body ? document.body.innerText.slice(0, 2000) : ''")
                                .asText());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Types text into whatever has the focus. */
    public void type(String text) {
        send("Input.insertText", Map.of("text", text));
    }

    /** Presses one key, for example {@code Tab} or {@code Enter}. */
    public void press(String key) {
        Map<String, Object> down = new java.util.LinkedHashMap<>(Map.of("type", "keyDown", "key", key, "code", key));
        int code = Map.of("Enter", 13, "Tab", 9, "Escape", 27).getOrDefault(key, 0);
        down.put("windowsVirtualKeyCode", code);
        if (key.equals("Enter")) {
            down.put("text", "\r");
        }
        send("Input.dispatchKeyEvent", down);
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    }

    /** Saves what is on the screen as PNG. */
    public void screenshot(Path file) throws IOException {
        JsonNode answer = send("Page.captureScreenshot", Map.of("format", "png"));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(answer.path("data").asText()));
    }

    /** What axe finds wrong with the page, WCAG 2.1 A and AA; one line a violation. */
    public List<String> accessibilityViolations() throws IOException {
        try (InputStream axe = Chromium.class.getClassLoader().getResourceAsStream("axe.min.js")) {
            evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";0");
        }
        JsonNode found = evaluate(
                "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']})"
                        + ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ').slice(0, 400)))");
        List<String> violations = new ArrayList<>();
        found.forEach(violation -> violations.add(violation.asText()));
        return violations;
    }

    /** Errors that the page logged or threw so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private JsonNode send(String method, Map<String, Object> parameters) {
        int id = ids.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(message.toString(), true).join();
        JsonNode got = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        if (got.has("error")) {
            throw new AssertionError(method + " failed: " + got.path("error"));
        }
        return got.path("result");
    }

    @Override
    public void close() {
        process.destroy();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                hear(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void hear(String message) {
            try {
                JsonNode node = JSON.readTree(message);
                if (node.has("id")) {
                    waiting.remove(node.path("id").asInt()).complete(node);
                } else if (node.path("method").asText().equals("Runtime.exceptionThrown")) {
                    complaints.add(node.path("params").path("exceptionDetails").toString());
                } else if (node.path("method").asText().equals("Log.entryAdded")
                        && node.path("params")
                                .path("entry")
                                .path("level")
                                .asText()
                                .equals("error")) {
                    complaints.add(node.path("params").path("entry").toString());
                }
            } catch (IOException broken) {
                complaints.add("unreadable message from Chromium");
            }
        }
    }
}
