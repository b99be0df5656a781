package org.consilium.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.dicom.net.DicomPeer;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerProcess;
import org.consilium.testing.TestStudy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole server with its embedded database, killed three times in one case: while images arrive, while the model reads,
 * and between two first votes. The case is signed all the same, once, with nothing lost; and no log names the patient.
 */
@Tag("R-INTAKE-DURABLE")
@Tag("R-LOGS")
class KilledServerIT {
    /** The killed node's association counts as open until its heartbeat is missed, and as interrupted from then on. */
    private static final Map<String, String> SETTINGS = Map.of(
            "CONSILIUM_DICOM_QUIET_TIME",
            "2s",
            "CONSILIUM_DICOM_QUIET_TIME_AFTER_INTERRUPTION",
            "3s",
            "CONSILIUM_MODEL_LEASE",
            "3S");

    private static final Duration LONGEST = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    private @Nullable ServerProcess latest;
    private final StringBuilder logs = new StringBuilder();

    @AfterEach
    void endWhatStillRuns() throws InterruptedException {
        if (latest != null) {
            latest.kill();
        }
    }

    @Test
    void aCaseSurvivesThreeKills() throws Exception {
        ChestOnDisk chest = ChestOnDisk.drawnIn(folder.resolve("chest"), 11);
        killedWhileImagesArrive(chest);
        killedWhileTheModelReads(chest);
        String caseId = killedBetweenVotes(chest);
        try (ServerProcess server = started()) {
            CaseSteps steps = steps(server, caseId, chest);
            assertThat(whoVoted(steps.view())).hasSize(1);
            theOthersVote(steps);
            steps.playToSignature();
            assertThat(cases(steps.door())).isEqualTo(1);
            JsonNode chain = steps.door().as("auditor").get("/api/audit/verification");
            assertThat(chain.path("intact").asBoolean()).isTrue();
            logs.append(server.logText());
        }
        assertNoLogNamesThePatient(chest);
    }

    private void killedWhileImagesArrive(ChestOnDisk chest) throws Exception {
        ServerProcess server = started();
        AtomicInteger taken = new AtomicInteger();
        Thread sender = new Thread(() -> {
            try {
                TestStudy.peer(server.dicomPort()).store(chest.files(), answer -> taken.incrementAndGet());
            } catch (DicomPeer.PeerFailure killed) {
                // That is what this test does to it.
            }
        });
        sender.start();
        Eventually.holds(
                "some images were taken", () -> taken.get() > chest.files().size() / 4);
        server.kill();
        sender.join();
        assertThat(taken.get()).isLessThan(chest.files().size());
        logs.append(server.logText());
    }

    /** The model begins as soon as there is a case. */
    private void killedWhileTheModelReads(ChestOnDisk chest) throws Exception {
        ServerProcess server = started();
        Door.Visitor manager = new Door(server.base(), data()).as("manager");
        TestStudy.send(server.dicomPort(), chest.files());
        Eventually.get(
                "the model reads",
                LONGEST,
                () -> Optional.of(manager.get("/api/model"))
                        .filter(model -> model.path("load").path("running").asInt() > 0));
        assertThat(server.get("/q/metrics").orElseThrow())
                .as("no reading has ended yet")
                .doesNotContainPattern("consilium_model_reading_seconds_count(\\{[^}]*})? [1-9]");
        server.kill();
        logs.append(server.logText());
    }

    private String killedBetweenVotes(ChestOnDisk chest) throws Exception {
        ServerProcess server = started();
        Door door = new Door(server.base(), data());
        Arrival arrival = Arrival.await(door, chest.study(), Duration.ofMinutes(5));
        assertThat(arrival.isCase()).as(arrival.why()).isTrue();
        assertThat(arrival.instances()).isEqualTo(chest.files().size());
        CaseSteps steps = new CaseSteps(door, arrival.caseId(), chest.reader());
        steps.playUpTo("VOTE_FIRST");
        assertThat(steps.view().path("modelRead").path("state").asText())
                .as("the model read after the restart")
                .isEqualTo("READY");
        try (PlayedRoom surgeon = PlayedRoom.join(door.as("surgeon"), arrival.caseId())) {
            surgeon.say(PlayedPanel.vote(1, Opinion.of(steps.view())));
            server.kill();
        }
        logs.append(server.logText());
        return arrival.caseId();
    }

    /** The surgeon's vote was acknowledged before the kill: only the others vote first, then everybody a second time. */
    private static void theOthersVote(CaseSteps steps) {
        vote(steps, 1, List.of("chair", "reader2", "pathologist"));
        chairSays(steps, "reveal");
        chairSays(steps, "second-round");
        vote(steps, 2, List.of("chair", "reader2", "pathologist", "surgeon"));
        chairSays(steps, "conclude");
    }

    private static void vote(CaseSteps steps, int round, List<String> people) {
        Opinion opinion = Opinion.of(steps.view());
        for (String name : people) {
            try (PlayedRoom seat = PlayedRoom.join(steps.door().as(name), steps.caseId())) {
                seat.say(PlayedPanel.vote(round, opinion));
            }
        }
    }

    private static void chairSays(CaseSteps steps, String what) {
        try (PlayedRoom chair = PlayedRoom.join(steps.door().as("chair"), steps.caseId())) {
            chair.say(Map.of("type", what));
        }
    }

    private static List<String> whoVoted(JsonNode view) {
        List<String> voted = new ArrayList<>();
        for (JsonNode member : view.path("panel").path("members")) {
            if (member.path("votedFirst").asBoolean()) {
                voted.add(member.path("displayName").asText());
            }
        }
        return voted;
    }

    /** Neither the patient and the study, nor what the played people wrote of them. */
    private void assertNoLogNamesThePatient(ChestOnDisk chest) {
        assertThat(logs.toString())
                .isNotBlank()
                .doesNotContainIgnoringCase("canarysurname")
                .doesNotContainIgnoringCase("canaryforename")
                .doesNotContain(chest.study())
                .doesNotContain("Played:")
                .doesNotContain("Played second reader")
                .doesNotContain("See the findings");
    }

    private static long cases(Door door) {
        return door.as("coordinator").get("/api/cases").path("cases").size();
    }

    private CaseSteps steps(ServerProcess server, String caseId, ChestOnDisk chest) throws Exception {
        return new CaseSteps(new Door(server.base(), data()), caseId, chest.reader());
    }

    private ServerProcess started() throws Exception {
        latest = ServerProcess.start(data(), SETTINGS);
        return latest.awaitReady();
    }

    private Path data() {
        return folder.resolve("data");
    }
}
