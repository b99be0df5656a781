package org.consilium.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ExternalTaskService;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.intake.CaseId;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.worklist.TaskKind;
import org.junit.jupiter.api.Test;

/** The model is stopped, exchanged, overrun and left alone while it reads. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ProcessTests.class)
class ModelServingIT {
    @Inject
    Cases cases;

    @Inject
    ModelOfOurMaking model;

    @Inject
    ExternalTaskService orders;

    @Inject
    DataSource database;

    @Test
    void theSwitchEndsAReadingThatRunsAndTheCaseTakesTheHumanPath() {
        CountDownLatch goOn = new CountDownLatch(1);
        CaseId id = cases.open(waiting(goOn));
        try {
            cases.asks(id);
            Eventually.holds("the model reads", () -> model.timesAsked(id) == 1);
            post("switch", Map.of("on", false, "reason", "a test"))
                    .statusCode(200)
                    .body("on", equalTo(false));
            cases.awaitModel(id);
            cases.readsBlind("reader", id, Nodules.solid("4.0", "0.02"));
            cases.assertWaits(id, TaskKind.READ_WITHOUT_MODEL);
            assertThat(cases.seenBy("reader", id).get("modelRead"))
                    .hasFieldOrPropertyWithValue("reason", "SWITCHED_OFF");
        } finally {
            goOn.countDown();
            post("switch", Map.of("on", true, "reason", "a test")).statusCode(200);
        }
    }

    @Test
    void ordersWaitInTheEngineWhileTheModelIsBusyAndAreReadAfterwards() {
        CountDownLatch goOn = new CountDownLatch(1);
        CaseId busy = cases.open(waiting(goOn));
        cases.asks(busy);
        Eventually.holds("the model reads", () -> model.timesAsked(busy) == 1);
        List<CaseId> others = List.of(cases.open(nothing()), cases.open(nothing()), cases.open(nothing()));
        others.forEach(cases::asks);
        SignedIn.as("manager")
                .get("/api/model")
                .then()
                .body("load.running", equalTo(1))
                .body("load.atMost", equalTo(1));
        assertThat(others).allMatch(id -> model.timesAsked(id) == 0);
        goOn.countDown();
        others.forEach(cases::awaitModel);
        assertThat(others).allMatch(id -> model.timesAsked(id) == 1);
    }

    @Test
    void anOrderOfANodeThatDiedIsReadByAnother() {
        CountDownLatch goOn = new CountDownLatch(1);
        CaseId busy = cases.open(waiting(goOn));
        cases.asks(busy);
        Eventually.holds("the model reads", () -> model.timesAsked(busy) == 1);
        CaseId id = cases.open(nothing());
        cases.asks(id);
        Eventually.holds(
                "another node takes the order",
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> !orders.fetchAndLock(10, "a-node-that-dies")
                                .topic("model-read", 3000)
                                .execute()
                                .isEmpty()));
        goOn.countDown();
        cases.awaitModel(id);
        assertThat(model.timesAsked(id)).isEqualTo(1);
    }

    @Test
    void aShadowsReadIsKeptAndNeverShown() {
        post("shadow", Map.of("modelId", ModelOfOurMaking.OTHER, "reason", "to try it"))
                .statusCode(200)
                .body("shadow", equalTo(ModelOfOurMaking.OTHER));
        try {
            CaseId id = cases.read(nothing(), Nodules.solid("4.0", "0.02"));
            Eventually.holds("the shadow has read", () -> shadowReads(id) == 1);
            assertThat(cases.seenBy("reader", id).toString())
                    .contains(ModelOfOurMaking.FIRST)
                    .doesNotContain(ModelOfOurMaking.OTHER);
        } finally {
            Map<String, Object> none = new HashMap<>(Map.of("reason", "enough"));
            post("shadow", none).statusCode(200).body("shadow", nullValue());
        }
    }

    @Test
    void anotherRegisteredModelIsChosenAndTheEarlierOneChosenBack() {
        post("active", Map.of("modelId", "somebody-elses", "reason", "a test")).statusCode(400);
        post("active", Map.of("modelId", ModelOfOurMaking.BROKEN, "reason", "a test"))
                .statusCode(503);
        post("active", Map.of("modelId", ModelOfOurMaking.OTHER, "reason", " ")).statusCode(400);
        post("active", Map.of("modelId", ModelOfOurMaking.OTHER, "reason", "newer"))
                .statusCode(200)
                .body("active", equalTo(ModelOfOurMaking.OTHER))
                .body("registered.modelId", hasItem(ModelOfOurMaking.FIRST));
        try {
            CaseId id = cases.read(nothing(), Nodules.solid("4.0", "0.02"));
            assertThat(cases.seenBy("reader", id).get("modelRead").toString()).contains(ModelOfOurMaking.OTHER);
        } finally {
            post("active", Map.of("modelId", ModelOfOurMaking.FIRST, "reason", "going back"))
                    .statusCode(200)
                    .body("active", equalTo(ModelOfOurMaking.FIRST));
        }
        SignedIn.as("auditor")
                .get("/api/audit?action=model.chosen-active")
                .then()
                .body("records.action", hasItem("model.chosen-active"));
    }

    private static java.util.function.Supplier<ModelRead> nothing() {
        return () -> new ModelRead.Ready(List.of(), ModelOfOurMaking.provenance("x"));
    }

    private static java.util.function.Supplier<ModelRead> waiting(CountDownLatch goOn) {
        return () -> {
            try {
                goOn.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return nothing().get();
        };
    }

    private static ValidatableResponse post(String what, Map<String, ?> body) {
        return SignedIn.as("manager").body(body).post("/api/model/" + what).then();
    }

    private int shadowReads(CaseId id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from shadow_read where case_id = ? and model_id = ?")) {
            query.setObject(1, id.value());
            query.setString(2, ModelOfOurMaking.OTHER);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
