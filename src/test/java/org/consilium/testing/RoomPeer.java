package org.consilium.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.consilium.intake.CaseId;

/** One real socket into a room, and every frame it got. */
public final class RoomPeer implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<String> arriving = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;

    private RoomPeer() {}

    /** Opens a socket as one of the first people. */
    public static RoomPeer as(String name, CaseId room, int port) {
        return withToken(SignedIn.tokenOf(name), room, port);
    }

    /** Opens a socket with any token. */
    public static RoomPeer withToken(String token, CaseId room, int port) {
        RoomPeer peer = new RoomPeer();
        String header = URLEncoder.encode("quarkus-http-upgrade#Authorization#Bearer " + token, StandardCharsets.UTF_8)
                .replace("+", "%20");
        peer.socket = CLIENT.newWebSocketBuilder()
                .subprotocols("consilium.v1", "bearer-token-carrier", header)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/api/rooms/" + room), peer.new Ears())
                .join();
        return peer;
    }

    /** Opens a socket and waits for its welcome. */
    public static RoomPeer welcomed(String name, CaseId room, int port) {
        RoomPeer peer = as(name, room, port);
        peer.await(frame -> is(frame, "welcome"));
        return peer;
    }

    public static boolean is(JsonNode frame, String type) {
        return frame.path("type").asText().equals(type);
    }

    /** Whether a frame tells of an operation of this kind. */
    public static boolean tells(JsonNode frame, String kind) {
        return is(frame, "op") && frame.path("op").path("kind").asText().equals(kind);
    }

    public String subprotocol() {
        return socket.getSubprotocol();
    }

    public void say(String frame) {
        socket.sendText(frame, true).join();
    }

    public void sayBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** Sends a wish and waits for its answer. */
    public JsonNode ask(String frame) {
        String ref = tree(frame).path("ref").asText();
        say(frame);
        return await(answer -> (is(answer, "ack") || is(answer, "refused"))
                && answer.path("ref").asText().equals(ref));
    }

    /** Waits for a frame that has not been waited for yet; what comes before it counts as seen. */
    public JsonNode await(Predicate<JsonNode> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (true) {
                String next = arriving.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    throw new AssertionError(
                            "the frame did not come; closed with " + closed.getNow(null) + "; seen: " + seen);
                }
                seen.add(next);
                if (wanted.test(tree(next))) {
                    return tree(next);
                }
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Every frame so far, whether waited for or not. */
    public List<String> everything() {
        arriving.drainTo(seen);
        return List.copyOf(seen);
    }

    /** The code with which the server closed. */
    public int closedWith() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        if (!socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }
    }

    private static JsonNode tree(String frame) {
        try {
            return MAPPER.readTree(frame);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new AssertionError(frame, broken);
        }
    }

    private final class Ears implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                arriving.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            closed.complete(1006);
        }
    }
}
