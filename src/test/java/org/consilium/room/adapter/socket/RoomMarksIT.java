package org.consilium.room.adapter.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.RoomPeer.tells;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.consilium.testing.RoomPeer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Marks and refs (chapters M and R). */
@QuarkusTest
@TestProfile(ARoomOnSockets.WithABox.class)
@Tag("R-ROOM")
class RoomMarksIT extends ARoomOnSockets {
    @Test
    @DisplayName("[R2] [R3] [O6] [M1] a mark is acked, told to everybody with the server's author, and done once")
    void marks() {
        RoomPeer chair = peer("chair");
        RoomPeer surgeon = peer("surgeon");
        String mark =
                "{\"type\":\"mark\",\"ref\":\"" + ref() + "\",\"kind\":\"POINT\",\"at\":[1,2.5,3],\"by\":\"somebody\"}";
        JsonNode ack = surgeon.ask(mark);
        assertThat(ack.path("type").asText()).isEqualTo("ack");
        JsonNode told = chair.await(frame -> tells(frame, "marked"));
        assertThat(told.path("seq")).isEqualTo(ack.path("seq"));
        assertThat(told.path("by").asText()).isEqualTo(id("surgeon"));
        assertThat(told.path("op").path("mark").path("by").asText()).isEqualTo(id("surgeon"));
        assertThat(told.path("op").path("mark").path("at").toString()).isEqualTo("[1.0,2.5,3.0]");
        assertThat(surgeon.ask(mark).path("seq")).isEqualTo(ack.path("seq"));
        assertThat(code(surgeon.ask(
                        "{\"type\":\"mark\",\"ref\":\"" + ref() + "\",\"kind\":\"POINT\",\"at\":[1,2,80]}")))
                .isEqualTo("out-of-bounds");
        long marks = log.after(aCase.id(), 0, 100).stream()
                .filter(one -> one.operation().kind().equals("marked"))
                .count();
        assertThat(marks).isEqualTo(1);
    }
}
