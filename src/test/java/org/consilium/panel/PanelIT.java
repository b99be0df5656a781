package org.consilium.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.consilium.audit.AuditChain;
import org.consilium.audit.AuditRecord;
import org.consilium.database.Sql;
import org.consilium.intake.CaseTimeline;
import org.consilium.panel.domain.CanonicalJson;
import org.consilium.testing.ACaseForThePanel;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.worklist.OpenTasks;
import org.consilium.worklist.TaskKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@Tag("R-VOTES-SEALED")
class PanelIT {
    private static final List<String> MEMBERS = List.of("reader2", "surgeon", "pathologist");
    private static final List<String> VOTERS = List.of("chair", "reader2", "surgeon", "pathologist");

    @Inject
    AuditChain chain;

    @Inject
    CaseTimeline timeline;

    @Inject
    OpenTasks tasks;

    @Inject
    RuntimeService runtime;

    @Inject
    SignedDecisions decisions;

    @Inject
    Independence independence;

    @Inject
    Sql sql;

    @Test
    void fromConveningToTheSignature() {
        ACaseForThePanel aCase = ACaseForThePanel.waiting();
        convene(aCase, "chair", MEMBERS).statusCode(200).body("panel.phase", equalTo("FIRST_VOTE"));
        assertThat(independence.bound(aCase.id(), id("surgeon"))).isTrue();
        VOTERS.forEach(name -> vote(aCase, name, 1, "FOLLOW_UP_CT").statusCode(200));
        assertThat(independence.bound(aCase.id(), id("surgeon"))).isFalse();
        act(aCase, "chair", "/panel/reveal").statusCode(200).body("panel.votes.first", hasSize(4));
        assertThat(tasks.isOpen(aCase.id(), TaskKind.DISCUSS)).isTrue();
        act(aCase, "chair", "/panel/second-round").statusCode(200).body("panel.phase", equalTo("SECOND_VOTE"));
        List.of("chair", "reader2", "pathologist")
                .forEach(name -> vote(aCase, name, 2, "BIOPSY").statusCode(200));
        vote(aCase, "surgeon", 2, "SURGERY").statusCode(200);
        act(aCase, "chair", "/panel/conclusion")
                .statusCode(200)
                .body("panel.consensus.reached", equalTo(true))
                .body("panel.consensus.plan", equalTo("BIOPSY"))
                .body("panel.quorum.ruling.ruleId", equalTo("QU-0"));
        sign(aCase, "chair", "BIOPSY", SignedIn.passwordOf("chair"))
                .statusCode(200)
                .body("decision.plan", equalTo("BIOPSY"))
                .body("decision.signedBy", notNullValue())
                .body("decision.dissent", hasSize(1))
                .body("decision.dissent[0].plan", equalTo("SURGERY"));
        assertThat(aCase.state()).isEqualTo("DECIDED");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(aCase.id().toString())
                        .count())
                .isZero();
        SignedDecision decision = decisions.of(aCase.id()).orElseThrow();
        assertThat(decision.signature()).isEqualTo(CanonicalJson.sha256(decision.canonical()));
        assertThat(decision.canonical()).contains(decision.auditHead());
        assertThat(timeline.of(aCase.id()))
                .extracting(timed -> timed.entry().kind())
                .containsSubsequence(
                        "PANEL_CONVENED",
                        "FIRST_VOTE_CAST",
                        "VOTES_REVEALED",
                        "SECOND_ROUND_OPENED",
                        "PANEL_CONCLUDED",
                        "DECISION_SIGNED");
        assertThat(chain.about(aCase.id().value()))
                .extracting(AuditRecord::action)
                .contains(
                        "panel.convened",
                        "panel.voted-first",
                        "panel.revealed",
                        "panel.concluded",
                        "panel.decision-signed");
        assertThat(chain.verify().intact()).isTrue();
    }

    @Test
    void aFirstVoteIsSeenByNobodyElseBeforeTheReveal() {
        ACaseForThePanel aCase = ACaseForThePanel.waiting();
        convene(aCase, "chair", MEMBERS).statusCode(200);
        vote(aCase, "surgeon", 1, "SURGERY", "canary-5f1c").statusCode(200).body("panel.ownVotes", hasSize(1));
        String seenByAnother = vote(aCase, "pathologist", 1, "BIOPSY", "other")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(seenByAnother).doesNotContain("canary-5f1c").contains("\"votedFirst\":true");
        assertThat(timeline.of(aCase.id()).toString())
                .doesNotContain("canary-5f1c")
                .doesNotContain("SURGERY");
        assertThat(chain.about(aCase.id().value()).toString())
                .doesNotContain("canary-5f1c")
                .doesNotContain("SURGERY");
        assertThat(sql.list(
                                row -> row.text("operation"),
                                "select operation from room_operation where case_id = ?",
                                aCase.id().value())
                        .toString())
                .doesNotContain("canary-5f1c")
                .doesNotContain("SURGERY");
        vote(aCase, "chair", 1, "BIOPSY").statusCode(200);
        String revealed =
                act(aCase, "chair", "/panel/reveal").statusCode(200).extract().asString();
        assertThat(revealed).contains("canary-5f1c");
    }

    @Test
    void whatIsOutOfTurnIsRefusedAndChangesNothing() {
        ACaseForThePanel aCase = ACaseForThePanel.waiting();
        convene(aCase, "surgeon", MEMBERS).statusCode(400).body("code", equalTo("invalid-input"));
        convene(aCase, "chair", List.of("reader2", "reader")).statusCode(409).body("code", equalTo("no-quorum"));
        vote(aCase, "chair", 1, "SURGERY").statusCode(409).body("code", equalTo("out-of-phase"));
        vote(aCase, "surgeon", 1, "SURGERY").statusCode(404);
        convene(aCase, "chair", MEMBERS).statusCode(200);
        convene(aCase, "chair", MEMBERS).statusCode(409).body("code", equalTo("wrong-state"));
        vote(aCase, "surgeon", 1, "SURGERY").statusCode(200);
        vote(aCase, "surgeon", 1, "BIOPSY").statusCode(409).body("code", equalTo("already-voted"));
        vote(aCase, "surgeon", 2, "BIOPSY").statusCode(409).body("code", equalTo("out-of-phase"));
        vote(aCase, "reader", 1, "BIOPSY").statusCode(403).body("code", equalTo("forbidden"));
        vote(aCase, "terminal", 1, "BIOPSY").statusCode(403);
        act(aCase, "surgeon", "/panel/reveal").statusCode(403);
        act(aCase, "chair", "/panel/reveal").statusCode(409).body("code", equalTo("out-of-phase"));
        SignedIn.as("chair")
                .body(Map.of("expectedVersion", aCase.version() - 1))
                .post(aCase.at("/panel/reveal"))
                .then()
                .statusCode(409)
                .body("code", equalTo("stale-version"));
        sign(aCase, "chair", "BIOPSY", SignedIn.passwordOf("chair"))
                .statusCode(409)
                .body("code", equalTo("out-of-phase"));
        SignedIn.as("surgeon")
                .body("{\"round\":1,\"plan\":\"PRAY\"}")
                .post(aCase.at("/panel/votes"))
                .then()
                .statusCode(400);
    }

    @Test
    void aWrongPasswordSignsNothingAndLeavesARecord() {
        ACaseForThePanel aCase = concluded(VOTERS);
        sign(aCase, "chair", "BIOPSY", "guess").statusCode(403).body("code", equalTo("signature-refused"));
        assertThat(decisions.of(aCase.id())).isEmpty();
        assertThat(chain.about(aCase.id().value()))
                .extracting(AuditRecord::action)
                .contains("panel.signature-refused");
        sign(aCase, "chair", "SURGERY", SignedIn.passwordOf("chair")).statusCode(400);
        sign(aCase, "chair", "BIOPSY", SignedIn.passwordOf("chair")).statusCode(200);
    }

    @Test
    void withoutAQuorumThePanelIsConvenedAgain() {
        ACaseForThePanel aCase = concluded(List.of("chair", "surgeon", "pathologist"));
        sign(aCase, "chair", "BIOPSY", SignedIn.passwordOf("chair"))
                .statusCode(409)
                .body("code", equalTo("no-quorum"));
        assertThat(tasks.isOpen(aCase.id(), TaskKind.CONVENE)).isTrue();
        convene(aCase, "chair", MEMBERS)
                .statusCode(200)
                .body("panel.sitting", equalTo(2))
                .body("panel.phase", equalTo("FIRST_VOTE"));
    }

    @Test
    void votesAndDecisionsCannotBeChangedInTheDatabase() {
        ACaseForThePanel aCase = concluded(VOTERS);
        sign(aCase, "chair", "BIOPSY", SignedIn.passwordOf("chair")).statusCode(200);
        for (String statement : List.of(
                "update panel_vote set plan = 'SURGERY'",
                "delete from panel_vote",
                "update panel_decision set reason = ''")) {
            assertThatThrownBy(() -> sql.change(statement)).hasMessageContaining("SQLSTATE P0001");
        }
    }

    private ACaseForThePanel concluded(List<String> voters) {
        ACaseForThePanel aCase = ACaseForThePanel.waiting();
        convene(aCase, "chair", MEMBERS).statusCode(200);
        voters.forEach(name -> vote(aCase, name, 1, "BIOPSY").statusCode(200));
        act(aCase, "chair", "/panel/reveal").statusCode(200);
        act(aCase, "chair", "/panel/second-round").statusCode(200);
        voters.forEach(name -> vote(aCase, name, 2, "BIOPSY").statusCode(200));
        act(aCase, "chair", "/panel/conclusion").statusCode(200);
        return aCase;
    }

    private ValidatableResponse convene(ACaseForThePanel aCase, String chair, List<String> members) {
        Map<String, Object> body = Map.of(
                "expectedVersion", aCase.version(),
                "chair", id(chair),
                "members", members.stream().map(PanelIT::id).toList());
        return SignedIn.as("coordinator").body(body).post(aCase.at("/panel")).then();
    }

    private static ValidatableResponse vote(ACaseForThePanel aCase, String name, int round, String plan) {
        return vote(aCase, name, round, plan, "because");
    }

    private static ValidatableResponse vote(
            ACaseForThePanel aCase, String name, int round, String plan, String reason) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("round", round);
        body.put("plan", plan);
        if (plan.equals("FOLLOW_UP_CT")) {
            body.put("intervalMonths", 6);
        }
        body.put("probability", 0.35);
        body.put("confidence", 4);
        body.put("reason", reason);
        return SignedIn.as(name).body(body).post(aCase.at("/panel/votes")).then();
    }

    private static ValidatableResponse act(ACaseForThePanel aCase, String name, String path) {
        return SignedIn.as(name)
                .body(Map.of("expectedVersion", aCase.version()))
                .post(aCase.at(path))
                .then();
    }

    private static ValidatableResponse sign(ACaseForThePanel aCase, String name, String plan, String password) {
        Map<String, Object> body = Map.of(
                "expectedVersion",
                aCase.version(),
                "plan",
                plan,
                "reason",
                "as the panel found",
                "signaturePassword",
                password);
        return SignedIn.as(name).body(body).post(aCase.at("/decision")).then();
    }

    private static UUID id(String name) {
        return UUID.fromString(
                SignedIn.as(name).get("/api/session").then().extract().path("id"));
    }
}
