package org.consilium.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.intake.CaseId;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Why the model rated as it did: computed after its read, sealed like it, and kept only where it sums to the stated risk. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ProcessTests.class)
@Tag("R-READING-ORDER")
class ExplanationIT {
    @Inject
    Cases cases;

    @Inject
    ModelOfOurMaking model;

    @Inject
    Tables tables;

    @Test
    void itIsOneConstantUntilTheBlindReadIsLockedAndTheWholeExplanationThen() {
        CaseId id = cases.open(sees(0.62));
        assertThat(seen("reader", id)).isEqualTo(Map.of("state", "SEALED"));
        cases.asks(id);
        cases.awaitModel(id);
        cases.awaitExplanation(id);
        assertThat(seen("reader", id)).isEqualTo(Map.of("state", "SEALED"));
        cases.readsBlind("reader", id, Nodules.solid("9.0", "0.5"));
        JsonPath why = json("reader", id);
        assertThat(why.getString("state")).isEqualTo("READY");
        assertThat(why.getString("nodules[0].nodule")).isEqualTo("M1");
        double sum = why.getDouble("nodules[0].base")
                + why.getDouble("nodules[0].networks")
                + why.getList("nodules[0].features.logOdds", Float.class).stream()
                        .mapToDouble(Float::doubleValue)
                        .sum();
        assertThat(1 / (1 + Math.exp(-sum))).isBetween(0.6199, 0.6201);
        assertThat(why.getList("nodules[0].occlusion.logOdds")).hasSize(9);
        assertThat(why.getList("nodules[0].occlusion.firstMm")).hasSize(3);
        assertThat(why.getString("nodules[0].similar[0].id")).isEqualTo(WhyOfOurMaking.WORD + "-SIMILAR");
        assertThat(why.getString("provenance.modelId")).isEqualTo(ModelOfOurMaking.FIRST);
        assertThat(why.getString("provenance.weightsSha256")).isEqualTo(ModelOfOurMaking.WEIGHTS);
    }

    @Test
    void theStepThatComparesTheReadsNamesTheExplanation() {
        CaseId id = cases.open(sees(0.62));
        cases.asks(id);
        cases.awaitModel(id);
        cases.awaitExplanation(id);
        cases.readsBlind("reader", id, Nodules.solid("9.0", "0.5"));
        Map<String, Object> named = Eventually.get(
                "the step 2A",
                () -> Optional.ofNullable(SignedIn.as("reader")
                        .get("/api/cases/" + id)
                        .jsonPath()
                        .getMap("steps[1].output.modelExplanation")));
        assertThat(named).containsEntry("state", "READY");
        assertThat(named.get("by"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("modelId", ModelOfOurMaking.FIRST)
                .containsEntry("weightsSha256", ModelOfOurMaking.WEIGHTS)
                .containsKeys("inputDigest", "wallTimeMillis");
    }

    @Test
    void whereTheModelReadNothingThereIsNothingToExplain() {
        CaseId id = cases.read(ExplanationIT::nothing, Nodules.solid("4.0", "0.02"));
        assertThat(seen("reader", id)).isEqualTo(Map.of("state", "NONE"));
    }

    @Test
    void anExplanationThatDoesNotSumToTheSealedRiskIsNotShown() {
        CaseId id = cases.read(sees(WhyOfOurMaking.OTHER_RISK), Nodules.solid("9.0", "0.5"));
        cases.awaitExplanation(id);
        JsonPath why = json("reader", id);
        assertThat(why.getString("state")).isEqualTo("FAILED");
        assertThat(why.getString("reason")).isEqualTo("NOT_REPRODUCED");
        assertThat(why.getList("nodules")).isEmpty();
    }

    @Test
    void whatIsSealedCannotBeChangedAndEveryLookIsAudited() {
        CaseId id = cases.read(sees(0.4), Nodules.solid("9.0", "0.5"));
        cases.awaitExplanation(id);
        seen("reader", id);
        assertThat(tables.text("audit_record")).contains("model-explanation.viewed", "model-explanation.sealed");
        assertThatThrownBy(() ->
                        tables.execute("update model_explanation set nodules = '[]' where case_id = '" + id + "'"))
                .hasMessageContaining("cannot be changed");
    }

    /** More often than an explanation that fails would be tried. */
    @Test
    void itGivesWayToEveryReadThatIsOrderedAndIsComputedWhenNoneWaits() {
        double risk = 0.5819;
        ModelOfOurMaking.Held held = model.holdsExplanation(risk);
        CaseId explained = cases.open(sees(risk));
        cases.asks(explained);
        cases.awaitModel(explained);
        for (int reads = 1; reads <= 4; reads++) {
            int begun = reads;
            Eventually.holds("the explanation runs", () -> held.begun().get() == begun);
            CaseId other = cases.open(ExplanationIT::nothing);
            cases.asks(other);
            cases.awaitModel(other);
        }
        held.end().countDown();
        cases.awaitExplanation(explained);
        cases.readsBlind("reader", explained, Nodules.solid("9.0", "0.5"));
        assertThat(json("reader", explained).getString("state")).isEqualTo("READY");
    }

    private static ModelRead nothing() {
        return new ModelRead.Ready(List.of(), ModelOfOurMaking.provenance("x"));
    }

    private static Supplier<ModelRead> sees(double risk) {
        return () -> new ModelRead.Ready(List.of(Nodules.seen("9.0", risk)), ModelOfOurMaking.provenance("x"));
    }

    private static Map<String, Object> seen(String person, CaseId id) {
        return json(person, id).getMap("");
    }

    private static JsonPath json(String person, CaseId id) {
        return SignedIn.as(person)
                .get("/api/cases/" + id + "/model-explanation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
