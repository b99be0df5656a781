package org.consilium.process;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.followup.FollowUpBook;
import org.consilium.followup.Reminding;
import org.consilium.intake.CaseId;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.worklist.TaskKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What keeps a step open: a reason that is missing, an owner that is missing, an outcome that is silently late. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ProcessTests.class)
@Tag("R-GATES")
class StepGatesIT {
    @Inject
    Cases cases;

    @Inject
    FollowUpBook book;

    @Inject
    Reminding reminding;

    @Inject
    RuntimeService runtime;

    @Test
    void adviceThatLeavesTheGuidelineNeedsItsReasonAsACode() {
        CaseId id = cases.read(StepGatesIT::oneSeen, Nodules.solid("7.6", "0.02"));

        advises(id, Map.of("plan", "DISCHARGE"))
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("arguments.field", equalTo("reason"));
        advises(id, Map.of("plan", "DISCHARGE", "reason", "the patient asked for it"))
                .statusCode(400)
                .body("arguments.field", equalTo("reasonCode"));
        advises(id, Map.of("plan", "BIOPSY", "intervalMonths", 3, "reason", "more", "reasonCode", "OTHER"))
                .statusCode(400)
                .body("arguments.field", equalTo("intervalMonths"));
        advises(id, Map.of("plan", "FOLLOW_UP_CT")).statusCode(400).body("arguments.field", equalTo("intervalMonths"));
        cases.assertWaits(id, TaskKind.ADVISE);
        advises(id, Map.of("plan", "DISCHARGE", "reason", "wish", "reasonCode", "PATIENT_PREFERENCE"))
                .statusCode(200)
                .body("advice.reasonCode", equalTo("PATIENT_PREFERENCE"))
                .body("advice.accepted", equalTo(false));
    }

    private ValidatableResponse advises(CaseId id, Map<String, ?> wish) {
        return cases.does("reader2", id, "advice", wish);
    }

    @Test
    void aDecisionBelowTheGuidelineIsNotSignedWithoutItsReasonAsACode() {
        CaseId id = Meeting.awaited(cases);
        Meeting meeting = new Meeting(cases, id, List.of("reader2", "surgeon"));
        meeting.convene();
        votes(Map.of("round", 1, "plan", "DISCHARGE", "intervalMonths", 12), id)
                .statusCode(400)
                .body("arguments.field", equalTo("intervalMonths"));
        votes(Map.of("round", 1, "plan", "FOLLOW_UP_CT"), id)
                .statusCode(400)
                .body("arguments.field", equalTo("intervalMonths"));
        allVoteFor(id, 1, "DISCHARGE");
        meeting.chair("reveal");
        meeting.chair("second-round");
        allVoteFor(id, 2, "DISCHARGE");
        meeting.chair("conclusion");

        signs(id, Map.of("plan", "DISCHARGE", "intervalMonths", 12, "reasonCode", "OTHER"))
                .statusCode(400)
                .body("arguments.field", equalTo("intervalMonths"));
        signs(id, Map.of("plan", "DISCHARGE"))
                .statusCode(400)
                .body("arguments.field", equalTo("reasonCode"))
                .body("arguments.ruleId", notNullValue());
        cases.assertWaits(id, TaskKind.SIGN);
        signs(id, Map.of("plan", "DISCHARGE", "reasonCode", "COMORBIDITY")).statusCode(200);
        cases.assertWaits(id, TaskKind.ARRANGE);
    }

    private static void allVoteFor(CaseId id, int round, String plan) {
        for (String name : List.of("chair", "reader2", "surgeon")) {
            SignedIn.as(name)
                    .body(Map.of("round", round, "plan", plan, "probability", 0.01, "confidence", 4, "reason", "small"))
                    .post("/api/cases/" + id + "/panel/votes")
                    .then()
                    .statusCode(200);
        }
    }

    private static ValidatableResponse votes(Map<String, ?> vote, CaseId id) {
        Map<String, Object> body = new HashMap<>(vote);
        body.putAll(Map.of("probability", 0.01, "confidence", 4, "reason", "small"));
        return SignedIn.as("chair")
                .body(body)
                .post("/api/cases/" + id + "/panel/votes")
                .then();
    }

    private ValidatableResponse signs(CaseId id, Map<String, ?> decision) {
        Map<String, Object> body = new HashMap<>(decision);
        body.put("reason", "as the panel found");
        body.put("signaturePassword", SignedIn.passwordOf("chair"));
        return cases.does("chair", id, "decision", body);
    }

    @Test
    void whatAPanelDecidedIsNotCarriedOutWithoutOwnerAndDate() {
        CaseId id = Meeting.awaited(cases);
        Meeting meeting = new Meeting(cases, id, List.of("reader2", "surgeon"));
        meeting.convene();
        meeting.vote(1);
        meeting.chair("reveal");
        meeting.chair("second-round");
        meeting.vote(2);
        meeting.chair("conclusion");
        meeting.sign();
        QuarkusTransaction.requiringNew().run(() -> jump(id, "arrange", "assist"));

        assists(id)
                .statusCode(409)
                .body("code", equalTo("gate-closed"))
                .body("arguments.rules", contains("GA-5A"))
                .body("arguments.why", notNullValue())
                .body("arguments.whyZh", notNullValue());
        cases.assertWaits(id, TaskKind.ASSIST);
        QuarkusTransaction.requiringNew().run(() -> jump(id, "assist", "arrange"));
        meeting.arrange();
        assists(id).statusCode(200);
    }

    /** Moves the case's token, as an operator of the engine could. */
    private void jump(CaseId id, String from, String to) {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .filter(found -> found.getId().equals(found.getRootProcessInstanceId()))
                .findFirst()
                .orElseThrow()
                .getId();
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity(to)
                .cancelAllForActivity(from)
                .execute();
    }

    private ValidatableResponse assists(CaseId id) {
        return cases.does("terminal", id, "assistance", Map.of("patientInformed", true, "ordersPlaced", true));
    }

    @Test
    void anOutcomeLateByMoreThanSixtyDaysIsHeldBackUntilSomebodyWasTold() {
        CaseId id = Stages.inOrder(cases)
                .filter(stage -> stage.name().equals("decided"))
                .findFirst()
                .orElseThrow()
                .reached();
        assists(id).statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> book.dueAt(id, Instant.now().minus(Duration.ofDays(61))));

        Map<String, Object> benign = Map.of("kind", "BENIGN", "basis", "PATHOLOGY");
        cases.does("terminal", id, "outcome", benign)
                .statusCode(409)
                .body("code", equalTo("gate-closed"))
                .body("arguments.rules", contains("GA-5B"));
        reminding.escalateOverdue();
        cases.does("terminal", id, "outcome", benign).statusCode(200).body("state", equalTo("CLOSED"));
    }

    private static ModelRead oneSeen() {
        return new ModelRead.Ready(List.of(Nodules.seen("7.6", 0.02)), ModelOfOurMaking.provenance("one"));
    }
}
