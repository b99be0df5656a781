package org.consilium.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The packaged server in a process of its own, as an installation runs it, so that it can be killed. */
public final class ServerProcess implements AutoCloseable {
    private static final Path PACKAGED = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final int httpPort;
    private final int dicomPort;
    private final Path log;

    private ServerProcess(Process process, int httpPort, int dicomPort, Path log) {
        this.process = process;
        this.httpPort = httpPort;
        this.dicomPort = dicomPort;
        this.log = log;
    }

    /**
     * Starts a server on free loopback ports; {@link #awaitReady()} says when it takes work.
     *
     * @param data its data folder
     * @param settings further environment variables
     */
    public static ServerProcess start(Path data, Map<String, String> settings) throws IOException {
        int http = freePort();
        int dicom = freePort();
        Path log = data.resolve("server-" + http + ".log");
        ProcessBuilder builder = new ProcessBuilder(command());
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("CONSILIUM_DATA", data.toString());
        environment.put("CONSILIUM_HTTP_PORT", String.valueOf(http));
        environment.put("CONSILIUM_DICOM_PORT", String.valueOf(dicom));
        environment.put("OMP_WAIT_POLICY", "PASSIVE");
        environment.put("OMP_NUM_THREADS", "2");
        builder.environment().putAll(environment);
        Files.createDirectories(data);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new ServerProcess(builder.start(), http, dicom, log);
    }

    private static List<String> command() {
        if (!Files.exists(PACKAGED)) {
            throw new AssertionError("the server is not packaged: these tests run after Maven's package phase");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx1500m");
        command.add("-Djava.awt.headless=true");
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.add("-jar");
        command.add(PACKAGED.toAbsolutePath().toString());
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the server says that it is ready. */
    public ServerProcess awaitReady() {
        Eventually.get("the server is ready; its log is " + log, LONGEST_START, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the server ended at start:\n" + logText());
            }
            return get("/q/health/ready");
        });
        return this;
    }

    /** The answer of an address that needs no sign-in, where there is one. */
    public Optional<String> get(String path) {
        try {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(base() + path))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    public String base() {
        return "http://127.0.0.1:" + httpPort;
    }

    public int dicomPort() {
        return dicomPort;
    }

    /** Everything that this process wrote. */
    public String logText() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "no log: " + unreadable.getMessage();
        }
    }

    /** Ends the process at once, as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the server cannot be killed");
        }
    }

    /** Asks the server to stop, and kills it where it does not. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("the server did not stop within 40 s when asked to");
        }
    }
}
