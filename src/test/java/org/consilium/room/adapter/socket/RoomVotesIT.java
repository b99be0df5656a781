package org.consilium.room.adapter.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.RoomPeer.tells;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.consilium.testing.RoomPeer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Votes and secrets (chapter V). */
@QuarkusTest
@TestProfile(ARoomOnSockets.WithABox.class)
@Tag("R-ROOM")
class RoomVotesIT extends ARoomOnSockets {
    @Test
    @DisplayName("[V1] to [V7] [J5] a whole panel in the room: secrets stay secret, everybody ends up knowing the same")
    void aWholePanel() {
        RoomPeer chair = peer("chair");
        RoomPeer reader = peer("reader2");
        RoomPeer surgeon = peer("surgeon");
        RoomPeer doctor = peer("terminal");
        assertThat(code(chair.ask(act("reveal")))).isEqualTo("out-of-phase");
        assertThat(surgeon.ask(vote(1, "SURGERY", "canary-77")).path("type").asText())
                .isEqualTo("ack");
        assertThat(code(surgeon.ask(vote(1, "SURGERY", "again")))).isEqualTo("already-voted");
        assertThat(code(doctor.ask(vote(1, "SURGERY", "mine")))).isEqualTo("forbidden");
        voteByRest("reader2", 1, "canary-78");
        chair.await(frame -> tells(frame, "voted") && frame.path("by").asText().equals(id("reader2")));
        assertThat(code(surgeon.ask(act("reveal")))).isEqualTo("forbidden");
        assertThat(chair.ask(vote(1, "BIOPSY", "canary-79")).path("type").asText())
                .isEqualTo("ack");
        for (RoomPeer peer : peers) {
            assertThat(String.join("", peer.everything()))
                    .doesNotContain("canary-7")
                    .doesNotContain("SURGERY");
        }
        RoomPeer late = peer("coordinator");
        assertThat(String.join("", late.everything())).doesNotContain("canary-7");
        assertThat(chair.ask(act("reveal")).path("type").asText()).isEqualTo("ack");
        JsonNode revealed = reader.await(frame -> tells(frame, "revealed"));
        assertThat(revealed.path("op").path("votes")).hasSize(3);
        assertThat(revealed.toString()).contains("canary-77", "canary-78", "canary-79");
        assertThat(chair.ask(act("second-round")).path("type").asText()).isEqualTo("ack");
        surgeon.await(frame ->
                tells(frame, "phase") && frame.path("op").path("phase").asText().equals("SECOND_VOTE"));
        assertThat(surgeon.ask(vote(2, "BIOPSY", "canary-80")).path("type").asText())
                .isEqualTo("ack");
        assertThat(reader.ask(vote(2, "BIOPSY", "canary-81")).path("type").asText())
                .isEqualTo("ack");
        assertThat(String.join("", chair.everything())).doesNotContain("canary-80");
        assertThat(chair.ask(vote(2, "BIOPSY", "canary-82")).path("type").asText())
                .isEqualTo("ack");
        assertThat(chair.ask(act("conclude")).path("type").asText()).isEqualTo("ack");
        JsonNode concluded = doctor.await(frame -> tells(frame, "concluded"));
        assertThat(concluded.path("op").path("consensus").path("reached").asBoolean())
                .isTrue();
        RoomPeer last = peer("pathologist");
        JsonNode end = chair.await(
                frame -> tells(frame, "joined") && frame.path("by").asText().equals(id("pathologist")));
        for (RoomPeer peer : List.of(reader, surgeon, doctor, late)) {
            peer.await(frame -> frame.path("seq").equals(end.path("seq")));
        }
        String known = known(last);
        for (RoomPeer peer : List.of(chair, reader, surgeon, doctor, late)) {
            assertThat(known(peer)).isEqualTo(known);
        }
    }
}
