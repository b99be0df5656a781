package org.consilium.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The server's REST interface, entered as one of its people. */
final class Door {
    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private final String base;
    private final JsonNode passwords;

    /**
     * @param base the server's address, for example {@code http://127.0.0.1:8080}
     * @param data the server's data folder, where the first passwords are
     */
    Door(String base, Path data) throws IOException {
        Path file = data.resolve("first-passwords.json");
        if (!Files.isReadable(file)) {
            throw new IOException(
                    "no first-passwords.json in the data folder: the played people cannot sign in (is CONSILIUM_DATA the server's?)");
        }
        this.base = base;
        this.passwords = JSON.readTree(Files.readString(file));
    }

    /** A person of the first installation, signed in. */
    Visitor as(String name) {
        return visitors.computeIfAbsent(name, this::signIn);
    }

    private Visitor signIn(String name) {
        String password = passwords.path(name).asText();
        JsonNode opened =
                send("POST", "/api/session", null, JSON.valueToTree(Map.of("name", name, "password", password)));
        return new Visitor(
                name,
                password,
                opened.path("token").asText(),
                opened.path("person").path("id").asText());
    }

    /** Somebody who signed in at another door of the same house. */
    Visitor with(Visitor elsewhere) {
        return new Visitor(elsewhere.name, elsewhere.password, elsewhere.token, elsewhere.id);
    }

    private JsonNode send(
            String method,
            String path,
            @org.jspecify.annotations.Nullable String token,
            @org.jspecify.annotations.Nullable JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode content = answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
            if (answer.statusCode() >= 400) {
                throw new RefusedException(method + " " + path, answer.statusCode(), content);
            }
            return content;
        } catch (IOException broken) {
            throw new IllegalStateException(
                    "the server at " + base + " does not answer: is it running? (./consilium status)", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** Somebody signed in. */
    final class Visitor {
        final String name;
        final String password;
        final String token;
        final String id;

        private Visitor(String name, String password, String token, String id) {
            this.name = name;
            this.password = password;
            this.token = token;
            this.id = id;
        }

        JsonNode get(String path) {
            return send("GET", path, token, null);
        }

        JsonNode post(String path, Object body) {
            return send("POST", path, token, JSON.valueToTree(body));
        }

        JsonNode put(String path, Object body) {
            return send("PUT", path, token, JSON.valueToTree(body));
        }

        JsonNode delete(String path) {
            return send("DELETE", path, token, null);
        }

        URI room(String caseId) {
            return URI.create(base.replaceFirst("^http", "ws") + "/api/rooms/" + caseId);
        }
    }

    /** The server said no, and why. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final int status;
        final transient JsonNode problem;

        RefusedException(String what, int status, JsonNode problem) {
            super(what + " was refused: " + status + " " + problem.path("code").asText() + " "
                    + problem.path("arguments"));
            this.status = status;
            this.problem = problem;
        }
    }
}
