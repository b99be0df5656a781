package org.consilium.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.intake.CaseId;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.worklist.TaskKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every way through {@code bpmn/nodule-case.bpmn} up to the panel's door. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ProcessTests.class)
@Tag("R-PROCESS-PATHS")
class WholeProcessIT {
    private static final Map<String, Object> FOLLOW_GUIDELINE = Map.of("plan", "DISCHARGE", "requestPanel", false);

    @Inject
    Cases cases;

    @Inject
    ModelOfOurMaking model;

    @Inject
    ImagesOfOurMaking images;

    private static Supplier<ModelRead> sees(String meanMm, double risk) {
        return () -> new ModelRead.Ready(List.of(Nodules.seen(meanMm, risk)), ModelOfOurMaking.provenance("x"));
    }

    private static Supplier<ModelRead> breaks() {
        return () -> {
            throw new IllegalStateException("the network broke");
        };
    }

    @Test
    void aSmallNoduleGoesFromHistoryToOutcomeWithoutAPanel() {
        CaseId id = cases.read(sees("4.0", 0.02), Nodules.solid("4.0", "0.02"));
        cases.assertWaits(id, TaskKind.ADVISE);
        assertThat(cases.seenBy("reader2", id).get("comparison")).isNotNull();
        cases.does("reader2", id, "advice", FOLLOW_GUIDELINE)
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .body("advice.accepted", equalTo(true));
        cases.assertWaits(id, TaskKind.ASSIST);
        cases.does("terminal", id, "assistance", Map.of("patientInformed", true, "ordersPlaced", true))
                .statusCode(200);
        cases.assertWaits(id);
        cases.does("terminal", id, "outcome", Map.of("kind", "BENIGN", "basis", "PATHOLOGY"))
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        cases.assertWaits(id);
    }

    @Test
    void theFollowUpTimerAsksForTheOutcomeAndAnOpenOneWaitsAgain() {
        CaseId id = cases.read(sees("4.0", 0.02), Nodules.solid("4.0", "0.02"));
        cases.does("reader2", id, "advice", FOLLOW_GUIDELINE).statusCode(200);
        cases.does("terminal", id, "assistance", Map.of("patientInformed", true, "ordersPlaced", true))
                .statusCode(200);
        cases.fire(id, "followUpDue");
        cases.assertWaits(id, TaskKind.RECORD_OUTCOME);
        cases.fire(id, "remindRecordOutcome");
        cases.fire(id, "escalateRecordOutcome");
        cases.does("terminal", id, "outcome", Map.of("kind", "STABLE", "basis", "FOLLOW_UP", "nextLookInDays", 90))
                .statusCode(200);
        cases.assertWaits(id);
        assertThat(cases.state(id)).isEqualTo("DECIDED");
        cases.fire(id, "followUpDue");
        cases.assertWaits(id, TaskKind.RECORD_OUTCOME);
    }

    @Test
    void leavingTheGuidelineNeedsAReasonAndLeavingItDownwardsAPanel() {
        CaseId id = cases.read(sees("9.0", 0.05), Nodules.solid("9.0", "0.05"));
        cases.does("reader2", id, "advice", FOLLOW_GUIDELINE)
                .statusCode(400)
                .body("arguments.field", equalTo("reason"));
        cases.assertWaits(id, TaskKind.ADVISE);
        cases.does(
                        "reader2",
                        id,
                        "advice",
                        Map.of(
                                "plan",
                                "DISCHARGE",
                                "requestPanel",
                                false,
                                "reason",
                                "patient's wish",
                                "reasonCode",
                                "PATIENT_PREFERENCE"))
                .statusCode(200)
                .body("state", equalTo("AWAITING_PANEL"))
                .body("advice.accepted", equalTo(false));
        cases.assertWaits(id, TaskKind.CONVENE);
    }

    @Test
    void anExpertMayAskForAPanelThatNoRuleDemands() {
        CaseId id = cases.read(sees("4.0", 0.02), Nodules.solid("4.0", "0.02"));
        cases.does("reader2", id, "advice", Map.of("plan", "DISCHARGE", "requestPanel", true))
                .statusCode(200)
                .body("triggers.ruleId", org.hamcrest.Matchers.hasItem("MT-14"));
        cases.assertWaits(id, TaskKind.CONVENE);
    }

    @Test
    void majorDiscordanceIsReconciledByASecondRadiologistAndNotByTheFirst() {
        CaseId id = cases.read(sees("12.0", 0.6));
        cases.assertWaits(id, TaskKind.RECONCILE);
        Map<String, Object> settlement = Map.of(
                "findings",
                List.of(Nodules.solid("11.0", "0.5")),
                "reasonCode",
                "MISSED_NODULE",
                "comment",
                "seen now");
        cases.does("reader", id, "reconciliation", settlement).statusCode(403);
        cases.does("reader2", id, "reconciliation", settlement)
                .statusCode(200)
                .body("reconciledRead.reasonCode", equalTo("MISSED_NODULE"));
        cases.assertWaits(id, TaskKind.ADVISE);
    }

    @Test
    void aModelThatFailsIsTriedThreeTimesAndThenASecondPersonReads() {
        CaseId id = cases.open(breaks());
        cases.asks(id);
        cases.awaitModel(id);
        assertThat(model.timesAsked(id)).isEqualTo(3);
        cases.assertWaits(id, TaskKind.READ_BLIND);
        assertThat(cases.seenBy("reader", id).get("modelRead")).isEqualTo(Map.of("state", "SEALED"));
        cases.readsBlind("reader", id, Nodules.solid("4.0", "0.02"));
        cases.assertWaits(id, TaskKind.READ_WITHOUT_MODEL);
        assertThat(cases.seenBy("reader2", id)).doesNotContainKey("blindRead");
        Map<String, Object> read = Map.of("findings", List.of(Nodules.solid("4.2", "0.02")));
        cases.does("reader", id, "read-without-model", read).statusCode(403);
        cases.does("reader2", id, "read-without-model", read)
                .statusCode(200)
                .body("comparison.pairs[0].secondFinding", equalTo("F1"))
                .body("modelRead.state", equalTo("FAILED"));
        cases.assertWaits(id, TaskKind.ADVISE);
    }

    @Test
    void aModelThatAbstainsLeavesTheReadToASecondPerson() {
        CaseId id = cases.read(
                () -> new ModelRead.Abstained(
                        "THICK_SLICES", "too thick", Optional.of(ModelOfOurMaking.provenance("x"))),
                Nodules.solid("4.0", "0.02"));
        cases.assertWaits(id, TaskKind.READ_WITHOUT_MODEL);
        assertThat(cases.seenBy("reader", id).get("modelRead")).hasFieldOrPropertyWithValue("state", "ABSTAINED");
    }

    @Test
    void aModelThatIsSwitchedOffLeavesTheReadToASecondPerson() {
        turn(false);
        try {
            CaseId id = cases.read(sees("4.0", 0.02), Nodules.solid("4.0", "0.02"));
            cases.assertWaits(id, TaskKind.READ_WITHOUT_MODEL);
            assertThat(model.timesAsked(id)).isZero();
        } finally {
            turn(true);
        }
    }

    @Test
    void aSeriesThatTheModelMustNotReadIsAcceptedWithAReasonOrReplaced() {
        CaseId accepted = cases.open(sees("4.0", 0.02), "MODEL");
        cases.assertWaits(accepted, TaskKind.RETAKE);
        cases.does("coordinator", accepted, "retake", Map.of("accept", true, "reason", ""))
                .statusCode(400);
        cases.does("coordinator", accepted, "retake", Map.of("accept", true, "reason", "no other scanner"))
                .statusCode(200);
        cases.assertWaits(accepted, TaskKind.ASK);
        cases.awaitModel(accepted);
        assertThat(model.timesAsked(accepted)).isZero();

        CaseId replaced = cases.open(sees("4.0", 0.02), "MODEL");
        images.forbid(replaced);
        cases.revise(replaced);
        cases.assertWaits(replaced, TaskKind.ASK);
    }

    @Test
    void lateImagesRestartBothReadsButNotTheHistory() {
        CaseId id = cases.open(sees("4.0", 0.02));
        cases.asks(id);
        cases.drafts("reader", id, Nodules.solid("4.0", "0.02")).statusCode(200);
        cases.awaitModel(id);
        images.revise(id);
        cases.revise(id);
        cases.assertWaits(id, TaskKind.READ_BLIND);
        assertThat(cases.seenBy("reader", id)).doesNotContainKey("blindRead");
        cases.does("reader", id, "blind-read/lock", Map.of()).statusCode(409);
        cases.awaitModel(id);
        assertThat(model.timesAsked(id)).isEqualTo(2);
        cases.readsBlind("reader", id, Nodules.solid("4.0", "0.02"));
        cases.assertWaits(id, TaskKind.ADVISE);
    }

    @Test
    void aModelThatIsLateIsWaitedForAfterTheBlindReadIsLocked() throws Exception {
        java.util.concurrent.CountDownLatch goOn = new java.util.concurrent.CountDownLatch(1);
        CaseId id = cases.open(() -> {
            await(goOn);
            return sees("4.0", 0.02).get();
        });
        cases.asks(id);
        cases.readsBlind("reader", id, Nodules.solid("4.0", "0.02"));
        cases.assertWaits(id);
        assertThat(cases.seenBy("reader", id).get("modelRead")).isEqualTo(Map.of("state", "SEALED"));
        goOn.countDown();
        Eventually.holds("advice is asked for", () -> cases.waits(id, TaskKind.ADVISE));
    }

    @Test
    void aCancelledCaseAsksNobodyForAnythingAndMayBeOpenedAgain() {
        CaseId id = cases.read(sees("4.0", 0.02), Nodules.solid("4.0", "0.02"));
        cases.does("coordinator", id, "cancellation", Map.of("reason", "sent by mistake"))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        cases.assertWaits(id);
        cases.does("coordinator", id, "reopening", Map.of("reason", "not a mistake"))
                .statusCode(200)
                .body("state", equalTo("ASSESSING"));
        cases.assertWaits(id, TaskKind.READ_BLIND);
        assertThat(cases.seenBy("reader", id).get("modelRead")).isEqualTo(Map.of("state", "SEALED"));
        cases.readsBlind("reader", id, Nodules.solid("4.0", "0.02"));
        Eventually.holds("advice is asked for", () -> cases.waits(id, TaskKind.ADVISE));
    }

    @Test
    void everyTaskOfTheAssessmentRemindsAndEscalatesWithoutEnding() {
        CaseId limited = cases.open(sees("4.0", 0.02), "MODEL");
        remindAndEscalate(limited, TaskKind.RETAKE, "Retake");
        CaseId id = cases.open(breaks());
        remindAndEscalate(id, TaskKind.ASK, "Ask");
        cases.asks(id);
        remindAndEscalate(id, TaskKind.READ_BLIND, "ReadBlind");
        cases.awaitModel(id);
        cases.readsBlind("reader", id);
        remindAndEscalate(id, TaskKind.READ_WITHOUT_MODEL, "ReadWithoutModel");
        cases.does("reader2", id, "read-without-model", Map.of("findings", List.of(Nodules.solid("12.0", "0.5"))))
                .statusCode(200);
        cases.assertWaits(id, TaskKind.RECONCILE);
        remindAndEscalate(id, TaskKind.RECONCILE, "Reconcile");
        cases.does(
                        "reader2",
                        id,
                        "reconciliation",
                        Map.of("findings", List.of(Nodules.solid("4.0", "0.02")), "reasonCode", "SIZE"))
                .statusCode(200);
        remindAndEscalate(id, TaskKind.ADVISE, "Advise");
    }

    private void remindAndEscalate(CaseId id, TaskKind kind, String element) {
        long before = cases.told(id).stream().filter("TASK_ESCALATED"::equals).count();
        cases.fire(id, "remind" + element);
        cases.fire(id, "escalate" + element);
        assertThat(cases.waits(id, kind)).isTrue();
        assertThat(cases.told(id)).contains("TASK_REMINDED");
        assertThat(cases.told(id).stream().filter("TASK_ESCALATED"::equals)).hasSize((int) before + 1);
    }

    private static void turn(boolean on) {
        SignedIn.as("manager")
                .body(Map.of("on", on, "reason", "a test"))
                .post("/api/model/switch")
                .then()
                .statusCode(200);
    }

    private static void await(java.util.concurrent.CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
