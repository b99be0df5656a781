package org.consilium.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.UniqueIdentifiers;
import org.consilium.dicom.VR;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicomweb.Stow;
import org.consilium.intake.CaseId;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Test;

/** What a model or a person read, however it came into the archive, cannot be had over DICOMweb before the blind read is locked. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ProcessTests.class)
class SealedObjectsIT {
    private static final String CANARY = "CANARYREPORT";
    private static final List<String> SEALABLE = List.of(
            UID.Comprehensive3DSRStorage,
            UID.ComprehensiveSRStorage,
            UID.ChestCADSRStorage,
            UID.SegmentationStorage,
            UID.EncapsulatedPDFStorage,
            UID.GrayscaleSoftcopyPresentationStateStorage,
            UID.KeyObjectSelectionDocumentStorage,
            UID.SecondaryCaptureImageStorage);

    @Inject
    Cases cases;

    @Test
    void readsOfAnyKindStaySealedInTheArchiveUntilTheLock() throws IOException {
        CaseId id = cases.open(() -> {
            throw new IllegalStateException("no model here");
        });
        cases.asks(id);
        String study = "2.25." + Math.abs(id.value().getMostSignificantBits());
        List<String> instances = new ArrayList<>();
        for (String kind : SEALABLE) {
            instances.add(UniqueIdentifiers.of(UUID.randomUUID()));
            Stow.parts("terminal", "/dicomweb/studies", List.of(file(study, kind, instances.get(instances.size() - 1))))
                    .then()
                    .statusCode(200);
        }
        for (String person : List.of("terminal", "reader", "reader2", "chair", "surgeon", "coordinator")) {
            for (String path : paths(study, instances)) {
                var answer = get(person, path);
                assertThat(answer.asString()).as(person + " " + path).doesNotContain(CANARY);
                assertThat(answer.statusCode()).as(person + " " + path).isIn(204, 404);
                assertThat(answer.header("X-Total-Count"))
                        .as(person + " " + path)
                        .isIn(null, "0");
            }
        }
        cases.readsBlind("reader", id, Nodules.solid("7.0", "0.1"));
        assertThat(get("reader", "/dicomweb/studies?StudyInstanceUID=" + study).asString())
                .contains("SEG");
        assertThat(get("reader", "/dicomweb/studies/" + study + "/metadata").asString())
                .contains(CANARY);
        assertThat(get("reader", "/dicomweb/studies/" + study + "/instances")
                        .jsonPath()
                        .getList(""))
                .hasSize(SEALABLE.size());
    }

    private static List<String> paths(String study, List<String> instances) {
        List<String> paths = new ArrayList<>(List.of(
                "/dicomweb/studies?StudyInstanceUID=" + study + "&includefield=all",
                "/dicomweb/studies?SeriesDescription=" + CANARY + "*",
                "/dicomweb/studies?StudyInstanceUID=" + study + "&ModalitiesInStudy=SEG",
                "/dicomweb/series?SeriesDescription=" + CANARY + "*&includefield=all",
                "/dicomweb/instances?SeriesDescription=" + CANARY + "*&includefield=all",
                "/dicomweb/studies/" + study,
                "/dicomweb/studies/" + study + "/metadata",
                "/dicomweb/studies/" + study + "/series",
                "/dicomweb/studies/" + study + "/instances",
                "/dicomweb/studies/" + study + "/thumbnail"));
        for (String instance : instances) {
            String one = "/dicomweb/studies/" + study + "/series/" + instance + ".1/instances/" + instance;
            for (String part : List.of("", "/metadata", "/frames/1", "/rendered", "/thumbnail", "/bulkdata/00420011")) {
                paths.add(one + part);
            }
        }
        return paths;
    }

    private static io.restassured.response.Response get(String person, String path) {
        return given().header("Authorization", "Bearer " + SignedIn.tokenOf(person))
                .get(path);
    }

    private static byte[] file(String study, String kind, String instance) throws IOException {
        Attributes dataset = new Attributes();
        dataset.setString(Tag.SOPClassUID, VR.UI, kind);
        dataset.setString(Tag.SOPInstanceUID, VR.UI, instance);
        dataset.setString(Tag.Modality, VR.CS, kind.equals(UID.SegmentationStorage) ? "SEG" : "SR");
        dataset.setString(Tag.SeriesDescription, VR.LO, CANARY + " malignant");
        dataset.setString(Tag.PatientID, VR.LO, "CANARYPID");
        dataset.setString(Tag.StudyInstanceUID, VR.UI, study);
        dataset.setString(Tag.SeriesInstanceUID, VR.UI, instance + ".1");
        if (kind.equals(UID.SecondaryCaptureImageStorage) || kind.equals(UID.SegmentationStorage)) {
            dataset.setInt(Tag.SamplesPerPixel, VR.US, 1);
            dataset.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
            dataset.setInt(Tag.Rows, VR.US, 2);
            dataset.setInt(Tag.Columns, VR.US, 2);
            dataset.setInt(Tag.BitsAllocated, VR.US, 8);
            dataset.setInt(Tag.BitsStored, VR.US, 8);
            dataset.setInt(Tag.HighBit, VR.US, 7);
            dataset.setInt(Tag.PixelRepresentation, VR.US, 0);
            dataset.setInt(Tag.NumberOfFrames, VR.IS, 1);
            dataset.setBytes(Tag.PixelData, VR.OB, new byte[] {1, 2, 3, 4});
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CoreDicomWriter().write(new DicomObject(new Attributes(), UID.ExplicitVRLittleEndian, dataset), bytes);
        return bytes.toByteArray();
    }
}
