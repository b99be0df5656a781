package org.consilium.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.consilium.access.People;
import org.consilium.dicom.phantom.PhantomRecipe;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseProgress;
import org.consilium.intake.Cases;
import org.consilium.intake.DicomAddress;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A case's steps that belong to the terminal doctor: 1A, the end, 4A, 5A, and the report of it all. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@Tag("R-PROCESS-PATHS")
@Tag("R-REPORT")
class CaseLifeIT {
    @Inject
    DicomAddress dicom;

    @Inject
    Cases cases;

    @Inject
    CaseProgress progress;

    @Inject
    People people;

    @Inject
    RuntimeService runtime;

    @Inject
    FollowUpBook book;

    @Inject
    Reminding reminding;

    @Test
    void theHistoryIsTakenOnceByWhoeverHoldsTheTaskAndTheCaseMovesOn() {
        CaseId id = openedCase(31);
        Map<String, Object> history = history(id);
        history.remove("emphysema");
        post("terminal", id, "history", history).then().statusCode(400).body("arguments.field", equalTo("emphysema"));
        history = history(id);
        history.put("consent", false);
        post("terminal", id, "history", history).then().statusCode(400).body("arguments.field", equalTo("consent"));
        post("reader", id, "history", history(id)).then().statusCode(403);
        Map<String, Object> stale = history(id);
        stale.put("expectedVersion", 99);
        post("terminal", id, "history", stale).then().statusCode(409).body("code", equalTo("stale-version"));
        post("terminal", id, "history", history(id))
                .then()
                .statusCode(200)
                .body("state", equalTo("ASSESSING"))
                .body("step", equalTo("2A"))
                .body("history.smokingStatus", equalTo("FORMER"))
                .body("steps[0].state", equalTo("DONE"))
                .body("steps[0].author", notNullValue());
        post("terminal", id, "history", history(id)).then().statusCode(409).body("code", equalTo("wrong-state"));
    }

    @Test
    void aCancelledCaseHasNoOpenWorkAndCanBeOpenedAgain() {
        CaseId id = openedCase(32);
        post("terminal", id, "cancellation", Map.of("expectedVersion", version(id), "reason", " "))
                .then()
                .statusCode(400);
        post("terminal", id, "cancellation", Map.of("expectedVersion", version(id), "reason", "sent by mistake"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        assertThat(running(id)).isZero();
        post("terminal", id, "cancellation", Map.of("expectedVersion", version(id), "reason", "again"))
                .then()
                .statusCode(409);
        post("coordinator", id, "reopening", Map.of("expectedVersion", version(id), "reason", "it was right"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ASSESSING"));
        assertThat(running(id)).isPositive();
    }

    @Test
    void whatWasDecidedIsArrangedCarriedOutAndItsOutcomeClosesTheCase() throws Exception {
        CaseId id = decidedCaseAt(33, "arrange");
        SignedIn.as("reader").get("/api/cases/" + id + "/report").then().statusCode(200);
        post("coordinator", id, "arrangement", order(id, 0)).then().statusCode(400);
        post("coordinator", id, "arrangement", order(id, 30))
                .then()
                .statusCode(200)
                .body("arrangement.ruling.ruleId", equalTo("AR-2"))
                .body("arrangement.ruling.outcome", equalTo("BRONCHOSCOPIC_BIOPSY"))
                .body("arrangement.ownerName", notNullValue())
                .body("step", equalTo("5A"));
        Map<String, Object> notTold = new HashMap<>(Map.of("expectedVersion", version(id)));
        notTold.putAll(Map.of("patientInformed", false, "ordersPlaced", true));
        post("terminal", id, "assistance", notTold).then().statusCode(400);
        post(
                        "terminal",
                        id,
                        "assistance",
                        Map.of("expectedVersion", version(id), "patientInformed", true, "ordersPlaced", true))
                .then()
                .statusCode(200)
                .body("followup.dueAt", notNullValue());
        post("terminal", id, "outcome", outcome(id, "STABLE", "FOLLOW_UP"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .body("followup.outcome.final", equalTo(false));
        post("terminal", id, "outcome", outcome(id, "BENIGN", "PATHOLOGY"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        assertThat(running(id)).isZero();
        SignedIn.as("reader")
                .get("/api/cases/" + id + "/report")
                .then()
                .statusCode(200)
                .body("notice", equalTo("For research and education. Not a medical device."))
                .body("rulesThatSpoke.ruleId", hasItems("QA-01", "AR-2"))
                .body("timeline.kind", hasItems("CASE_OPENED", "ARRANGED", "ASSISTED", "OUTCOME_RECORDED"))
                .body("people.values()", hasItem("Dr. Lin (terminal doctor)"))
                .body("auditChain.lastHash", notNullValue());
        byte[] paper =
                SignedIn.as("reader").get("/api/cases/" + id + "/report.pdf").asByteArray();
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(cases.get(id).label(), "Not a medical device", "EBUS or navigation")
                    .contains("Dr. Lin (terminal doctor)");
        }
    }

    @Test
    void aLongOverdueFollowUpIsEscalatedOnce() {
        CaseId id = decidedCaseAt(34, "assist");
        QuarkusTransaction.requiringNew().run(() -> book.dueAt(id, Instant.now().minus(Duration.ofDays(31))));
        reminding.escalateOverdue();
        reminding.escalateOverdue();
        List<String> kinds = SignedIn.as("reader")
                .get("/api/cases/" + id + "/timeline")
                .jsonPath()
                .getList("entries.kind");
        assertThat(kinds).filteredOn("FOLLOW_UP_OVERDUE"::equals).hasSize(1);
        SignedIn.as("reader")
                .get("/api/cases/" + id)
                .then()
                .body("followup.overdue", equalTo(true))
                .body("followup.escalated", equalTo(true));
    }

    @Test
    void aCaseThatIsNotDecidedHasNoReport() {
        CaseId id = openedCase(35);
        for (String path : List.of("/report", "/report.pdf")) {
            SignedIn.as("reader")
                    .get("/api/cases/" + id + path)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("wrong-state"));
        }
        SignedIn.as("reader").get("/api/cases/" + id + "/timeline").then().body("entries.kind", hasItem("CASE_OPENED"));
    }

    private CaseId openedCase(long seed) {
        // With air around the patient and both lungs whole: else a rule asks for a retake before 1A.
        TestStudy study = TestStudy.of(
                new PhantomRecipe(seed, 96, 3.9, 216, 1.25, 10, List.of(), "Canary^Name", LocalDate.of(2026, 3, 1)));
        TestStudy.send(dicom.port(), study.files());
        return Eventually.get("the case", () -> cases.ofStudy(study.studyUid()));
    }

    /** Puts a case's process where a decision has been made, without going through the panel. */
    private CaseId decidedCaseAt(long seed, String activity) {
        CaseId id = openedCase(seed);
        Eventually.holds("the model's worker lets go of the case", () -> moved(id, activity));
        return id;
    }

    /** False where the model's worker took its task at the same moment: then nothing has changed. */
    private boolean moved(CaseId id, String activity) {
        try {
            QuarkusTransaction.requiringNew().run(() -> move(id, activity));
            return true;
        } catch (OptimisticLockingException crossed) {
            return false;
        }
    }

    private void move(CaseId id, String activity) {
        progress.assessing(id);
        progress.decided(id);
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult();
        var modification =
                runtime.createProcessInstanceModification(instance.getId()).startBeforeActivity(activity);
        for (String waiting : runtime.getActiveActivityIds(instance.getId())) {
            modification.cancelAllForActivity(waiting);
        }
        modification.execute();
    }

    private long running(CaseId id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .count();
    }

    private long version(CaseId id) {
        return cases.get(id).version();
    }

    private static Response post(String person, CaseId id, String action, Map<String, Object> body) {
        return SignedIn.as(person).body(body).post("/api/cases/" + id + "/" + action);
    }

    private Map<String, Object> order(CaseId id, int days) {
        UUID owner = people.byName("terminal").orElseThrow().id();
        Map<String, Object> order = new HashMap<>();
        order.put("expectedVersion", version(id));
        order.put("infectionNotExcluded", false);
        order.put("biopsyIndicated", true);
        order.put("bronchoscopySuitable", true);
        order.put("metastasisPossible", false);
        order.put("owner", owner.toString());
        order.put("dueInDays", days);
        return order;
    }

    private Map<String, Object> outcome(CaseId id, String kind, String basis) {
        return Map.of("expectedVersion", version(id), "kind", kind, "basis", basis);
    }

    private Map<String, Object> history(CaseId id) {
        Map<String, Object> history = new HashMap<>();
        history.put("expectedVersion", version(id));
        history.put("age", 63);
        history.put("sex", "FEMALE");
        history.put("smokingStatus", "FORMER");
        history.put("packYears", 30);
        history.put("yearsSinceQuit", 5);
        for (String question : List.of(
                "familyHistoryLungCancer",
                "familyHistoryAnyCancer",
                "previousCancer",
                "occupationalExposure",
                "emphysema",
                "fibrosis",
                "tuberculosis",
                "immunosuppressed")) {
            history.put(question, "UNKNOWN");
        }
        history.put("context", "INCIDENTAL");
        history.put("region", "CN");
        history.put("consent", true);
        return history;
    }
}
