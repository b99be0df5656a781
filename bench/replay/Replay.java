import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long the time machine takes for the stored cases of a running server: a proposal of a changed table over HTTP,
 * which reads every stored case, asks the tables in force and the changed ones, and keeps what differs.
 *
 * <p>usage: {@code java -cp 'src/target/quarkus-app/lib/main/*' bench/replay/Replay.java ADDRESS DATA [CASES] [SEED]}, for a
 * server on its own database whose data may be thrown away, with at least one case past its comparison
 * ({@code ./consilium case DIR} leaves one). Copies of that case are stored, each with findings of its own drawn with the seed
 * (one to three nodules, three types, 3 to 32 mm, six lobes, five margins), until there are so many. Prints three runs: cases, how many
 * would be managed differently, seconds by the clock, and the server's processor time where {@code /proc} tells it.
 */
public final class Replay {
    private static final String TABLE = "lung-rads-2022.solid";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int RUNS = 3;

    private final String address;
    private final Path data;

    private Replay(String address, Path data) {
        this.address = address;
        this.data = data;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println("usage: java -cp 'src/target/quarkus-app/lib/main/*' bench/replay/Replay.java ADDRESS DATA [CASES] [SEED]");
            System.exit(2);
        }
        Replay bench = new Replay(arguments[0], Path.of(arguments[1]));
        int cases = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000;
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 20261126;
        bench.store(cases, new Random(seed));
        System.out.println("run  cases  different  seconds  processor s");
        for (int run = 1; run <= RUNS; run++) {
            bench.measure(run);
        }
    }

    // --- copies of one stored case

    private void store(int wanted, Random random) throws Exception {
        try (Connection connection = database()) {
            connection.setAutoCommit(false);
            UUID source = source(connection);
            int there = number(connection, "select count(distinct case_id) from case_comparison");
            List<UUID> copies = new ArrayList<>();
            for (int i = there; i < wanted; i++) {
                copies.add(UUID.randomUUID());
            }
            for (String statement : COPY) {
                copy(connection, statement, source, copies, random);
            }
            connection.commit();
            System.out.printf("%d copies of one case stored, %d were there%n", copies.size(), there);
        }
    }

    /** Each takes the copy's id, and the source's last; what a copy may not share is made from its id. */
    private static final List<String> COPY = List.of(
            "insert into received_study select (r).* from (select jsonb_populate_record(s, jsonb_build_object('id', ?::text, "
                    + "'study_instance_uid', '2.25.' || abs(hashtextextended(?::text, 1)))) r from received_study s where id = ?) x",
            "insert into study_patient select (r).* from (select jsonb_populate_record(s, jsonb_build_object('study_id', ?::text)) r "
                    + "from study_patient s where study_id = ?) x",
            "insert into consultation_case select (r).* from (select jsonb_populate_record(s, jsonb_build_object('id', ?::text, "
                    + "'label', left(?::text, 13), 'state', 'CLOSED', 'study_instance_uid', (select study_instance_uid from received_study "
                    + "where id = ?::uuid))) r from consultation_case s where id = ?) x",
            "insert into case_series select (r).* from (select jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid()::text, "
                    + "'case_id', ?::text)) r from case_series s where case_id = ?) x",
            "insert into case_step select (r).* from (select jsonb_populate_record(s, jsonb_build_object('case_id', ?::text)) r "
                    + "from case_step s where case_id = ?) x",
            "insert into assessment_round select (r).* from (select jsonb_populate_record(s, jsonb_build_object('case_id', ?::text)) r "
                    + "from assessment_round s where case_id = ?) x",
            "insert into human_read select (r).* from (select jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid()::text, "
                    + "'case_id', ?::text, 'findings', ?::text)) r from human_read s where case_id = ?) x",
            "insert into model_read select (r).* from (select jsonb_populate_record(s, jsonb_build_object('case_id', ?::text)) r "
                    + "from model_read s where case_id = ?) x",
            "insert into case_comparison select (r).* from (select jsonb_populate_record(s, jsonb_build_object('case_id', ?::text)) r "
                    + "from case_comparison s where case_id = ?) x");

    private static void copy(Connection connection, String statement, UUID source, List<UUID> copies, Random random)
            throws SQLException {
        int parameters = (int) statement.chars().filter(c -> c == '?').count();
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (UUID copy : copies) {
                for (int i = 1; i < parameters; i++) {
                    prepared.setString(i, copy.toString());
                }
                if (statement.contains("'findings'")) {
                    prepared.setString(2, findings(random));
                }
                prepared.setObject(parameters, source);
                prepared.addBatch();
            }
            prepared.executeBatch();
        }
    }

    private static String findings(Random random) {
        StringBuilder findings = new StringBuilder("[");
        int nodules = 1 + random.nextInt(3);
        for (int i = 1; i <= nodules; i++) {
            double longest = 3 + random.nextInt(290) / 10.0;
            double shortest = Math.max(1, Math.round(longest * (0.6 + 0.4 * random.nextDouble()) * 10) / 10.0);
            String type = List.of("SOLID", "PART_SOLID", "NON_SOLID").get(random.nextInt(3));
            String solid = type.equals("PART_SOLID")
                    ? String.format(Locale.ROOT, ",\"solidLongMm\":%.1f,\"solidShortMm\":%.1f", longest / 2, shortest / 2)
                    : "";
            findings.append(i == 1 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT,
                            "{\"id\":\"F%d\",\"lobe\":\"%s\",\"type\":\"%s\",\"longMm\":%.1f,\"shortMm\":%.1f,\"margin\":\"%s\","
                                    + "\"status\":\"BASELINE\",\"centreMm\":[%.1f,%.1f,%.1f],\"probability\":%.2f,"
                                    + "\"calcification\":\"NONE\"%s}",
                            i,
                            List.of("RUL", "RML", "RLL", "LUL", "LLL").get(random.nextInt(5)),
                            type,
                            longest,
                            shortest,
                            List.of("SMOOTH", "SPICULATED", "LOBULATED").get(random.nextInt(3)),
                            random.nextDouble() * 200,
                            random.nextDouble() * 200,
                            random.nextDouble() * 200,
                            random.nextInt(100) / 100.0,
                            solid));
        }
        return findings.append(']').toString();
    }

    private Connection database() throws Exception {
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        String password = Files.readString(data.resolve("keys/database-password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
    }

    private static UUID source(Connection connection) throws SQLException {
        try (ResultSet row = connection.createStatement()
                .executeQuery("select c.case_id from case_comparison c join human_read h using (case_id, round) "
                        + "where h.locked_at is not null order by c.at limit 1")) {
            if (!row.next()) {
                throw new IllegalStateException("no case was compared yet: play one by ./consilium case DIR");
            }
            return row.getObject(1, UUID.class);
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    // --- proposals

    private void measure(int run) throws Exception {
        String token = text(post("/api/session", login(), ""), "token");
        String files = get("/api/tables/" + TABLE + "/files", token);
        String dmn = text(files, "dmn")
                .replaceFirst("versionTag=\"[^\"]*\"", "versionTag=\"bench-" + System.currentTimeMillis() + "\"")
                .replaceFirst("<text>&lt; 6</text>", "<text>&lt; 7</text>")
                .replaceFirst(Pattern.quote("[6..8)"), "[7..8)");
        String body = "{\"dmn\":" + quoted(dmn) + ",\"cases\":" + quoted(moved(text(files, "cases"))) + ",\"reason\":\"benchmark\"}";
        double processor = processorSeconds();
        long start = System.nanoTime();
        String answer = post("/api/table-changes", body, token);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%3d  %5s  %9s  %7.1f  %11.1f%n",
                run,
                count(answer, "cases"),
                count(answer, "differences"),
                seconds,
                processorSeconds() - processor);
    }

    /** The bound at baseline goes from 6 to 7 mm, and its cases with it. */
    private static String moved(String cases) {
        List<String> lines = new ArrayList<>();
        for (String line : cases.split("\n")) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("baseline") && cells[1].equals("diameter")) {
                double size = Double.parseDouble(cells[2]);
                if (size >= 5.5 && size <= 6.5) {
                    cells[2] = String.valueOf(size + 1);
                    cells[3] = size < 6 ? "LR22-10" : "LR22-11";
                    cells[4] = size < 6 ? "2" : "3";
                }
            }
            lines.add(String.join(",", cells));
        }
        return String.join("\n", lines) + "\n";
    }

    private String login() throws Exception {
        String passwords = Files.readString(data.resolve("first-passwords.json"));
        return "{\"name\":\"chair\",\"password\":" + quoted(text(passwords, "chair")) + "}";
    }

    private double processorSeconds() {
        try {
            String pid = Files.readString(data.resolve("server.pid")).strip();
            String[] stat = Files.readString(Path.of("/proc", pid, "stat")).split(" ");
            return (Long.parseLong(stat[13]) + Long.parseLong(stat[14])) / 100.0;
        } catch (Exception notLinux) {
            return Double.NaN;
        }
    }

    private String get(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token).GET());
    }

    private String post(String path, String body, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String count(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d+)").matcher(json);
        return found.find() ? found.group(1) : "?";
    }

    private static String text(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in the answer");
        }
        return found.group(1)
                .replace("\\n", "\n")
                .replace("\\\"", "\"")
                .replace("\\/", "/")
                .replace("\\\\", "\\");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + "\"";
    }
}
