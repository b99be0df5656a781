package org.consilium.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection to one window of a browser by the Chrome DevTools Protocol; keeps what the window complains of. */
final class DevTools {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebSocket socket;
    private final Duration patience;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    DevTools(HttpClient client, URI window, Duration patience) {
        this.patience = patience;
        this.socket = client.newWebSocketBuilder().buildAsync(window, new Ear()).join();
    }

    /** Sends a command and waits for its result. */
    JsonNode send(String method, Map<String, Object> parameters) {
        int id = ids.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(message.toString(), true).join();
        JsonNode got = answer.orTimeout(patience.toSeconds(), TimeUnit.SECONDS).join();
        if (got.has("error")) {
            throw new AssertionError(method + " failed: " + got.path("error"));
        }
        return got.path("result");
    }

    /** Errors that the window logged or threw so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void hear(String message) {
        try {
            JsonNode node = JSON.readTree(message);
            JsonNode told = node.path("params");
            if (node.has("id")) {
                waiting.remove(node.path("id").asInt()).complete(node);
                return;
            }
            switch (node.path("method").asText()) {
                case "Runtime.exceptionThrown" ->
                    complaints.add(told.path("exceptionDetails").toString());
                case "Runtime.consoleAPICalled" -> keep(told.path("type"), told.path("args"));
                case "Log.entryAdded" -> keep(told.path("entry").path("level"), told.path("entry"));
                default -> {
                    // Everything else is news of no interest.
                }
            }
        } catch (IOException broken) {
            complaints.add("unreadable message from Chromium");
        }
    }

    private void keep(JsonNode level, JsonNode what) {
        if (level.asText().equals("error")) {
            complaints.add(what.toString());
        }
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
    }
}
