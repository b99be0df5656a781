package org.consilium.process;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.consilium.access.Role;
import org.consilium.intake.CaseId;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Test;

/** What is stored over DICOMweb belongs to the house of the person who stored it. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
class SenderSiteIT {
    @Inject
    org.consilium.intake.Cases cases;

    @Inject
    MorePeople people;

    @Test
    void aStudyStoredByAPersonOfAnotherHouseIsThatHousesCase() throws IOException {
        people.add("northern", "north", Role.TERMINAL_DOCTOR);
        people.add("southern", "south", Role.TERMINAL_DOCTOR);
        TestStudy study = TestStudy.of(71, 5);
        people.as("northern")
                .contentType("multipart/related; type=\"application/dicom\"; boundary=part")
                .accept("application/dicom+json")
                .body(body(study))
                .post("/dicomweb/studies")
                .then()
                .statusCode(200);
        CaseId id = Eventually.get("the case", () -> cases.ofStudy(study.studyUid()));
        people.as("northern").get("/api/cases/" + id).then().statusCode(200);
        people.as("southern").get("/api/cases/" + id).then().statusCode(404);
        SignedIn.as("terminal").get("/api/cases/" + id).then().statusCode(404);
    }

    private static byte[] body(TestStudy study) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Path file : study.files()) {
            body.writeBytes("--part\r\nContent-Type: application/dicom\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(Files.readAllBytes(file));
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes("--part--\r\n".getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
