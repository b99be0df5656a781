package org.consilium.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerProcess;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers, started at the same time on one empty database: they do the work of one. */
@Tag("R-TWO-NODES")
class TwoNodesIT {
    @TempDir
    Path folder;

    private EmbeddedPostgres postgres;
    private ServerProcess left;
    private ServerProcess right;

    @BeforeEach
    void start() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("max_connections", "150")
                .start();
        Map<String, String> settings = Map.of(
                "CONSILIUM_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "CONSILIUM_DB_USER", "postgres",
                "CONSILIUM_DB_PASSWORD", "postgres");
        left = ServerProcess.start(data(), settings);
        right = ServerProcess.start(data(), settings);
        left.awaitReady();
        right.awaitReady();
    }

    @AfterEach
    void stop() throws Exception {
        try (EmbeddedPostgres last = postgres;
                ServerProcess first = left;
                ServerProcess second = right) {
            // Both servers stop before their database does.
        }
    }

    @Test
    void oneStudyOneCaseOneWinnerOneRoomOneDecisionOneTable() throws Exception {
        ChestOnDisk chest = ChestOnDisk.drawnIn(folder.resolve("chest"), 12);
        Door here = new Door(left.base(), data());
        Door there = new Door(right.base(), data());
        String caseId = halfToEach(chest, here);
        assertThat(there.as("coordinator").get("/api/cases").path("cases")).hasSize(1);
        CaseSteps steps = new CaseSteps(there, caseId, chest.reader());
        steps.playUpTo("READ_BLIND");
        oneWinsTheRead(here.as("reader"), there.as("reader2"), caseId);
        new CaseSteps(here, caseId, chest.reader()).playUpTo("VOTE_FIRST");
        theyMeetThoughOnDifferentNodes(here, there, caseId);
        aLateSeriesChangesNothingOfWhatWasRead(chest, steps);
        steps.playToSignature();
        assertThat(here.as("chair").get("/api/cases/" + caseId).path("state").asText())
                .isEqualTo("DECIDED");
        aSessionEndsOnBoth(here, there);
        new TableOnBothNodes(here, there).changesAndGoesBack();
        assertThat(there.as("auditor")
                        .get("/api/audit/verification")
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    private String halfToEach(ChestOnDisk chest, Door door) throws Exception {
        List<Path> files = chest.files();
        Thread other = new Thread(() -> TestStudy.send(right.dicomPort(), files.subList(0, files.size() / 2)));
        other.start();
        TestStudy.send(left.dicomPort(), files.subList(files.size() / 2, files.size()));
        other.join();
        Arrival arrival = Arrival.await(door, chest.study(), Duration.ofMinutes(5));
        assertThat(arrival.isCase()).as(arrival.why()).isTrue();
        Eventually.holds(
                "all images belong to the one case",
                () -> door.as("coordinator")
                                .post("/api/arrivals/lookup", Map.of("studyInstanceUid", chest.study()))
                                .path("instances")
                                .asInt()
                        == files.size());
        return arrival.caseId();
    }

    /** Fifty claims of the blind read, over both nodes at once, by two people. */
    private static void oneWinsTheRead(Door.Visitor here, Door.Visitor there, String caseId) throws Exception {
        String task =
                here.get("/api/cases/" + caseId).path("tasks").get(0).path("id").asText();
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService crowd = Executors.newFixedThreadPool(50);
        try {
            Map<Door.Visitor, List<Future<Boolean>>> claims = new LinkedHashMap<>();
            for (int i = 0; i < 50; i++) {
                Door.Visitor person = i % 2 == 0 ? here : there;
                claims.computeIfAbsent(person, fresh -> new ArrayList<>())
                        .add(crowd.submit(claim(person, task, together)));
            }
            together.countDown();
            boolean first = anyWon(claims.get(here));
            boolean second = anyWon(claims.get(there));
            assertThat(List.of(first, second)).containsExactlyInAnyOrder(true, false);
            (first ? here : there).post("/api/tasks/" + task + "/release", Map.of());
        } finally {
            crowd.shutdownNow();
        }
    }

    private static boolean anyWon(List<Future<Boolean>> claims) throws Exception {
        boolean won = false;
        for (Future<Boolean> claim : claims) {
            won |= claim.get();
        }
        return won;
    }

    private static Callable<Boolean> claim(Door.Visitor person, String task, CountDownLatch together) {
        return () -> {
            together.await();
            try {
                person.post("/api/tasks/" + task + "/claim", Map.of());
                return true;
            } catch (Door.RefusedException second) {
                assertThat(second.status).isEqualTo(409);
                return false;
            }
        };
    }

    private static void theyMeetThoughOnDifferentNodes(Door here, Door there, String caseId) {
        try (PlayedRoom chair = PlayedRoom.join(here.as("chair"), caseId);
                PlayedRoom surgeon = PlayedRoom.join(there.as("surgeon"), caseId)) {
            surgeon.say(Map.of("type", "mark", "kind", "POINT", "at", List.of(7.25, 8.5, 9.75)));
            chair.await("the surgeon's mark", frame -> frame.toString().contains("7.25"));
        }
    }

    /** Images that come while the panel sits are a revision in sight, and not the series that was read. */
    private void aLateSeriesChangesNothingOfWhatWasRead(ChestOnDisk chest, CaseSteps steps) {
        String read = primary(steps.view());
        TestStudy.send(left.dicomPort(), chest.lateSeries());
        Eventually.holds(
                "the late series is in sight",
                () -> steps.view().path("revision").asInt() == 2);
        assertThat(primary(steps.view())).isEqualTo(read);
        assertThat(steps.view().path("state").asText()).isEqualTo("AWAITING_PANEL");
    }

    private static String primary(JsonNode view) {
        for (JsonNode series : view.path("series")) {
            if (series.path("primary").asBoolean()) {
                return series.path("id").asText();
            }
        }
        throw new AssertionError("no series is the one to read");
    }

    private static void aSessionEndsOnBoth(Door here, Door there) {
        Door.Visitor manager = here.as("manager");
        manager.get("/api/indicators");
        Door.Visitor sameSessionThere = there.with(manager);
        sameSessionThere.get("/api/indicators");
        manager.delete("/api/session");
        assertThatThrownBy(() -> sameSessionThere.get("/api/indicators"))
                .isInstanceOfSatisfying(
                        Door.RefusedException.class,
                        refused -> assertThat(refused.status).isEqualTo(401));
    }

    private Path data() {
        return folder.resolve("data");
    }
}
