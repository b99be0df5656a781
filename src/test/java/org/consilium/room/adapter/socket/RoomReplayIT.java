package org.consilium.room.adapter.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.consilium.database.Sql;
import org.consilium.testing.RoomPeer;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The log of a room is told over HTTP once its panel is over, and not a moment before. */
@QuarkusTest
@TestProfile(ARoomOnSockets.WithABox.class)
@Tag("R-ROOM")
class RoomReplayIT extends ARoomOnSockets {
    @jakarta.inject.Inject
    Sql sql;

    @Test
    @DisplayName("[O7] while the panel votes nothing of the log is told")
    void whileThePanelVotesNothingIsTold() {
        asked("coordinator", 0).statusCode(409).body("code", equalTo("wrong-state"));
    }

    @Test
    @DisplayName("[O7] after the panel everything is told in order, and each view is audited")
    void afterThePanelEverythingIsToldInOrderAndTheViewIsAudited() {
        lockTheBlindRead();
        RoomPeer chair = peer("chair");
        RoomPeer surgeon = peer("surgeon");
        RoomPeer pathologist = peer("pathologist");
        List<RoomPeer> all = List.of(surgeon, pathologist, chair);
        all.forEach(peer -> peer.ask(vote(1, "BIOPSY", "first")));
        chair.ask(act("reveal"));
        chair.ask(act("second-round"));
        all.forEach(peer -> peer.ask(vote(2, "BIOPSY", "second")));
        chair.ask(act("conclude"));
        List<Map<String, Object>> operations =
                asked("coordinator", 0).statusCode(200).extract().jsonPath().getList("operations");
        assertThat(operations)
                .extracting(one -> ((Number) one.get("seq")).longValue())
                .isSorted()
                .startsWith(1L);
        assertThat(operations.toString()).contains("joined", "voted", "revealed", "concluded", "second");
        List<Map<String, Object>> later =
                asked("coordinator", 3).statusCode(200).extract().jsonPath().getList("operations");
        assertThat(later).isEqualTo(operations.subList(3, operations.size()));
        assertThat(sql.list(
                        row -> row.text("action"),
                        "select action from audit_record where subject = ? and action = 'room.replayed'",
                        aCase.id().value()))
                .hasSize(2);
    }

    private ValidatableResponse asked(String name, long after) {
        return SignedIn.as(name).get(aCase.at("/room-log?after=" + after)).then();
    }

    /** The case of this test has no images and no reads; what was read does not matter here, only that it is locked. */
    private void lockTheBlindRead() {
        sql.change(
                "insert into assessment_round (case_id, number, revision, input_digest, opened_at) values (?, 1, 1, 'x', ?)",
                aCase.id().value(),
                java.time.Instant.EPOCH);
        sql.change(
                "insert into human_read (id, case_id, round, purpose, author, findings, saved_at, locked_at) values (?, ?, 1,"
                        + " 'BLIND', ?, '[]', ?, ?)",
                java.util.UUID.randomUUID(),
                aCase.id().value(),
                java.util.UUID.fromString(id("reader")),
                java.time.Instant.EPOCH,
                java.time.Instant.EPOCH);
    }
}
