package org.consilium.room.adapter.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.RoomPeer.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.consilium.room.domain.Closing;
import org.consilium.testing.RoomPeer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sights, and what a socket may send (chapters P and B). */
@QuarkusTest
@TestProfile(ARoomOnSockets.WithABox.class)
@Tag("R-ROOM")
class RoomBoundsIT extends ARoomOnSockets {
    @Test
    @DisplayName("[P1] [P2] [P4] [P5] a pose is shown to the others and to nobody else, and goes with its peer")
    void poses() {
        RoomPeer chair = peer("chair");
        RoomPeer surgeon = peer("surgeon");
        surgeon.say("{\"type\":\"pose\",\"head\":{\"p\":[10,20,-30],\"q\":[0,0,0,1]},\"device\":\"vr\"}");
        JsonNode pose = chair.await(frame -> is(frame, "presence") && frame.has("head"));
        assertThat(pose.path("personId").asText()).isEqualTo(id("surgeon"));
        assertThat(pose.path("head").path("p").toString()).isEqualTo("[10.0,20.0,-30.0]");
        surgeon.say("{\"type\":\"pose\",\"head\":{\"p\":[0,0,0],\"q\":[9,0,0,1]},\"device\":\"vr\"}");
        assertThat(code(surgeon.await(frame -> is(frame, "refused")))).isEqualTo("out-of-bounds");
        assertThat(surgeon.everything().toString()).doesNotContain("\"presence\"");
        surgeon.close();
        chair.await(frame -> is(frame, "presence") && frame.path("gone").asBoolean());
        assertThat(log.after(aCase.id(), 0, 100))
                .allSatisfy(one -> assertThat(one.operation().kind()).isNotEqualTo("pose"));
    }

    @Test
    @DisplayName("[B1] a message of more than 16 KiB closes the socket and nobody else's")
    void oversizedMessages() {
        RoomPeer chair = peer("chair");
        RoomPeer surgeon = peer("surgeon");
        surgeon.say("{\"type\":\"ping\",\"x\":\"" + "x".repeat(17_000) + "\"}");
        assertThat(surgeon.closedWith()).isEqualTo(Closing.UNREADABLE.code());
        chair.say("{\"type\":\"ping\"}");
        chair.await(frame -> is(frame, "pong"));
    }

    @Test
    @DisplayName("[B2] poses beyond 30 a second are dropped with a complaint, and the socket stays")
    void tooManyPoses() {
        RoomPeer chair = peer("chair");
        for (int i = 0; i < 120; i++) {
            chair.say("{\"type\":\"pose\",\"head\":{\"p\":[0,0,0],\"q\":[0,0,0,1]},\"device\":\"touch\"}");
        }
        assertThat(code(chair.await(frame -> is(frame, "refused")))).isEqualTo("too-fast");
        chair.say("{\"type\":\"ping\"}");
        chair.await(frame -> is(frame, "pong"));
    }

    @Test
    @DisplayName("[B5] [B7] malformed and binary frames are refused, the tenth closes the socket")
    void malformedFrames() {
        RoomPeer chair = peer("chair");
        chair.say("{");
        assertThat(code(chair.await(frame -> is(frame, "refused")))).isEqualTo("malformed");
        chair.sayBinary(new byte[] {1, 2, 3});
        assertThat(code(chair.await(frame -> is(frame, "refused")))).isEqualTo("malformed");
        chair.say("{\"type\":\"fly\"}");
        assertThat(code(chair.await(frame -> is(frame, "refused")))).isEqualTo("unknown-type");
        for (int i = 3; i < 10; i++) {
            chair.say("[]");
        }
        assertThat(chair.closedWith()).isEqualTo(Closing.TOO_MANY_MALFORMED.code());
    }
}
