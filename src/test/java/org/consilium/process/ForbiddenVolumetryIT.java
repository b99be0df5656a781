package org.consilium.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.consilium.intake.CaseId;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Test;

/** Where a rule forbids volumetry nobody is shown a volume that the model measured all the same. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ProcessTests.class)
class ForbiddenVolumetryIT {
    @Inject
    Cases cases;

    @Test
    void theModelsVolumesAreShownOnlyWhereTheSeriesIsFitForThem() {
        assertThat(readBy()).contains("volumeMm3").contains("longMm");
        assertThat(readBy("VOLUMETRY")).doesNotContain("volume").contains("longMm");
    }

    @Test
    void anExplanationTellsWhatAVolumeAddsButOnlyWhereTheSeriesIsFitForItTheVolume() {
        assertThat(volumesPart()).containsKeys("value", "deviations").containsEntry("logOdds", -0.75f);
        assertThat(volumesPart("VOLUMETRY")).containsOnlyKeys("name", "logOdds").containsEntry("logOdds", -0.75f);
    }

    private Map<String, Object> volumesPart(String... forbids) {
        CaseId id = cases.open(StudiesOverTime.sees("8.0"), forbids);
        cases.asks(id);
        cases.readsBlind("reader", id, Nodules.solid("8.0", "0.02"));
        cases.awaitModel(id);
        cases.awaitExplanation(id);
        return SignedIn.as("reader")
                .get("/api/cases/" + id + "/model-explanation")
                .jsonPath()
                .getMap("nodules[0].features.find { it.name == 'log volume' }");
    }

    private String readBy(String... forbids) {
        CaseId id = cases.open(StudiesOverTime.sees("8.0"), forbids);
        cases.asks(id);
        cases.readsBlind("reader", id, Nodules.solid("8.0", "0.02"));
        cases.awaitModel(id);
        return String.valueOf(cases.seenBy("reader", id).get("modelRead"));
    }
}
