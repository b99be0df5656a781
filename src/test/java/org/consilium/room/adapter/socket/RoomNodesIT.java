package org.consilium.room.adapter.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.testing.RoomPeer.tells;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.People;
import org.consilium.access.Person;
import org.consilium.access.RevokedSessions;
import org.consilium.database.Sql;
import org.consilium.intake.CaseImages;
import org.consilium.room.RoomKeeping;
import org.consilium.room.domain.Closing;
import org.consilium.testing.RoomPeer;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several servers on one database (chapter N). */
@QuarkusTest
@TestProfile(ARoomOnSockets.WithABox.class)
@Tag("R-ROOM")
class RoomNodesIT extends ARoomOnSockets {
    @Inject
    RoomKeeping keeping;

    @Inject
    Instance<CaseImages> images;

    @Inject
    CaseModelSight model;

    @Inject
    ManagedExecutor threads;

    @Inject
    RevokedSessions sessions;

    @Inject
    People people;

    @Inject
    Sql sql;

    @Test
    @DisplayName(
            "[N1] [N2] what is logged on one node reaches the peers on another, and a person on both is there once")
    void twoNodes() {
        RoomNode other = new RoomNode(keeping, sessions, log, images, model, threads, mapper, Clock.systemUTC());
        List<String> there = new ArrayList<>();
        other.open("socket", aCase.id(), people.byName("surgeon").orElseThrow(), Optional.empty(), hearing(there));
        RoomPeer surgeonHere = peer("surgeon");
        RoomPeer chair = peer("chair");
        chair.ask("{\"type\":\"mark\",\"ref\":\"" + ref() + "\",\"kind\":\"POINT\",\"at\":[7,7,7]}");
        other.catchUp();
        assertThat(there.toString()).contains("\"marked\"").contains("7.0");
        other.visit("socket")
                .orElseThrow()
                .received("{\"type\":\"mark\",\"ref\":\"" + ref() + "\",\"kind\":\"POINT\",\"at\":[8,8,8]}");
        chair.await(frame -> tells(frame, "marked") && frame.toString().contains("8.0"));
        assertThat(kinds("joined", "surgeon")).isEqualTo(1);
        surgeonHere.close();
        other.closed("socket");
        chair.await(frame -> tells(frame, "left"));
        assertThat(kinds("left", "surgeon")).isEqualTo(1);
    }

    @Test
    @DisplayName("[L2] whoever was in the room through a node that died has left")
    void aNodeDies() {
        RoomNode dying = new RoomNode(keeping, sessions, log, images, model, threads, mapper, Clock.systemUTC());
        dying.open(
                "socket",
                aCase.id(),
                people.byName("surgeon").orElseThrow(),
                Optional.empty(),
                hearing(new ArrayList<>()));
        RoomPeer chair = peer("chair");
        sql.change(
                "update room_attendance set seen_at = now() - interval '31 seconds' where case_id = ? and person_id = ?",
                aCase.id().value(),
                UUID.fromString(id("surgeon")));
        assertThat(chair.await(frame -> tells(frame, "left")).path("by").asText())
                .isEqualTo(id("surgeon"));
        dying.beat();
        assertThat(chair.await(frame -> tells(frame, "joined")).path("by").asText())
                .isEqualTo(id("surgeon"));
        dying.stop();
    }

    @Test
    @DisplayName("[J8] a socket whose session was ended anywhere is closed with 4401")
    void aSessionEnds() {
        RoomNode node = new RoomNode(keeping, sessions, log, images, model, threads, mapper, Clock.systemUTC());
        List<String> ended = new ArrayList<>();
        List<String> other = new ArrayList<>();
        Person surgeon = people.byName("surgeon").orElseThrow();
        node.open("one", aCase.id(), surgeon, Optional.of("token-one"), hearing(ended));
        node.open("two", aCase.id(), surgeon, Optional.of("token-two"), hearing(other));
        node.beat();
        sessions.revoke("token-one", Instant.now().plusSeconds(60));
        assertThat(ended).doesNotContain("not-signed-in");
        node.beat();
        assertThat(ended).last().isEqualTo("not-signed-in");
        assertThat(other).doesNotContain("not-signed-in");
        node.stop();
    }

    private static Peer hearing(List<String> frames) {
        return new Peer() {
            @Override
            public void send(String frame) {
                frames.add(frame);
            }

            @Override
            public void show(String key, String frame) {
                frames.add(frame);
            }

            @Override
            public void close(Closing why) {
                frames.add(why.reason());
            }
        };
    }
}
