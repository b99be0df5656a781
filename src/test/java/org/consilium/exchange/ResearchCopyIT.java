package org.consilium.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.intake.CaseId;
import org.consilium.intake.Cases;
import org.consilium.intake.DicomAddress;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Test;

/** Fifty strings that would tell who it was, planted in every place that has room for one; none of them leaves. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
class ResearchCopyIT {
    private static final int[] NAMES = {
        Tag.PatientName, Tag.ReferringPhysicianName, Tag.OperatorsName, Tag.PerformingPhysicianName,
        Tag.PhysiciansOfRecord, Tag.NameOfPhysiciansReadingStudy, Tag.RequestingPhysician, Tag.OtherPatientNames,
        Tag.PatientBirthName, Tag.PatientMotherBirthName, Tag.ResponsiblePerson, Tag.ScheduledPerformingPhysicianName
    };
    private static final int[] LINES = {
        Tag.OtherPatientIDs,
        Tag.InstitutionName,
        Tag.InstitutionalDepartmentName,
        Tag.DeviceSerialNumber,
        Tag.IssuerOfPatientID,
        Tag.Occupation,
        Tag.MilitaryRank,
        Tag.BranchOfService,
        Tag.CountryOfResidence,
        Tag.RegionOfResidence,
        Tag.PatientReligiousPreference,
        Tag.MedicalRecordLocator,
        Tag.MedicalAlerts,
        Tag.Allergies,
        Tag.StudyDescription,
        Tag.SeriesDescription,
        Tag.ProtocolName,
        Tag.RequestedProcedureDescription,
        Tag.PerformedProcedureStepDescription,
        Tag.AdmissionID,
        Tag.CurrentPatientLocation,
        Tag.PatientInstitutionResidence,
        Tag.PatientAddress,
        Tag.ContrastBolusAgent,
        Tag.InsurancePlanIdentification,
        Tag.AdmittingDiagnosesDescription,
        Tag.ServiceEpisodeID,
        Tag.ResponsibleOrganization,
        Tag.ReasonForStudy,
        Tag.RequestingService
    };
    private static final int[] SHORT = {
        Tag.StationName, Tag.AccessionNumber, Tag.StudyID, Tag.PatientTelephoneNumbers, Tag.EthnicGroup
    };
    private static final int[] TEXTS = {Tag.PatientComments, Tag.ImageComments, Tag.AdditionalPatientHistory};

    @Inject
    DicomAddress address;

    @Inject
    Cases cases;

    @Test
    void nothingThatWasPlantedLeavesTheHouse() throws IOException {
        TestStudy study = TestStudy.of(9301, 6);
        List<String> canaries = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (int index = 0; index < 6; index++) {
            files.add(study.changed(index, dataset -> plant(dataset, canaries)));
        }
        assertThat(canaries.stream().distinct()).hasSizeGreaterThanOrEqualTo(50);
        TestStudy.send(address.port(), files);
        CaseId id = Eventually.get("the case", () -> cases.ofStudy(study.studyUid()));
        Map<String, byte[]> copy = exported(cases.get(id).label());

        assertThat(copy.keySet()).contains("series-001/00006.dcm", "README.txt");
        copy.forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(canaries.stream().distinct().filter(canary -> text.contains(canary) || name.contains(canary)))
                    .as(name)
                    .isEmpty();
            assertThat(text).as(name).doesNotContain(study.studyUid());
        });
        Attributes clean = new CoreDicomReader()
                .read(new ByteArrayInputStream(copy.get("series-001/00001.dcm")), ReadScope.WHOLE)
                .dataset();
        assertThat(clean.getString(Tag.PatientIdentityRemoved)).contains("YES");
        assertThat(clean.getInt(Tag.Rows)).hasValue(96);
        assertThat(SignedIn.as("auditor").get("/api/audit?action=case.exported").asString())
                .contains("case.exported");
    }

    @Test
    void onlyManagersTakeCopiesAndOnlyOfCasesThatThereAre() {
        Map<String, String> wish = Map.of("label", "C-2026-9999", "purpose", "to try");
        SignedIn.as("manager").body(wish).post("/api/exports").then().statusCode(404);
        SignedIn.as("chair").body(wish).post("/api/exports").then().statusCode(403);
        SignedIn.as("manager")
                .body(Map.of("label", "C-2026-9999", "purpose", " "))
                .post("/api/exports")
                .then()
                .statusCode(400);
    }

    private static void plant(Attributes dataset, List<String> canaries) {
        for (int tag : NAMES) {
            dataset.setString(tag, VR.PN, canary(tag, canaries) + "^X");
        }
        for (int tag : LINES) {
            dataset.setString(tag, VR.LO, canary(tag, canaries));
        }
        for (int tag : SHORT) {
            dataset.setString(tag, VR.SH, canary(tag, canaries));
        }
        for (int tag : TEXTS) {
            dataset.setString(tag, VR.LT, canary(tag, canaries));
        }
        dataset.setString(0x00290010, VR.LO, "SECRET PRIVATE");
        dataset.setString(0x00291001, VR.LO, canary(0x00291001, canaries));
        Attributes request = dataset.addItem(Tag.RequestAttributesSequence);
        request.setString(Tag.RequestedProcedureID, VR.SH, canary(Tag.RequestedProcedureID, canaries));
        Attributes other = dataset.addItem(Tag.OtherPatientIDsSequence);
        other.setString(Tag.PatientID, VR.LO, canary(Tag.PatientID, canaries));
    }

    private static String canary(int tag, List<String> canaries) {
        String canary = String.format("QZ%08X", tag);
        canaries.add(canary);
        return canary;
    }

    private static Map<String, byte[]> exported(String label) throws IOException {
        byte[] zip = SignedIn.as("manager")
                .body(Map.of("label", label, "purpose", "a test of what leaves"))
                .post("/api/exports")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
