package org.consilium.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.dicomweb.ArchiveClient.STUDIES;
import static org.consilium.dicomweb.ArchiveClient.as;
import static org.consilium.dicomweb.ArchiveClient.find;
import static org.consilium.dicomweb.ArchiveClient.labelled;
import static org.consilium.dicomweb.ArchiveClient.uids;
import static org.consilium.dicomweb.ArchiveClient.value;
import static org.consilium.dicomweb.ArchiveClient.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Test;

/** Searching over DICOMweb, key by key. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
class SearchingIT {
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
}
