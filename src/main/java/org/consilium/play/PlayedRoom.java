package org.consilium.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One person's seat in the room, over the room socket (docs/room-protocol.md). */
final class PlayedRoom implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private final String who;
    /** References must differ from run to run: a repeated one is answered with the old acknowledgement. */
    private final String run = java.util.UUID.randomUUID().toString();

    private int reference;

    private PlayedRoom(Door.Visitor person, String caseId) {
        this.who = person.name;
        String header = "quarkus-http-upgrade#Authorization#Bearer " + person.token;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .subprotocols(
                        "consilium.v1",
                        "bearer-token-carrier",
                        URLEncoder.encode(header, StandardCharsets.UTF_8).replace("+", "%20"))
                .buildAsync(person.room(caseId), new Ear())
                .join();
    }

    /** Joins and waits for the welcome. */
    static PlayedRoom join(Door.Visitor person, String caseId) {
        PlayedRoom room = new PlayedRoom(person, caseId);
        room.await("welcome", message -> message.path("type").asText().equals("welcome"));
        return room;
    }

    /** Sends an operation and waits until the server has numbered it. */
    void say(Map<String, Object> operation) {
        String ref = run + "-" + ++reference;
        Map<String, Object> message = new java.util.LinkedHashMap<>(operation);
        message.put("ref", ref);
        socket.sendText(Door.JSON.valueToTree(message).toString(), true).join();
        JsonNode answer = await(
                String.valueOf(operation.get("type")),
                received -> received.path("ref").asText().equals(ref));
        if (answer.path("type").asText().equals("refused")) {
            throw new IllegalStateException("the room refused " + operation.get("type") + " of " + who + ": "
                    + answer.path("code").asText() + " " + answer.path("detail").asText());
        }
    }

    /** The first message from now on that is the wanted one. */
    JsonNode await(String what, Predicate<JsonNode> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                JsonNode message = received.poll(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (message == null) {
                    throw new IllegalStateException("the room did not answer " + what + " of " + who + " in time");
                }
                if (wanted.test(message)) {
                    return message;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** Whether the server is still there to hear it or not. */
    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .exceptionally(gone -> socket)
                .join();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    received.add(Door.JSON.readTree(text.toString()));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
                text.setLength(0);
            }
            from.request(1);
            return java.util.concurrent.CompletableFuture.completedStage(null);
        }
    }
}
