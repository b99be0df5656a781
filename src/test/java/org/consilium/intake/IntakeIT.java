package org.consilium.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.consilium.access.Sight;
import org.consilium.audit.AuditChain;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.VR;
import org.consilium.intake.adapter.store.Arrivals;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@org.junit.jupiter.api.Tag("R-INTAKE-ONE-CASE")
class IntakeIT {
    @Inject
    DicomAddress dicom;

    @Inject
    Cases cases;

    @Inject
    CaseBook book;

    @Inject
    Arrivals arrivals;

    @Inject
    AuditChain chain;

    @Test
    void theServerAnswersAnEchoUnderItsTitle() throws Exception {
        assertThat(TestStudy.peer(dicom.port()).echo()).isPositive();
        SignedIn.as("reader")
                .get("/api/system")
                .then()
                .statusCode(200)
                .body("dicom.aeTitle", equalTo("CONSILIUM"))
                .body("dicom.port", equalTo(dicom.port()));
    }

    @Test
    void aStudyThatArrivesBecomesOneCaseThatItsReadersCanSee() {
        TestStudy study = TestStudy.of(1, 24);
        TestStudy.send(dicom.port(), study.files());
        CaseId id = caseOf(study);
        SignedIn.as("terminal")
                .get("/api/cases/" + id)
                .then()
                .statusCode(200)
                .body("label", startsWith("C-"))
                .body("state", equalTo("OPENED"))
                .body("step", equalTo("1A"))
                .body("patient.name", equalTo("Canary Name"))
                .body("patient.age", equalTo(63))
                .body("series", hasSize(1))
                .body("series[0].slices", equalTo(24))
                .body("series[0].primary", equalTo(true))
                .body("series[0].findings.ruleId", hasItem("QA-01"))
                .body("steps", hasSize(5));
        SignedIn.as("reader")
                .get("/api/cases/" + id + "/timeline")
                .then()
                .statusCode(200)
                .body("entries[0].kind", equalTo("CASE_OPENED"))
                .body("entries[0].rules.ruleId", hasItem("QA-12"));
        assertThat(chain.about(id.value()))
                .extracting(record -> record.action())
                .contains("case.opened", "case.viewed", "timeline.viewed");
        assertThat(chain.verify().intact()).isTrue();
    }

    @Test
    void managersAndAuditorsSeeNoPatients() {
        for (String person : List.of("manager", "auditor")) {
            SignedIn.as(person).get("/api/cases").then().statusCode(403);
        }
        SignedIn.as("reader").get("/api/cases?size=0").then().statusCode(400).body("code", equalTo("invalid-input"));
        SignedIn.as("reader").get("/api/cases?state=NONE").then().statusCode(400);
        SignedIn.as("reader")
                .get("/api/cases/" + new java.util.UUID(1, 1))
                .then()
                .statusCode(404);
    }

    @Test
    void howeverAStudyIsShuffledRepeatedAndInterruptedItIsOneCase() {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        TestStudy study = TestStudy.of(3, 40);
        List<CompletableFuture<Void>> senders = new ArrayList<>();
        for (int sender = 0; sender < 4; sender++) {
            List<Path> shuffled = new ArrayList<>(study.files());
            Collections.shuffle(shuffled, chance);
            List<Path> part = shuffled.subList(0, sender == 3 ? shuffled.size() : 5 + chance.nextInt(30));
            senders.add(CompletableFuture.runAsync(() -> TestStudy.send(dicom.port(), part)));
        }
        senders.forEach(CompletableFuture::join);
        CaseId id = caseOf(study);
        Eventually.holds(
                "all slices in the case, seed " + seed,
                () -> book.primary(id).orElseThrow().facts().slices() == 40
                        && arrivals.fresh(java.time.Instant.now()).isEmpty());
        assertThat(cases.page(new Sight(true, Set.of(), Set.of(), Set.of()), Optional.empty(), 0, 200)
                        .cases())
                .filteredOn(each -> cases.ofStudy(study.studyUid()).equals(Optional.of(each.id())))
                .as("seed " + seed)
                .hasSize(1);
        int revision = cases.get(id).revision();
        TestStudy.send(dicom.port(), study.files());
        Eventually.holds(
                "nothing fresh", () -> arrivals.fresh(java.time.Instant.now()).isEmpty());
        assertThat(cases.get(id).revision()).as("a repetition changes nothing").isEqualTo(revision);
    }

    @Test
    void aLateSeriesIsARevisionOfTheSameCase() {
        TestStudy study = TestStudy.of(4, 12);
        TestStudy.send(dicom.port(), study.files());
        CaseId id = caseOf(study);
        TestStudy late = study.withSeries("late", (index, dataset) -> {});
        TestStudy.send(dicom.port(), late.files());
        Eventually.holds("a second revision", () -> cases.get(id).revision() == 2);
        assertThat(book.newestSeries(id)).hasSize(2);
        SignedIn.as("reader")
                .get("/api/cases/" + id + "/timeline")
                .then()
                .body("entries.kind", hasItem("CASE_REVISED"));
    }

    @Test
    void anInstanceThatComesAgainWithOtherContentIsKeptApartAndReported() {
        TestStudy study = TestStudy.of(5, 6);
        TestStudy.send(dicom.port(), study.files());
        CaseId id = caseOf(study);
        Path other = study.changed(2, dataset -> dataset.setString(Tag.SeriesDescription, VR.LO, "other"));
        TestStudy.send(dicom.port(), List.of(other, other));
        SignedIn.as("coordinator")
                .get("/api/refusals")
                .then()
                .statusCode(200)
                .body(
                        "refusals.findAll { it.studyId == '" + id + "' }.ruleId",
                        equalTo(List.of("SAME_UID_OTHER_CONTENT")));
        assertThat(cases.get(id).revision()).isEqualTo(1);
    }

    @Test
    void anInstanceThatComesAgainInAnotherTransferSyntaxIsNothingNew() {
        TestStudy study = TestStudy.of(31, 6);
        TestStudy.send(dicom.port(), study.files());
        CaseId id = caseOf(study);
        TestStudy.send(
                dicom.port(),
                List.of(
                        study.encoded(1, UID.ImplicitVRLittleEndian),
                        study.encoded(2, UID.DeflatedExplicitVRLittleEndian),
                        study.encoded(3, UID.ExplicitVRBigEndian)));
        SignedIn.as("coordinator")
                .get("/api/refusals")
                .then()
                .statusCode(200)
                .body("refusals.findAll { it.studyId == '" + id + "' }.size()", equalTo(0));
        assertThat(cases.get(id).revision()).isEqualTo(1);
    }

    @Test
    void aSeriesOfAnotherPatientIsRefusedWithRuleAndValueAndTheCaseStays() {
        TestStudy study = TestStudy.of(6, 6);
        TestStudy.send(dicom.port(), study.files());
        CaseId id = caseOf(study);
        TestStudy wrong =
                study.withSeries("wrong", (index, dataset) -> dataset.setString(Tag.PatientID, VR.LO, "SOMEBODY-ELSE"));
        TestStudy.send(dicom.port(), wrong.files());
        Map<String, Object> refusal =
                Eventually.get("the refusal", () -> refusalsOf(id).stream().findFirst());
        assertThat(refusal).containsEntry("ruleId", "QA-15");
        assertThat(refusal.get("value").toString()).contains("OTHER_PATIENT_THAN_FIRST_INSTANCE");
        assertThat(refusal.toString()).doesNotContain("SOMEBODY").doesNotContain(study.studyUid());
        assertThat(cases.get(id).revision()).isEqualTo(1);
        assertThat(chain.about(id.value()))
                .extracting(record -> record.action())
                .contains("series.refused");
    }

    @Test
    void aLocalizerAloneOpensNoCase() {
        TestStudy study = TestStudy.of(7, 4)
                .withSeries(
                        "scout",
                        (index, dataset) ->
                                dataset.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "LOCALIZER"));
        TestStudy.send(dicom.port(), study.files());
        Eventually.holds(
                "the study is looked at",
                () -> arrivals.fresh(java.time.Instant.now()).isEmpty());
        assertThat(cases.ofStudy(study.studyUid())).isEmpty();
        assertThat(refusals()).anySatisfy(refusal -> assertThat(refusal).containsEntry("ruleId", "QA-12"));
    }

    @Test
    void anObjectThatIsNoCtIsStoredAndNotAssessed() {
        TestStudy study = TestStudy.of(8, 3).withSeries("mr", (index, dataset) -> {
            dataset.setString(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.4");
            dataset.setString(Tag.Modality, VR.CS, "MR");
        });
        TestStudy.send(dicom.port(), study.files());
        Eventually.holds(
                "the study is looked at",
                () -> arrivals.fresh(java.time.Instant.now()).isEmpty());
        assertThat(cases.ofStudy(study.studyUid())).isEmpty();
        assertThat(chain.from(1, 1000)).extracting(record -> record.action()).contains("series.stored");
    }

    @Test
    void aStudyIsFoundByItsUidWithoutTheUidInAnAddress() {
        TestStudy study = TestStudy.of(9, 4);
        Map<String, String> question = Map.of("studyInstanceUid", study.studyUid());
        SignedIn.as("terminal").body(question).post("/api/cases/lookup").then().statusCode(404);
        TestStudy.send(dicom.port(), study.files());
        CaseId id = caseOf(study);
        SignedIn.as("terminal")
                .body(question)
                .post("/api/cases/lookup")
                .then()
                .statusCode(200)
                .body("id", equalTo(id.toString()));
    }

    private CaseId caseOf(TestStudy study) {
        return Eventually.get("the case of the study", () -> cases.ofStudy(study.studyUid()));
    }

    private static List<Map<String, Object>> refusals() {
        return SignedIn.as("coordinator").get("/api/refusals").jsonPath().getList("refusals");
    }

    private static List<Map<String, Object>> refusalsOf(CaseId id) {
        return refusals().stream()
                .filter(refusal -> refusal.get("studyId").equals(id.toString()))
                .toList();
    }
}
