package org.consilium.room.adapter.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.testing.RoomPeer.is;
import static org.consilium.testing.RoomPeer.tells;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import org.consilium.intake.CaseId;
import org.consilium.room.domain.Closing;
import org.consilium.testing.ACaseForThePanel;
import org.consilium.testing.RoomPeer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is let in, what they get first, and how coming and going is told (chapters J and L). */
@QuarkusTest
@TestProfile(ARoomOnSockets.WithABox.class)
@Tag("R-ROOM")
class RoomJoiningIT extends ARoomOnSockets {
    @Test
    @DisplayName("[J1] without a valid token no socket opens, and the server agrees on consilium.v1")
    void onlyWithAToken() {
        assertThatThrownBy(() -> RoomPeer.withToken("x.y.z", aCase.id(), RestAssured.port))
                .hasMessageContaining("WebSocketHandshakeException");
        assertThat(peer("chair").subprotocol()).isEqualTo("consilium.v1");
    }

    @Test
    @DisplayName("[J2] only the panel, the terminal doctor of the case and coordinators are let in")
    void onlyThosePeople() {
        for (String stranger : List.of("reader", "manager", "auditor")) {
            assertThat(join(stranger).closedWith()).isEqualTo(Closing.FORBIDDEN.code());
        }
        for (String guest : List.of("chair", "surgeon", "terminal", "coordinator")) {
            peer(guest);
        }
    }

    @Test
    @DisplayName("[J3] where no panel was convened there is no room")
    void noPanelNoRoom() {
        ACaseForThePanel waiting = ACaseForThePanel.waiting();
        RoomPeer peer = RoomPeer.as("chair", waiting.id(), RestAssured.port);
        assertThat(peer.closedWith()).isEqualTo(Closing.NO_SUCH_ROOM.code());
        RoomPeer nowhere = RoomPeer.as("chair", new CaseId(UUID.randomUUID()), RestAssured.port);
        assertThat(nowhere.closedWith()).isEqualTo(Closing.NO_SUCH_ROOM.code());
    }

    @Test
    @DisplayName("[J6] [J7] [L1] who comes is told to the others once, counts as present, and who goes is told as well")
    void comingAndGoing() {
        RoomPeer chair = peer("chair");
        RoomPeer surgeon = peer("surgeon");
        JsonNode joined = chair.await(frame -> tells(frame, "joined"));
        assertThat(joined.path("by").asText()).isEqualTo(id("surgeon"));
        RoomPeer again = peer("surgeon");
        chair.say("{\"type\":\"ping\"}");
        chair.await(frame -> is(frame, "pong"));
        assertThat(chair.everything().stream().filter(frame -> frame.contains("\"joined\"")))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(present("surgeon")).isTrue();
        surgeon.close();
        again.close();
        assertThat(chair.await(frame -> tells(frame, "left")).path("by").asText())
                .isEqualTo(id("surgeon"));
        assertThat(present("surgeon")).isFalse();
    }

    @Test
    @DisplayName(
            "[J4] [J5] [O2] [R3] who comes back after a loss knows what happened meanwhile, and what they had asked is done once")
    void comingBack() {
        RoomPeer chair = peer("chair");
        RoomPeer lost = peer("surgeon");
        String mark = "{\"type\":\"mark\",\"ref\":\"" + ref() + "\",\"kind\":\"POINT\",\"at\":[1,2,3]}";
        lost.ask(mark);
        lost.close();
        chair.await(frame -> tells(frame, "left"));
        chair.ask("{\"type\":\"mark\",\"ref\":\"" + ref()
                + "\",\"kind\":\"MEASURE\",\"at\":[4,4,4],\"to\":[7,8,4],\"text\":\"axis\"}");
        RoomPeer back = peer("surgeon");
        assertThat(is(tree(back.everything().get(0)), "welcome")).isTrue();
        long before = marksSet();
        assertThat(back.ask(mark).path("type").asText()).isEqualTo("ack");
        assertThat(marksSet()).isEqualTo(before).isEqualTo(2);
        RoomPeer late = peer("coordinator");
        JsonNode joined = chair.await(
                frame -> tells(frame, "joined") && frame.path("by").asText().equals(id("coordinator")));
        back.await(frame -> frame.path("seq").equals(joined.path("seq")));
        assertThat(known(back)).isEqualTo(known(chair)).isEqualTo(known(late)).contains("axis");
    }

    private long marksSet() {
        return kinds("marked", "surgeon") + kinds("marked", "chair");
    }

    private JsonNode tree(String frame) {
        try {
            return mapper.readTree(frame);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new AssertionError(frame, broken);
        }
    }
}
