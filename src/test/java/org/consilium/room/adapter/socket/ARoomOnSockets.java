package org.consilium.room.adapter.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.consilium.panel.Standings;
import org.consilium.room.BoxOfTheTest;
import org.consilium.room.domain.RoomLog;
import org.consilium.testing.ACaseForThePanel;
import org.consilium.testing.RoomPeer;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh case whose panel votes, and real sockets into its room; the specification's chapters are tested one class each. */
@QuarkusTestResource(ServerUnderTest.class)
abstract class ARoomOnSockets {
    final List<RoomPeer> peers = new ArrayList<>();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    ACaseForThePanel aCase;
    private int refs;

    @Inject
    RoomLog log;

    @Inject
    ObjectMapper mapper;

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

    String known(RoomPeer peer) {
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

    long kinds(String kind, String name) {
        return log.after(aCase.id(), 0, 1000).stream()
                .filter(one -> one.operation().kind().equals(kind))
                .filter(one -> one.by().toString().equals(id(name)))
                .count();
    }

    boolean present(String name) {
        return standings
                .standing(aCase.id())
                .flatMap(standing -> standing.seatOf(UUID.fromString(id(name))))
                .orElseThrow()
                .present();
    }

    RoomPeer peer(String name) {
        RoomPeer peer = RoomPeer.welcomed(name, aCase.id(), RestAssured.port);
        peers.add(peer);
        return peer;
    }

    RoomPeer join(String name) {
        RoomPeer peer = RoomPeer.as(name, aCase.id(), RestAssured.port);
        peers.add(peer);
        return peer;
    }

    String ref() {
        return run + "-" + refs++;
    }

    String act(String type) {
        return "{\"type\":\"" + type + "\",\"ref\":\"" + ref() + "\"}";
    }

    String vote(int round, String plan, String reason) {
        return "{\"type\":\"vote\",\"ref\":\"" + ref() + "\",\"round\":" + round + ",\"plan\":\"" + plan
                + "\",\"probability\":0.4,\"confidence\":3,\"reason\":\"" + reason + "\"}";
    }

    void voteByRest(String name, int round, String reason) {
        SignedIn.as(name)
                .body(Map.of("round", round, "plan", "BIOPSY", "probability", 0.4, "confidence", 3, "reason", reason))
                .post(aCase.at("/panel/votes"))
                .then()
                .statusCode(200);
    }

    static void convene(ACaseForThePanel aCase) {
        SignedIn.as("coordinator")
                .body(Map.of(
                        "expectedVersion", aCase.version(),
                        "chair", id("chair"),
                        "members", List.of(id("reader2"), id("surgeon"), id("pathologist"))))
                .post(aCase.at("/panel"))
                .then()
                .statusCode(200);
    }

    static String code(JsonNode refused) {
        return refused.path("code").asText(refused.toString());
    }

    static String id(String name) {
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
