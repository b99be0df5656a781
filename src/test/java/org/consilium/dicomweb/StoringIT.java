package org.consilium.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.dicomweb.ArchiveClient.STUDIES;
import static org.consilium.dicomweb.ArchiveClient.as;
import static org.consilium.dicomweb.ArchiveClient.find;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.intake.CaseId;
import org.consilium.intake.Cases;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Test;

/** Storing over DICOMweb: what is taken, what is refused, and what becomes of it. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
class StoringIT {
    @Inject
    Cases cases;

    @Test
    void whatIsStoredIsFoundRetrievedAndBecomesACase() throws IOException {
        TestStudy study = TestStudy.of(9101, 12);
        JsonPath stored = Stow.files("terminal", STUDIES, study.files())
                .then()
                .statusCode(200)
                .contentType("application/dicom+json")
                .extract()
                .jsonPath();
        assertThat(stored.getList("'00081199'.Value")).hasSize(12);
        assertThat(stored.getString("'00081190'.Value[0]")).endsWith("/dicomweb/studies/" + study.studyUid());

        String instance = stored.getString("'00081199'.Value[3].'00081190'.Value[0]");
        byte[] back = as("reader")
                .accept("application/dicom; transfer-syntax=*")
                .get(instance)
                .asByteArray();
        Attributes sent = new CoreDicomReader()
                .read(study.files().get(3), ReadScope.WHOLE)
                .dataset();
        assertThat(new CoreDicomReader()
                        .read(new ByteArrayInputStream(back), ReadScope.WHOLE)
                        .dataset())
                .isEqualTo(sent);
        CaseId id = Eventually.get("the case", () -> cases.ofStudy(study.studyUid()));
        assertThat(cases.get(id).revision()).isEqualTo(1);
    }

    @Test
    void aRequestForOneStudyTakesNoOtherAndNamesWhatItRefuses() throws IOException {
        TestStudy mine = TestStudy.of(9102, 4);
        TestStudy other = TestStudy.of(9103, 4);
        byte[] good = Files.readAllBytes(mine.files().get(0));
        byte[] alien = Files.readAllBytes(other.files().get(0));
        byte[] cut = java.util.Arrays.copyOf(good, good.length - 500);
        byte[] noise = "this is no DICOM file".getBytes(StandardCharsets.US_ASCII);
        Response answer = Stow.parts("terminal", STUDIES + "/" + mine.studyUid(), List.of(good, alien, cut, noise));
        JsonPath body = answer.then().statusCode(202).extract().jsonPath();
        assertThat(body.getList("'00081199'.Value")).hasSize(1);
        assertThat(body.getList("'00081198'.Value.'00081197'.Value.flatten()", Integer.class))
                .containsExactly(0xA900, 0xC000);
        assertThat(body.getList("'0008119A'.Value")).hasSize(1);
        assertThat(find("reader", STUDIES, Map.of("StudyInstanceUID", other.studyUid())))
                .isEmpty();
    }

    @Test
    void theSameAgainIsStoredAndOtherContentUnderAKnownUidIsNot() {
        TestStudy study = TestStudy.of(9104, 4);
        Stow.files("terminal", STUDIES, study.files()).then().statusCode(200);
        Stow.files("terminal", STUDIES, study.files()).then().statusCode(200);
        var forged = study.changed(0, dataset -> dataset.setString(Tag.PatientComments, VR.LT, "changed"));
        JsonPath body = Stow.files("terminal", STUDIES, List.of(forged))
                .then()
                .statusCode(409)
                .extract()
                .jsonPath();
        assertThat(body.getInt("'00081198'.Value[0].'00081197'.Value[0]")).isEqualTo(0x0111);
    }

    @Test
    void whatIsNoStoreRequestIsRefusedWithAType() {
        as("terminal")
                .contentType("application/json")
                .body("{}")
                .post(STUDIES)
                .then()
                .statusCode(415);
        as("terminal")
                .contentType("multipart/related; type=\"application/dicom+xml\"; boundary=b")
                .body("--b--".getBytes(StandardCharsets.US_ASCII))
                .post(STUDIES)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        Response cut = as("terminal")
                .contentType("multipart/related; type=\"application/dicom\"; boundary=b")
                .body("--b\r\n\r\n".getBytes(StandardCharsets.US_ASCII))
                .post(STUDIES);
        assertThat(cut.statusCode()).isEqualTo(400);
        assertThat(cut.jsonPath().getString("code")).isEqualTo("malformed-body");
    }
}
