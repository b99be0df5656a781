package org.consilium.dicomweb;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.dicomweb.ArchiveClient.STUDIES;
import static org.consilium.dicomweb.ArchiveClient.as;
import static org.consilium.dicomweb.ArchiveClient.labelled;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.consilium.database.Sql;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Test;

/** Retrieving over DICOMweb, and who may. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
class RetrievingIT {
    @Inject
    Sql sql;

    @Test
    void aStudyOfWhichTheIndexHoldsAPartIsShownWhole() {
        TestStudy study = labelled(9111);
        String metadata = STUDIES + "/" + study.studyUid() + "/metadata";
        assertThat(as("reader").get(metadata).jsonPath().getList("")).hasSize(6);
        // As it is while the index has taken in two of six that arrived.
        QuarkusTransaction.requiringNew().run(() -> {
            sql.change(
                    "insert into dicomweb_unindexed (instance_id) select instance_id from dicomweb_header "
                            + "where study_uid = ? order by sop_uid limit 4",
                    study.studyUid());
            sql.change(
                    "delete from dicomweb_header where instance_id in (select instance_id from dicomweb_unindexed) "
                            + "and study_uid = ?",
                    study.studyUid());
        });
        assertThat(as("reader").get(metadata).jsonPath().getList("")).hasSize(6);
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
}
