package org.consilium.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.consilium.intake.CaseId;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.worklist.TaskKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every way through {@code bpmn/mdt-panel.bpmn}, and on to the outcome. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ProcessTests.class)
@Tag("R-PROCESS-PATHS")
class PanelProcessIT {
    private static final List<String> MEMBERS = List.of("reader2", "surgeon", "pathologist");

    @Inject
    Cases cases;

    @Inject
    Tables tables;

    @Test
    void aPanelDecidesAndNothingOfThePatientIsInTheEngine() {
        CaseId id = Meeting.awaited(cases);
        remindAndEscalate(id, "Convene");
        meeting(id).convene();
        cases.assertWaits(id, TaskKind.VOTE_FIRST);
        remindAndEscalate(id, "VoteFirst");
        meeting(id).vote(1);
        cases.assertWaits(id);
        cases.does("chair", id, "panel/reveal", Map.of()).statusCode(200);
        cases.assertWaits(id, TaskKind.DISCUSS);
        remindAndEscalate(id, "Discuss");
        cases.does("chair", id, "panel/second-round", Map.of()).statusCode(200);
        cases.assertWaits(id, TaskKind.VOTE_SECOND);
        remindAndEscalate(id, "VoteSecond");
        meeting(id).vote(2);
        cases.does("chair", id, "panel/conclusion", Map.of()).statusCode(200);
        cases.assertWaits(id, TaskKind.SIGN);
        remindAndEscalate(id, "Sign");
        meeting(id).sign();
        cases.assertWaits(id, TaskKind.ARRANGE);
        remindAndEscalate(id, "Arrange");
        meeting(id).arrange();
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
        CaseId id = Meeting.awaited(cases);
        meeting(id).convene();
        meeting(id).vote("chair", 1);
        cases.does("chair", id, "panel/reveal", Map.of()).statusCode(200);
        cases.assertWaits(id, TaskKind.DISCUSS);
        cases.does("chair", id, "panel/second-round", Map.of()).statusCode(200);
        meeting(id).vote("chair", 2);
        cases.does("chair", id, "panel/conclusion", Map.of()).statusCode(200);
        cases.assertWaits(id, TaskKind.CONVENE);
        meeting(id).convene();
        cases.assertWaits(id, TaskKind.VOTE_FIRST);
    }

    @Test
    void aCaseThatIsCancelledWhileThePanelVotesAsksNobodyForAVote() {
        CaseId id = Meeting.awaited(cases);
        meeting(id).convene();
        cases.does("coordinator", id, "cancellation", Map.of("reason", "patient withdrew"))
                .statusCode(200);
        cases.assertWaits(id);
    }

    @Test
    void aVoterSeesNothingOfTheModelBeforeTheOwnFirstVote() {
        CaseId id = Meeting.awaited(cases);
        SignedIn.as("surgeon").get("/api/cases/" + id).then().statusCode(404);
        meeting(id).convene();
        assertThat(cases.seenBy("surgeon", id)).doesNotContainKeys("modelRead", "comparison", "risk", "triggers");
        assertThat(cases.seenBy("reader", id)).containsKeys("modelRead", "comparison");
        meeting(id).vote("surgeon", 1);
        assertThat(cases.seenBy("surgeon", id)).containsKeys("modelRead", "comparison");
    }

    private Meeting meeting(CaseId id) {
        return new Meeting(cases, id, MEMBERS);
    }

    private void remindAndEscalate(CaseId id, String element) {
        long before = cases.told(id).stream().filter("TASK_ESCALATED"::equals).count();
        cases.fire(id, "remind" + element);
        cases.fire(id, "escalate" + element);
        assertThat(cases.told(id).stream().filter("TASK_ESCALATED"::equals)).hasSize((int) before + 1);
    }
}
