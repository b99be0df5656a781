package org.consilium.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SharedData;
import org.consilium.testing.SignedIn;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Test;

/** A real chest CT of the LIDC, where it is at hand, through the real port and again as a zip. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
class RealStudyIT {
    @Inject
    DicomAddress dicom;

    @Inject
    Cases cases;

    @Inject
    CaseBook book;

    @TestHTTPResource("/")
    URL address;

    @Test
    void aRealStudyBecomesACaseAndItsZipAddsNothing() throws Exception {
        Optional<Path> zip = SharedData.find("data/ct_lidc_0063/LIDC-IDRI-0063.zip");
        assumeTrue(zip.isPresent(), "skipped: the LIDC series is not beside this project");
        List<Path> files = unpack(zip.get());
        TestStudy.send(dicom.port(), files);
        String study = new CoreDicomReader()
                .read(files.get(0), ReadScope.HEADER)
                .dataset()
                .getString(Tag.StudyInstanceUID)
                .orElseThrow();
        CaseId id = Eventually.get("the case", () -> cases.ofStudy(study));
        SignedIn.as("reader")
                .get("/api/cases/" + id)
                .then()
                .statusCode(200)
                .body("series", hasSize(1))
                .body("series[0].columns", equalTo(512));
        SignedIn.as("terminal")
                .contentType("application/zip")
                .body(Files.readAllBytes(zip.get()))
                .post("/api/dicom/files")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(files.size()));
        assertThat(cases.get(id).revision()).isEqualTo(1);
        new UnpackedByPages(address, id, book.primary(id).orElseThrow()).isWhat(files);
    }

    private static List<Path> unpack(Path zip) throws IOException {
        Path folder = Files.createTempDirectory("real-study");
        List<Path> files = new ArrayList<>();
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(".dcm")) {
                    Path file = folder.resolve(files.size() + ".dcm");
                    Files.copy(entries, file);
                    files.add(file);
                }
            }
        }
        return files;
    }
}
