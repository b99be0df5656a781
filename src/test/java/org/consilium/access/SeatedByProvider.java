package org.consilium.access;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.testing.ACaseForThePanel;

/** A panel whose people all come from the provider, up to the moment of the signature. */
record SeatedByProvider(ACaseForThePanel aCase) {
    private static final List<String> MEMBERS = List.of("radiology", "thoracic_surgery", "pathology");

    static SeatedByProvider concluded(ACaseForThePanel aCase) {
        SeatedByProvider panel = new SeatedByProvider(aCase);
        panel.post(
                "coordinator",
                "/panel",
                Map.of(
                        "expectedVersion",
                        aCase.version(),
                        "chair",
                        panel.idOf("chair"),
                        "members",
                        MEMBERS.stream().map(panel::idOf).toList()));
        panel.vote(1);
        panel.chair("/panel/reveal");
        panel.chair("/panel/second-round");
        panel.vote(2);
        panel.chair("/panel/conclusion");
        return panel;
    }

    ValidatableResponse sign(Optional<Instant> signedInAt, String password) {
        Map<String, Object> body = new HashMap<>(
                Map.of("expectedVersion", aCase.version(), "plan", "BIOPSY", "reason", "of the provider"));
        if (!password.isEmpty()) {
            body.put("signaturePassword", password);
        }
        return given().header("Authorization", "Bearer " + ProviderUnderTest.token("chair", signedInAt))
                .contentType("application/json")
                .body(body)
                .post(aCase.at("/decision"))
                .then();
    }

    private void vote(int round) {
        Stream.concat(Stream.of("chair"), MEMBERS.stream())
                .forEach(name -> post(
                        name,
                        "/panel/votes",
                        Map.of(
                                "round",
                                round,
                                "plan",
                                "BIOPSY",
                                "probability",
                                0.4,
                                "confidence",
                                4,
                                "reason",
                                "of the provider")));
    }

    private void chair(String what) {
        post("chair", what, Map.of("expectedVersion", aCase.version()));
    }

    private void post(String name, String what, Map<String, Object> body) {
        given().header("Authorization", "Bearer " + ProviderUnderTest.token(name, Optional.empty()))
                .contentType("application/json")
                .body(body)
                .post(aCase.at(what))
                .then()
                .statusCode(200);
    }

    /** Known from the first request on. */
    private String idOf(String name) {
        return given().header("Authorization", "Bearer " + ProviderUnderTest.token(name, Optional.empty()))
                .get("/api/session")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
