import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long a pose takes from one peer of a room to another, on loopback, with every peer sending 20 a second.
 *
 * <p>usage: {@code java bench/room/RoomLatency.java ADDRESS DATA [PEERS[,PEERS…]] [SECONDS]}, for a running server with at
 * least one case whose panel was convened ({@code ./consilium case DIR} leaves one). Peers are spread over the seats of the
 * panel and the coordinator. A pose carries its number in its position; its time of sending is kept here, so one clock measures
 * both ends. Prints, for each number of peers: poses sent, deliveries expected and seen, median, 99th percentile and longest.
 */
public final class RoomLatency {
    private static final int POSES_A_SECOND = 20;
    private static final int NUMBERS = 90_000;
    private static final List<String> PEOPLE = List.of("chair", "reader2", "surgeon", "pathologist", "coordinator");
    private static final Pattern POSE = Pattern.compile("\"p\":\\[(-?[0-9.]+),(-?[0-9.]+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;
    private final String passwords;
    private final String room;

    private RoomLatency(String address, Path data) throws Exception {
        this.address = address;
        this.passwords = Files.readString(data.resolve("first-passwords.json"));
        this.room = roomWithPanel();
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println("usage: java RoomLatency.java ADDRESS DATA [PEERS[,PEERS...]] [SECONDS]");
            System.exit(2);
        }
        RoomLatency bench = new RoomLatency(arguments[0], Path.of(arguments[1]));
        int seconds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 10;
        System.out.println("peers  sent  expected  seen    p50 ms  p99 ms  longest ms");
        for (String peers : (arguments.length > 2 ? arguments[2] : "2,4,8,16").split(",")) {
            bench.measure(Integer.parseInt(peers), seconds);
        }
    }

    private String roomWithPanel() throws Exception {
        String token = token("coordinator");
        String cases = get("/api/cases?size=200", token);
        Matcher ids = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(cases);
        while (ids.find()) {
            if (get("/api/cases/" + ids.group(1), token).contains("\"panel\":{")) {
                return ids.group(1);
            }
        }
        throw new IllegalStateException("no case of this server has a panel: run ./consilium case DIR first");
    }

    private void measure(int count, int seconds) throws Exception {
        ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();
        AtomicLongArray sentAt = new AtomicLongArray(NUMBERS);
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            peers.add(new Peer(token(PEOPLE.get(i % PEOPLE.size())), sentAt, delays));
        }
        for (Peer peer : peers) {
            peer.welcomed.await(30, TimeUnit.SECONDS);
        }
        int number = 0;
        long start = System.nanoTime();
        for (int tick = 0; tick < seconds * POSES_A_SECOND; tick++) {
            for (Peer peer : peers) {
                sentAt.set(number % NUMBERS, System.nanoTime());
                peer.pose(number % NUMBERS);
                number++;
            }
            long next = start + (tick + 1) * (1_000_000_000L / POSES_A_SECOND);
            while (System.nanoTime() < next) {
                TimeUnit.NANOSECONDS.sleep(Math.max(1, next - System.nanoTime()));
            }
        }
        TimeUnit.SECONDS.sleep(2);
        peers.forEach(Peer::leave);
        print(count, number, (long) number * (count - 1), delays);
    }

    private static void print(int peers, int sent, long expected, ConcurrentLinkedQueue<Long> delays) {
        long[] sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%5d %5d %9d %6d %8.2f %8.2f %10.2f%n",
                peers, sent, expected, sorted.length, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))] / 1e6;
    }

    private String token(String name) throws Exception {
        Matcher password = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(passwords);
        if (!password.find()) {
            throw new IllegalStateException("no password of " + name);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"" + name + "\",\"password\":\"" + password.group(1) + "\"}"))
                .build();
        Matcher token = Pattern.compile("\"token\":\"([^\"]+)\"")
                .matcher(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
        if (!token.find()) {
            throw new IllegalStateException(name + " cannot sign in");
        }
        return token.group(1);
    }

    private String get(String path, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** One socket; several of one person are several peers. */
    private final class Peer implements WebSocket.Listener {
        private final CountDownLatch welcomed = new CountDownLatch(1);
        private final StringBuilder part = new StringBuilder();
        private final AtomicLongArray sentAt;
        private final ConcurrentLinkedQueue<Long> delays;
        private final WebSocket socket;

        Peer(String token, AtomicLongArray sentAt, ConcurrentLinkedQueue<Long> delays) {
            this.sentAt = sentAt;
            this.delays = delays;
            String header = URLEncoder.encode("quarkus-http-upgrade#Authorization#Bearer " + token, StandardCharsets.UTF_8).replace("+", "%20");
            this.socket = CLIENT.newWebSocketBuilder()
                    .subprotocols("consilium.v1", "bearer-token-carrier", header)
                    .buildAsync(URI.create(address.replaceFirst("^http", "ws") + "/api/rooms/" + room), this)
                    .join();
        }

        void pose(int number) {
            socket.sendText("{\"type\":\"pose\",\"head\":{\"p\":[" + number + ",0,0],\"q\":[0,0,0,1]},\"device\":\"desktop\"}", true).join();
        }

        void leave() {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            long now = System.nanoTime();
            part.append(text);
            if (last) {
                hear(part.toString(), now);
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void hear(String frame, long now) {
            if (frame.contains("\"type\":\"welcome\"")) {
                welcomed.countDown();
            } else if (frame.contains("\"type\":\"presence\"")) {
                Matcher pose = POSE.matcher(frame);
                if (pose.find()) {
                    delays.add(now - sentAt.get((int) Double.parseDouble(pose.group(1))));
                }
            }
        }
    }
}
