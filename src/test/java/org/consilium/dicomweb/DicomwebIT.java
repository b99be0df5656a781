package org.consilium.dicomweb;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.intake.CaseId;
import org.consilium.intake.Cases;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Test;

/** The archive as a DICOMweb client sees it. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
class DicomwebIT {
    private static final String STUDIES = "/dicomweb/studies";

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

    @Test
    void everyRequiredKeyOfAStudyMatchesAndItsContraryDoesNot() {
        TestStudy study = labelled(9105);
        String uid = study.studyUid();
        Map<String, String> hits = Map.ofEntries(
                Map.entry("StudyDate", "20260228-20260302"),
                Map.entry("StudyTime", "10-11"),
                Map.entry("AccessionNumber", "ACC9105"),
                Map.entry("ModalitiesInStudy", "CT"),
                Map.entry("ReferringPhysicianName", "refer*"),
                Map.entry("PatientName", "canary^N?me"),
                Map.entry("PatientID", "PID-9105"),
                Map.entry("StudyInstanceUID", uid),
                Map.entry("StudyID", "S9105"),
                Map.entry("0020000D", uid + ",1.2.3"),
                Map.entry("StudyDescription", "*Ches*"));
        hits.forEach((key, value) -> assertThat(
                        uids(find("reader", STUDIES, with(Map.of("0020000D", uid), key, value))))
                .as(key)
                .containsExactly(uid));
        Map<String, String> misses = Map.ofEntries(
                Map.entry("StudyDate", "-20260228"),
                Map.entry("StudyTime", "110001-"),
                Map.entry("AccessionNumber", "ACC910"),
                Map.entry("ModalitiesInStudy", "MR"),
                Map.entry("ReferringPhysicianName", "Refer"),
                Map.entry("PatientName", "%"),
                Map.entry("PatientID", "pid-9105"),
                Map.entry("StudyInstanceUID", "1.2.3"),
                Map.entry("StudyID", "S"),
                Map.entry("StudyDescription", "ches*"));
        misses.forEach((key, value) -> {
            Map<String, String> keys = new java.util.HashMap<>(Map.of("0020000D", uid));
            keys.put(key.equals("StudyInstanceUID") ? "0020000D" : key, value);
            assertThat(find("reader", STUDIES, keys)).as(key).isEmpty();
        });
    }

    @Test
    void everyRequiredKeyOfSeriesAndInstancesMatches() {
        TestStudy study = labelled(9106);
        String series = STUDIES + "/" + study.studyUid() + "/series";
        Map<String, Object> first = find("reader", series, Map.of()).get(0);
        String seriesUid = value(first, "0020000E");
        for (Map.Entry<String, String> key : Map.of(
                        "Modality", "CT",
                        "SeriesInstanceUID", seriesUid,
                        "SeriesNumber", "3",
                        "PerformedProcedureStepStartDate", "20260301",
                        "PerformedProcedureStepStartTime", "1015",
                        "RequestAttributesSequence.ScheduledProcedureStepID", "SPS9106",
                        "RequestAttributesSequence.RequestedProcedureID", "RP*")
                .entrySet()) {
            assertThat(find("reader", series, Map.of(key.getKey(), key.getValue())))
                    .as(key.getKey())
                    .hasSize(1);
        }
        assertThat(find("reader", series, Map.of("SeriesNumber", "4"))).isEmpty();
        assertThat(value(first, "00201209")).isEqualTo("6");
        String instances = series + "/" + seriesUid + "/instances";
        List<Map<String, Object>> all = find("reader", instances, Map.of());
        assertThat(all).hasSize(6);
        for (String key : List.of("00080016", "00080018", "00200013")) {
            assertThat(find("reader", instances, Map.of(key, value(all.get(2), key))))
                    .as(key)
                    .isNotEmpty();
        }
        assertThat(find("reader", "/dicomweb/instances", Map.of("00080018", value(all.get(2), "00080018"))))
                .hasSize(1);
        assertThat(find("reader", "/dicomweb/series", Map.of("SeriesInstanceUID", seriesUid))
                        .get(0))
                .containsKeys("00100010", "00081190", "0020000D");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        TestStudy study = labelled(9107);
        String instances = STUDIES + "/" + study.studyUid() + "/instances";
        Response page =
                as("reader").queryParam("limit", 4).queryParam("offset", 1).get(instances);
        assertThat(page.header("X-Total-Count")).isEqualTo("6");
        assertThat(page.header("Warning")).contains("299").contains("1 additional results");
        assertThat(page.jsonPath().getList("'00200013'.Value.flatten()")).containsExactly(2, 3, 4, 5);
        Response beyond = as("reader").queryParam("offset", 6).get(instances);
        assertThat(beyond.statusCode()).isEqualTo(204);
    }

    @Test
    void whatIsNotSupportedIsSaid() {
        Response fuzzy = as("reader")
                .queryParam("fuzzymatching", true)
                .queryParam("NoSuchKey", 1)
                .get(STUDIES);
        assertThat(fuzzy.headers().getValues("Warning").toString())
                .contains("fuzzymatching parameter is not supported")
                .contains("1 parameters");
        as("reader").queryParam("StudyDate", "yesterday").get(STUDIES).then().statusCode(400);
        as("reader").accept("application/dicom+xml").get(STUDIES).then().statusCode(406);
    }

    @Test
    void includefieldTellsMoreAndAllTellsWhatIsKnown() {
        TestStudy study = labelled(9108);
        Map<String, String> key = Map.of("StudyInstanceUID", study.studyUid());
        assertThat(find("reader", STUDIES, key).get(0)).doesNotContainKey("00081030");
        assertThat(find("reader", STUDIES, with(key, "includefield", "StudyDescription,00081048"))
                        .get(0))
                .containsKeys("00081030", "00081048");
        assertThat(find("reader", STUDIES, with(key, "includefield", "all")).get(0))
                .containsKeys("00081030")
                .doesNotContainKeys("00080018", "00280010");
    }

    @Test
    void metadataNamesWherePixelsAreAndNothingLong() {
        TestStudy study = labelled(9109);
        Response metadata = as("reader").get(STUDIES + "/" + study.studyUid() + "/metadata");
        assertThat(metadata.contentType()).startsWith("application/dicom+json");
        JsonPath json = metadata.jsonPath();
        assertThat(json.getList("")).hasSize(6);
        String bulk = json.getString("[0].'7FE00010'.BulkDataURI");
        byte[] pixels =
                as("reader").accept("application/octet-stream").get(bulk).asByteArray();
        assertThat(pixels).hasSize(96 * 96 * 2);
    }

    @Test
    void framesAndPicturesAreNegotiated() throws IOException {
        TestStudy study = labelled(9110);
        String instance = as("reader")
                .get(STUDIES + "/" + study.studyUid() + "/instances")
                .jsonPath()
                .getString("[0].'00081190'.Value[0]");
        as("reader").accept("image/jp2").get(instance + "/frames/1").then().statusCode(406);
        as("reader").get(instance + "/frames/2").then().statusCode(404);
        as("reader").get(instance + "/frames/0").then().statusCode(404);
        as("reader").get(instance + "/frames/x").then().statusCode(400);
        Response png =
                as("reader").accept("image/png").get(instance + "/rendered?window=-600,1500,linear&viewport=48,48");
        assertThat(png.contentType()).startsWith("image/png");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.asByteArray()));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(48, 48);
        int small = as("reader").get(instance + "/rendered?quality=5").asByteArray().length;
        int large = as("reader").get(instance + "/rendered?quality=100").asByteArray().length;
        assertThat(small).isLessThan(large);
        as("reader").get(instance + "/rendered?window=1,2").then().statusCode(400);
        as("reader").get(instance + "/rendered?quality=0").then().statusCode(400);
        assertThat(as("reader")
                        .get(STUDIES + "/" + study.studyUid() + "/thumbnail")
                        .contentType())
                .startsWith("image/jpeg");
    }

    @Test
    void nobodyGetsInWithoutAToken() {
        for (String path : List.of(STUDIES, STUDIES + "/1.2.3", STUDIES + "/1.2.3/metadata", "/dicomweb/instances")) {
            given().get(path).then().statusCode(401);
            as("manager").get(path).then().statusCode(403);
        }
        given().post(STUDIES).then().statusCode(401);
        as("surgeon").post(STUDIES).then().statusCode(403);
    }

    @Test
    void pagesOfOtherOriginsGetNoLeaveUnlessTheyAreNamed() {
        Response preflight = given().header("Origin", "https://viewer.example")
                .header("Access-Control-Request-Method", "GET")
                .options(STUDIES);
        assertThat(Optional.ofNullable(preflight.header("Access-Control-Allow-Origin")))
                .isEmpty();
    }

    private static TestStudy labelled(long seed) {
        TestStudy study = TestStudy.of(seed, 6);
        List<java.nio.file.Path> files = new java.util.ArrayList<>();
        for (int index = 0; index < 6; index++) {
            files.add(study.changed(index, dataset -> {
                dataset.setString(Tag.AccessionNumber, VR.SH, "ACC" + seed);
                dataset.setString(Tag.PatientID, VR.LO, "PID-" + seed);
                dataset.setString(Tag.StudyID, VR.SH, "S" + seed);
                dataset.setString(Tag.StudyTime, VR.TM, "101500.25");
                dataset.setString(Tag.StudyDescription, VR.LO, "Low dose Chest");
                dataset.setString(Tag.ReferringPhysicianName, VR.PN, "Referrer^Ruth");
                dataset.setString(Tag.PerformedProcedureStepStartDate, VR.DA, "20260301");
                dataset.setString(Tag.PerformedProcedureStepStartTime, VR.TM, "101530");
                dataset.setInt(Tag.SeriesNumber, VR.IS, 3);
                Attributes request = dataset.addItem(Tag.RequestAttributesSequence);
                request.setString(Tag.ScheduledProcedureStepID, VR.SH, "SPS" + seed);
                request.setString(Tag.RequestedProcedureID, VR.SH, "RP" + seed);
            }));
        }
        Stow.files("terminal", STUDIES, files).then().statusCode(200);
        return study;
    }

    private static List<Map<String, Object>> find(String person, String path, Map<String, String> keys) {
        Response answer =
                as(person).accept("application/dicom+json").queryParams(keys).get(path);
        if (answer.statusCode() == 204) {
            return List.of();
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("");
    }

    private static Map<String, String> with(Map<String, String> keys, String key, String value) {
        Map<String, String> more = new java.util.HashMap<>(keys);
        more.put(key, value);
        return more;
    }

    private static List<String> uids(List<Map<String, Object>> found) {
        return found.stream().map(each -> value(each, "0020000D")).toList();
    }

    private static String value(Map<String, Object> dataset, String tag) {
        Map<?, ?> attribute = (Map<?, ?>) dataset.get(tag);
        return String.valueOf(((List<?>) attribute.get("Value")).get(0));
    }

    private static RequestSpecification as(String person) {
        return given().header("Authorization", "Bearer " + SignedIn.tokenOf(person));
    }
}
