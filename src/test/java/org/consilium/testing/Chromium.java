package org.consilium.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A real headless Chromium with one page, driven by the Chrome DevTools Protocol. */
public final class Chromium implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("consilium.browser.patience", 90));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final DevTools tools;

    /** Where Chromium is on this machine, if it is. */
    public static Optional<Path> found() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Chromium(Process process, int port, URI page) {
        this.process = process;
        this.port = port;
        this.tools = new DevTools(CLIENT, page, PATIENCE);
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
        Chromium chromium = new Chromium(process, port, addressOf(port, target -> true));
        chromium.prepare(width, height);
        return chromium;
    }

    /** Another window of the same browser; its pages know nothing of who is signed in here. */
    public Chromium another(int width, int height) throws IOException, InterruptedException {
        String id = send("Target.createTarget", Map.of("url", "about:blank", "newWindow", true))
                .path("targetId")
                .asText();
        Chromium window = new Chromium(
                process,
                port,
                addressOf(port, target -> target.path("id").asText().equals(id)));
        window.prepare(width, height);
        return window;
    }

    private static URI addressOf(int port, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        String targets =
                CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        for (JsonNode target : JSON.readTree(targets)) {
            if (target.path("type").asText().equals("page") && wanted.test(target)) {
                return URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new IOException("Chromium has no such window");
    }

    /** A window that is not in front draws and counts time all the same. */
    private void prepare(int width, int height) {
        send("Page.enable", Map.of());
        send("Runtime.enable", Map.of());
        send("Log.enable", Map.of());
        send("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        resize(width, height);
    }

    /** Makes the window so many CSS pixels wide and high; a narrow one is a phone. */
    public void resize(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
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
                throw new AssertionError("the page never came to: " + expression + "\n" + tools.complaints() + "\n"
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

    /** Presses the left button at one place of the window and lets it go at another. */
    public void drag(double fromX, double fromY, double toX, double toY) {
        mouse("mouseMoved", fromX, fromY, 0);
        mouse("mousePressed", fromX, fromY, 1);
        mouse("mouseMoved", (fromX + toX) / 2, (fromY + toY) / 2, 1);
        mouse("mouseMoved", toX, toY, 1);
        mouse("mouseReleased", toX, toY, 0);
    }

    private void mouse(String type, double x, double y, int buttons) {
        boolean moved = type.equals("mouseMoved");
        send(
                "Input.dispatchMouseEvent",
                Map.of(
                        "type",
                        type,
                        "x",
                        x,
                        "y",
                        y,
                        "buttons",
                        buttons,
                        "button",
                        moved ? "none" : "left",
                        "clickCount",
                        moved ? 0 : 1));
    }

    /** Runs a script in every document of this window before its own scripts. */
    public void beforeEveryPage(String script) {
        send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Saves what is on the screen as PNG. */
    public void screenshot(Path file) throws IOException {
        save(file, Map.of("format", "png"));
    }

    /** Saves the whole page as PNG, beyond what the window shows. */
    public void screenshotOfAll(Path file) throws IOException {
        save(file, Map.of("format", "png", "captureBeyondViewport", true));
    }

    private void save(Path file, Map<String, Object> how) throws IOException {
        JsonNode answer = send("Page.captureScreenshot", how);
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
        return tools.complaints();
    }

    private JsonNode send(String method, Map<String, Object> parameters) {
        return tools.send(method, parameters);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
