package org.consilium.dicomweb;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.testing.SignedIn;
import org.consilium.testing.TestStudy;

/** A DICOMweb client signed in as one of the people, and studies with something under every key. */
final class ArchiveClient {
    static final String STUDIES = "/dicomweb/studies";

    private ArchiveClient() {}

    static TestStudy labelled(long seed) {
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

    static List<Map<String, Object>> find(String person, String path, Map<String, String> keys) {
        Response answer =
                as(person).accept("application/dicom+json").queryParams(keys).get(path);
        if (answer.statusCode() == 204) {
            return List.of();
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("");
    }

    static Map<String, String> with(Map<String, String> keys, String key, String value) {
        Map<String, String> more = new java.util.HashMap<>(keys);
        more.put(key, value);
        return more;
    }

    static List<String> uids(List<Map<String, Object>> found) {
        return found.stream().map(each -> value(each, "0020000D")).toList();
    }

    static String value(Map<String, Object> dataset, String tag) {
        Map<?, ?> attribute = (Map<?, ?>) dataset.get(tag);
        return String.valueOf(((List<?>) attribute.get("Value")).get(0));
    }

    static RequestSpecification as(String person) {
        return given().header("Authorization", "Bearer " + SignedIn.tokenOf(person));
    }
}
