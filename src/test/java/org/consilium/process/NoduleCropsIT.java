package org.consilium.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.consilium.access.People;
import org.consilium.assessment.Reads;
import org.consilium.assessment.Round;
import org.consilium.assessment.domain.BlindRead;
import org.consilium.assessment.domain.FindingView;
import org.consilium.assessment.domain.ModelNodule;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.assessment.domain.ReadContent;
import org.consilium.clinical.Calcification;
import org.consilium.clinical.Lobe;
import org.consilium.clinical.Margin;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.NoduleType;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.intake.CaseBook;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.intake.DicomAddress;
import org.consilium.intake.PlacePictures;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of nodules follow the read that they are of: who may not see the one sees nothing of the other. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@Tag("R-VIEWER-BYTES")
class NoduleCropsIT {
    @Inject
    DicomAddress dicom;

    @Inject
    org.consilium.intake.Cases cases;

    @Inject
    CaseBook book;

    @Inject
    CaseImages images;

    @Inject
    Reads reads;

    @Inject
    People people;

    @Inject
    PlacePictures pictures;

    private final UUID[] reader = new UUID[1];

    @Test
    void aPictureIsThereForWhatOneMaySeeAndForNothingElse() throws Exception {
        TestStudy study = TestStudy.of(81, 24);
        TestStudy.send(dicom.port(), study.files());
        CaseId id = Eventually.get("the case", () -> cases.ofStudy(study.studyUid()));
        reader[0] = people.byName("reader").orElseThrow().id();
        VoxelGrid grid = images.volume(id).grid();
        PatientPoint human = grid.toPatient(40, 40, 8);
        PatientPoint model = grid.toPatient(60, 50, 16);
        BlindRead.Draft draft = BlindRead.begin(reader[0], content(human), Instant.EPOCH);
        Round round = QuarkusTransaction.requiringNew().call(() -> begin(id, draft, model));
        String sealed = pictures.of(id, model).orElseThrow().hash();

        Map<String, Map<String, String>> own = crops("reader", id);
        assertThat(own.get("blindRead")).containsOnlyKeys("F1");
        assertThat(own.getOrDefault("modelRead", Map.of())).isEmpty();
        assertThat(crops("coordinator", id).getOrDefault("blindRead", Map.of())).isEmpty();
        assertThat(crop("reader", id, sealed).statusCode())
                .as("a hash is no permission")
                .isEqualTo(404);
        assertThat(crop("coordinator", id, own.get("blindRead").get("F1")).statusCode())
                .isEqualTo(404);

        QuarkusTransaction.requiringNew().run(() -> reads.save(round, draft.lock(reader[0], Instant.EPOCH)));
        assertThat(crops("coordinator", id).get("modelRead")).containsExactly(Map.entry("M1", sealed));
        Response picture = crop("coordinator", id, sealed);
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.header("Vary")).contains("Authorization");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.asByteArray())).getWidth())
                .isEqualTo(288);
        SignedIn.as("coordinator")
                .header("If-None-Match", picture.header("ETag"))
                .get("/api/cases/" + id + "/crops/" + sealed)
                .then()
                .statusCode(304);
    }

    private Round begin(CaseId id, BlindRead draft, PatientPoint model) {
        Round round = reads.begin(id, 1, book.primary(id).orElseThrow().digest(), Instant.EPOCH);
        reads.save(round, draft);
        reads.seal(
                round,
                new ModelRead.Ready(List.of(nodule(model)), ModelOfOurMaking.provenance("digest")),
                Instant.EPOCH);
        return round;
    }

    private static ReadContent content(PatientPoint centre) {
        FindingView view = new FindingView(
                "F1",
                org.consilium.assessment.domain.FindingType.SOLID,
                List.of(centre.xMm(), centre.yMm(), centre.zMm()),
                new BigDecimal("8.0"),
                new BigDecimal("6.0"),
                null,
                null,
                Lobe.RUL,
                Margin.SMOOTH,
                Calcification.NONE,
                NoduleStatus.BASELINE,
                new BigDecimal("0.2"),
                null);
        return new ReadContent(FindingView.findings(List.of(view)), Optional.empty());
    }

    private static ModelNodule nodule(PatientPoint centre) {
        BigDecimal mean = new BigDecimal("7.0");
        return new ModelNodule(
                "M1",
                List.of(centre.xMm(), centre.yMm(), centre.zMm()),
                0.9,
                mean,
                mean,
                mean,
                180,
                mean,
                20,
                NoduleType.SOLID,
                Map.of("SOLID", 1.0),
                0.2,
                0.1,
                0.3,
                null,
                null,
                null,
                null);
    }

    private static Map<String, Map<String, String>> crops(String person, CaseId id) {
        return SignedIn.as(person)
                .get("/api/cases/" + id + "/crops")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private static Response crop(String person, CaseId id, String hash) {
        return SignedIn.as(person).get("/api/cases/" + id + "/crops/" + hash);
    }
}
