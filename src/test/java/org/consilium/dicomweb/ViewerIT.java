package org.consilium.dicomweb;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.multipart.MediaName;
import org.consilium.multipart.MultipartReader;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Test;

/**
 * What an OHIF viewer on another origin asks from its study list to the first picture: the requests are those of its DICOMweb
 * data source and of the image loader beneath it, in their order and with their headers.
 */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ViewerIT.AnotherOrigin.class)
class ViewerIT {
    private static final String ORIGIN = "https://viewer.example:3000";
    private static final String ROOT = "/dicomweb/studies";
    private static final String FRAME_ACCEPT = "multipart/related; type=application/octet-stream; transfer-syntax=*";

    @Test
    void aStudyOpensFromTheListToTheFirstPicture() throws IOException {
        TestStudy study = TestStudy.of(9401, 8);
        Stow.files("terminal", ROOT, study.files()).then().statusCode(200);

        JsonPath list = viewer().queryParams(Map.of(
                        "limit",
                        101,
                        "offset",
                        0,
                        "fuzzymatching",
                        false,
                        "includefield",
                        "00081030,00080060,00080090,00100030"))
                .get(ROOT)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", ORIGIN)
                .extract()
                .jsonPath();
        assertThat(list.getList("'0020000D'.Value.flatten()")).contains(study.studyUid());
        Map<String, Object> opened = viewer().queryParams(Map.of(
                        "limit",
                        101,
                        "offset",
                        0,
                        "fuzzymatching",
                        false,
                        "includefield",
                        "00081030,00080060,00080090,00100030",
                        "StudyInstanceUID",
                        study.studyUid()))
                .get(ROOT)
                .jsonPath()
                .getMap("[0]");
        assertThat(opened).containsKeys("00080020", "00080030", "00080050", "00100010", "00100020", "00201208");

        String series = viewer().queryParam("includefield", "0008103E,00080021")
                .get(ROOT + "/" + study.studyUid() + "/series")
                .jsonPath()
                .getString("[0].'0020000E'.Value[0]");
        JsonPath metadata = viewer().get(ROOT + "/" + study.studyUid() + "/series/" + series + "/metadata")
                .jsonPath();
        assertThat(metadata.getList("")).hasSize(8);
        for (String needed : List.of(
                "00080016",
                "00080018",
                "0020000D",
                "0020000E",
                "00200032",
                "00200037",
                "00280002",
                "00280004",
                "00280010",
                "00280011",
                "00280030",
                "00280100",
                "00280101",
                "00280102",
                "00280103",
                "00281052",
                "00281053")) {
            assertThat(metadata.getMap("[0]").keySet()).as(needed).contains(needed);
        }
        for (int index = 0; index < 8; index++) {
            showsWhatWasSent(study, series, metadata.getString("[" + index + "].'00080018'.Value[0]"));
        }
        viewer().accept("image/jpeg")
                .get(ROOT + "/" + study.studyUid() + "/series/" + series + "/thumbnail")
                .then()
                .statusCode(200);
    }

    private static void showsWhatWasSent(TestStudy study, String series, String instance) throws IOException {
        Response frame = given().header("Authorization", "Bearer " + SignedIn.tokenOf("reader"))
                .header("Origin", ORIGIN)
                .accept(FRAME_ACCEPT)
                .get(ROOT + "/" + study.studyUid() + "/series/" + series + "/instances/" + instance + "/frames/1");
        assertThat(frame.statusCode()).isEqualTo(200);
        MediaName type = MediaName.one(frame.contentType());
        assertThat(type.name()).isEqualTo("multipart/related");
        MultipartReader parts = new MultipartReader(
                new ByteArrayInputStream(frame.asByteArray()),
                type.parameter("boundary").orElseThrow());
        MultipartReader.Part part = parts.next().orElseThrow();
        assertThat(MediaName.one(part.header("content-type")).parameter("transfer-syntax"))
                .contains("1.2.840.10008.1.2.1");
        assertThat(part.body().readAllBytes()).isEqualTo(pixels(study, instance));
        assertThat(parts.next()).isEmpty();
    }

    private static byte[] pixels(TestStudy study, String instance) throws IOException {
        for (Path file : new ArrayList<>(study.files())) {
            var dataset = new CoreDicomReader().read(file, ReadScope.WHOLE).dataset();
            if (dataset.getString(Tag.SOPInstanceUID).equals(Optional.of(instance))) {
                return dataset.getBytes(Tag.PixelData).orElseThrow();
            }
        }
        throw new AssertionError("no such instance was sent");
    }

    @Test
    void theBrowserMayAskFirstAndOtherOriginsMayNot() {
        given().header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization,accept")
                .options(ROOT)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", ORIGIN);
        assertThat(given().header("Origin", "https://evil.example")
                        .header("Access-Control-Request-Method", "GET")
                        .options(ROOT)
                        .header("Access-Control-Allow-Origin"))
                .isNull();
        assertThat(given().header("Origin", ORIGIN).get("/api/system").header("Access-Control-Allow-Origin"))
                .isNull();
    }

    private static RequestSpecification viewer() {
        return given().header("Authorization", "Bearer " + SignedIn.tokenOf("reader"))
                .header("Origin", ORIGIN)
                .accept("application/dicom+json");
    }

    /** A viewer is served from elsewhere. */
    public static final class AnotherOrigin implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("consilium.dicomweb.cors-origins", ORIGIN);
        }
    }
}
