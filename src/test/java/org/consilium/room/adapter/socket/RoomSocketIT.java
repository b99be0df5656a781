package org.consilium.room.adapter.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.testing.RoomPeer.is;
import static org.consilium.testing.RoomPeer.tells;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.People;
import org.consilium.database.Sql;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.panel.Standings;
import org.consilium.room.BoxOfTheTest;
import org.consilium.room.RoomKeeping;
import org.consilium.room.domain.Closing;
import org.consilium.room.domain.RoomLog;
import org.consilium.testing.ACaseForThePanel;
import org.consilium.testing.RoomPeer;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(RoomSocketIT.WithABox.class)
class RoomSocketIT {
    private final List<RoomPeer> peers = new ArrayList<>();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private ACaseForThePanel aCase;
    private int refs;

    @Inject
    RoomKeeping keeping;

    @Inject
    RoomLog log;

    @Inject
    Instance<CaseImages> images;

    @Inject
    CaseModelSight model;

    @Inject
    ManagedExecutor threads;

    @Inject
    ObjectMapper mapper;

    @Inject
    People people;

    @Inject
    Sql sql;

    @Inject
    Standings standings;

    @BeforeEach
    void convene() {
        aCase = ACaseForThePanel.waiting();
        convene(aCase);
    }

    @AfterEach
    void everybodyLeaves() {
        peers.forEach(RoomPeer::close);
    }

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

    @Test
    @DisplayName(
            "[N1] [N2] what is logged on one node reaches the peers on another, and a person on both is there once")
    void twoNodes() {
        RoomNode other = new RoomNode(keeping, log, images, model, threads, mapper, Clock.systemUTC());
        List<String> there = new ArrayList<>();
        other.open("socket", aCase.id(), people.byName("surgeon").orElseThrow(), hearing(there));
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
        RoomNode dying = new RoomNode(keeping, log, images, model, threads, mapper, Clock.systemUTC());
        dying.open("socket", aCase.id(), people.byName("surgeon").orElseThrow(), hearing(new ArrayList<>()));
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

    private String known(RoomPeer peer) {
        RoomClient client = new RoomClient();
        peer.everything().forEach(frame -> {
            try {
                client.got(mapper.readTree(frame));
            } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
                throw new AssertionError(broken);
            }
        });
        return client.known();
    }

    private long kinds(String kind, String name) {
        return log.after(aCase.id(), 0, 1000).stream()
                .filter(one -> one.operation().kind().equals(kind))
                .filter(one -> one.by().toString().equals(id(name)))
                .count();
    }

    private boolean present(String name) {
        return standings
                .standing(aCase.id())
                .flatMap(standing -> standing.seatOf(UUID.fromString(id(name))))
                .orElseThrow()
                .present();
    }

    private RoomPeer peer(String name) {
        RoomPeer peer = RoomPeer.welcomed(name, aCase.id(), RestAssured.port);
        peers.add(peer);
        return peer;
    }

    private RoomPeer join(String name) {
        RoomPeer peer = RoomPeer.as(name, aCase.id(), RestAssured.port);
        peers.add(peer);
        return peer;
    }

    private String ref() {
        return run + "-" + refs++;
    }

    private String act(String type) {
        return "{\"type\":\"" + type + "\",\"ref\":\"" + ref() + "\"}";
    }

    private String vote(int round, String plan, String reason) {
        return "{\"type\":\"vote\",\"ref\":\"" + ref() + "\",\"round\":" + round + ",\"plan\":\"" + plan
                + "\",\"probability\":0.4,\"confidence\":3,\"reason\":\"" + reason + "\"}";
    }

    private void voteByRest(String name, int round, String reason) {
        SignedIn.as(name)
                .body(Map.of("round", round, "plan", "BIOPSY", "probability", 0.4, "confidence", 3, "reason", reason))
                .post(aCase.at("/panel/votes"))
                .then()
                .statusCode(200);
    }

    private static void convene(ACaseForThePanel aCase) {
        SignedIn.as("coordinator")
                .body(Map.of(
                        "expectedVersion", aCase.version(),
                        "chair", id("chair"),
                        "members", List.of(id("reader2"), id("surgeon"), id("pathologist"))))
                .post(aCase.at("/panel"))
                .then()
                .statusCode(200);
    }

    private static String code(JsonNode refused) {
        return refused.path("code").asText(refused.toString());
    }

    private static String id(String name) {
        return SignedIn.as(name).get("/api/session").then().extract().path("id");
    }

    /** The server with a CT for every case. */
    public static final class WithABox implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(BoxOfTheTest.class);
        }
    }
}
