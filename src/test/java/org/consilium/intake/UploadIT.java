package org.consilium.intake;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@Tag("R-BAD-INPUT")
class UploadIT {
    @Inject
    Cases cases;

    @Test
    void aZipBecomesACaseAndWhatIsNoDicomIsNamedByItsPlace() throws IOException {
        TestStudy study = TestStudy.of(21, 5);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            add(zip, "../../README.txt", "not an image".getBytes(StandardCharsets.UTF_8));
            for (Path slice : study.files()) {
                add(zip, "study/" + slice.getFileName(), Files.readAllBytes(slice));
            }
            byte[] whole = Files.readAllBytes(study.files().get(0));
            add(zip, "truncated.dcm", Arrays.copyOf(whole, whole.length / 2));
        }
        SignedIn.as("terminal")
                .contentType("application/zip")
                .body(file.toByteArray())
                .post("/api/dicom/files")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(5))
                .body("refused", hasSize(2))
                .body("refused[0].index", equalTo(0))
                .body("refused[0].code", equalTo("not-dicom"))
                .body("refused[1].index", equalTo(6))
                .body("refused[1].code", equalTo("cannot-understand"));
        CaseId id = Eventually.get("the case", () -> cases.ofStudy(study.studyUid()));
        assertThat(cases.get(id).revision()).isEqualTo(1);
    }

    @Test
    void oneFileIsTakenByItself() throws IOException {
        TestStudy study = TestStudy.of(22, 2);
        SignedIn.as("reader")
                .contentType("application/dicom")
                .body(Files.readAllBytes(study.files().get(0)))
                .post("/api/dicom/files")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refused", hasSize(0));
    }

    @Test
    void filesAndZipsTravelTogetherAndAreNamedByPartAndEntry() throws IOException {
        TestStudy study = TestStudy.of(23, 4);
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(inner)) {
            add(zip, "a.dcm", Files.readAllBytes(study.files().get(1)));
            add(zip, "b.txt", new byte[] {1, 2, 3});
        }
        ByteArrayOutputStream nested = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(nested)) {
            add(zip, "bomb.zip", inner.toByteArray());
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part :
                List.of(Files.readAllBytes(study.files().get(0)), inner.toByteArray(), nested.toByteArray())) {
            body.writeBytes("\r\n--edge\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(part);
        }
        body.writeBytes("\r\n--edge--".getBytes(StandardCharsets.US_ASCII));
        given().header("Authorization", "Bearer " + SignedIn.tokenOf("terminal"))
                .config(config().encoderConfig(
                                encoderConfig().encodeContentTypeAs("multipart/related", ContentType.BINARY)))
                .contentType("multipart/related; boundary=edge")
                .body(body.toByteArray())
                .post("/api/dicom/files")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused.index", contains(1, 2))
                .body("refused.entry", contains(1, 0))
                .body("refused.code", contains("not-dicom", "nested-archive"));
    }

    @Test
    void badUploadsAreRefusedInTheCallersTerms() {
        SignedIn.as("terminal")
                .contentType("application/octet-stream")
                .body("nothing of use".getBytes(StandardCharsets.UTF_8))
                .post("/api/dicom/files")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("refused[0].code", equalTo("not-dicom"));
        byte[] brokenZip = "PK\u0003\u0004 and then nothing that fits".getBytes(StandardCharsets.ISO_8859_1);
        SignedIn.as("terminal")
                .contentType("application/zip")
                .body(brokenZip)
                .post("/api/dicom/files")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-body"));
        SignedIn.as("terminal").body("{}").post("/api/dicom/files").then().statusCode(415);
        SignedIn.as("manager")
                .contentType("application/zip")
                .body(brokenZip)
                .post("/api/dicom/files")
                .then()
                .statusCode(403);
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
