package org.consilium.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.intake.CaseId;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.worklist.TaskKind;
import org.junit.jupiter.api.Test;

/** Every way through {@code bpmn/mdt-panel.bpmn}, and on to the outcome. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ProcessTests.class)
class PanelProcessIT {
    private static final List<String> MEMBERS = List.of("reader2", "surgeon", "pathologist");

    @Inject
    Cases cases;

    @Inject
    Tables tables;

    @Test
    void aPanelDecidesAndNothingOfThePatientIsInTheEngine() {
        CaseId id = awaitingPanel();
        remindAndEscalate(id, "Convene");
        convene(id);
        cases.assertWaits(id, TaskKind.VOTE_FIRST);
        remindAndEscalate(id, "VoteFirst");
        List.of("chair", "reader2", "surgeon", "pathologist").forEach(name -> vote(name, id, 1));
        cases.assertWaits(id);
        cases.does("chair", id, "panel/reveal", Map.of()).statusCode(200);
        cases.assertWaits(id, TaskKind.DISCUSS);
        remindAndEscalate(id, "Discuss");
        cases.does("chair", id, "panel/second-round", Map.of()).statusCode(200);
        cases.assertWaits(id, TaskKind.VOTE_SECOND);
        remindAndEscalate(id, "VoteSecond");
        List.of("chair", "reader2", "surgeon", "pathologist").forEach(name -> vote(name, id, 2));
        cases.does("chair", id, "panel/conclusion", Map.of()).statusCode(200);
        cases.assertWaits(id, TaskKind.SIGN);
        remindAndEscalate(id, "Sign");
        sign(id);
        cases.assertWaits(id, TaskKind.ARRANGE);
        remindAndEscalate(id, "Arrange");
        arrange(id);
        cases.assertWaits(id, TaskKind.ASSIST);
        remindAndEscalate(id, "Assist");
        cases.does(
                        "terminal",
                        id,
                        "assistance",
                        Map.of("patientInformed", true, "ordersPlaced", true, "note", "CANARYNOTE"))
                .statusCode(200);
        cases.does("terminal", id, "outcome", Map.of("kind", "BENIGN", "basis", "PATHOLOGY", "note", "CANARYNOTE"))
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        assertThat(tables.count("act_%")).isGreaterThan(40);
        assertThat(tables.text("act_%"))
                .contains(id.toString())
                .doesNotContain("CANARY")
                .doesNotContain("FOLLOW_UP_CT");
    }

    @Test
    void whereTooFewVotedThePanelMeetsAgain() {
        CaseId id = awaitingPanel();
        convene(id);
        vote("chair", id, 1);
        cases.does("chair", id, "panel/reveal", Map.of()).statusCode(200);
        cases.assertWaits(id, TaskKind.DISCUSS);
        cases.does("chair", id, "panel/second-round", Map.of()).statusCode(200);
        vote("chair", id, 2);
        cases.does("chair", id, "panel/conclusion", Map.of()).statusCode(200);
        cases.assertWaits(id, TaskKind.CONVENE);
        convene(id);
        cases.assertWaits(id, TaskKind.VOTE_FIRST);
    }

    @Test
    void aCaseThatIsCancelledWhileThePanelVotesAsksNobodyForAVote() {
        CaseId id = awaitingPanel();
        convene(id);
        cases.does("coordinator", id, "cancellation", Map.of("reason", "patient withdrew"))
                .statusCode(200);
        cases.assertWaits(id);
    }

    @Test
    void aVoterSeesNothingOfTheModelBeforeTheOwnFirstVote() {
        CaseId id = awaitingPanel();
        assertThat(cases.seenBy("surgeon", id)).containsKeys("modelRead", "comparison", "risk", "triggers");
        convene(id);
        assertThat(cases.seenBy("surgeon", id)).doesNotContainKeys("modelRead", "comparison", "risk", "triggers");
        assertThat(cases.seenBy("reader", id)).containsKeys("modelRead", "comparison");
        vote("surgeon", id, 1);
        assertThat(cases.seenBy("surgeon", id)).containsKeys("modelRead", "comparison");
    }

    private CaseId awaitingPanel() {
        CaseId id = cases.open(() ->
                new ModelRead.Ready(List.of(Nodules.seen("7.6", 0.02)), ModelOfOurMaking.provenance("CANARYDIGEST")));
        cases.asks(id, Map.of("symptoms", "CANARYSYMPTOM"));
        cases.readsBlind("reader", id, Nodules.solid("7.6", "0.02"));
        cases.awaitModel(id);
        cases.does(
                        "reader2",
                        id,
                        "advice",
                        Map.of(
                                "plan",
                                "FOLLOW_UP_CT",
                                "intervalMonths",
                                6,
                                "reason",
                                "CANARYREASON",
                                "requestPanel",
                                true))
                .statusCode(200);
        cases.assertWaits(id, TaskKind.CONVENE);
        return id;
    }

    private void convene(CaseId id) {
        cases.does(
                        "coordinator",
                        id,
                        "panel",
                        Map.of(
                                "chair",
                                cases.person("chair").id(),
                                "members",
                                MEMBERS.stream()
                                        .map(name -> cases.person(name).id())
                                        .toList()))
                .statusCode(200);
    }

    private void vote(String name, CaseId id, int round) {
        Map<String, Object> ballot = new HashMap<>();
        ballot.put("round", round);
        ballot.put("plan", "FOLLOW_UP_CT");
        ballot.put("intervalMonths", 6);
        ballot.put("probability", 0.04);
        ballot.put("confidence", 4);
        ballot.put("reason", "CANARYREASON of " + name);
        SignedIn.as(name)
                .body(ballot)
                .post("/api/cases/" + id + "/panel/votes")
                .then()
                .statusCode(200);
    }

    private void sign(CaseId id) {
        cases.does(
                        "chair",
                        id,
                        "decision",
                        Map.of(
                                "plan",
                                "FOLLOW_UP_CT",
                                "intervalMonths",
                                6,
                                "reason",
                                "CANARYREASON",
                                "reasonCode",
                                "OTHER_GUIDELINE",
                                "signaturePassword",
                                SignedIn.passwordOf("chair")))
                .statusCode(200);
    }

    private void arrange(CaseId id) {
        cases.does(
                        "coordinator",
                        id,
                        "arrangement",
                        Map.of(
                                "infectionNotExcluded", false,
                                "biopsyIndicated", false,
                                "bronchoscopySuitable", false,
                                "metastasisPossible", false,
                                "owner", cases.person("terminal").id(),
                                "dueInDays", 30))
                .statusCode(200);
    }

    private void remindAndEscalate(CaseId id, String element) {
        long before = cases.told(id).stream().filter("TASK_ESCALATED"::equals).count();
        cases.fire(id, "remind" + element);
        cases.fire(id, "escalate" + element);
        assertThat(cases.told(id).stream().filter("TASK_ESCALATED"::equals)).hasSize((int) before + 1);
    }
}
