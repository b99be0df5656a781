package org.consilium.model.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.Abstention.Reason;
import org.consilium.model.AssessedNodule;
import org.consilium.model.ModelExplanation;
import org.consilium.model.NoduleModel;
import org.consilium.model.NoduleModels;
import org.consilium.model.Scene;
import org.consilium.model.StopSignal;
import org.consilium.model.measure.Appearance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shares sum to the stated risk, the map shows the places that count, and both are the same however they are computed. */
@Tag("R-MODEL")
class ExplainingTest {
    private static NoduleModel model;
    private static CtVolume chest;
    private static AssessedNodule nodule;
    private static Explanation why;

    @BeforeAll
    static void explain() {
        model = NoduleModels.load();
        chest = Scene.chest(1.0, 2.0).ball(-70, 10, 20, 6, 30).ct();
        nodule = model.assessAt(chest, new PatientPoint(-69, 11, 20), "d")
                .nodules()
                .get(0);
        why = explained(StopSignal.NEVER).nodules().get(0);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void shares_sum_to_the_risk_that_was_stated() {
        double sum = why.base()
                + why.networks()
                + why.features().stream().mapToDouble(FeatureShare::logOdds).sum();
        assertThat(sum).isCloseTo(why.logOdds(), within(1e-9));
        assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(nodule.risk().p(), within(0.00005001));
        assertThat(why.risk()).isEqualTo(nodule.risk().p());
        assertThat(why.features()).extracting(FeatureShare::name).isEqualTo(Appearance.NAMES);
        assertThat(why.features()).allMatch(share -> Math.abs(share.deviations()) <= 4);
        assertThat(why.features()).anyMatch(share -> share.logOdds() > 0).anyMatch(share -> share.logOdds() < 0);
    }

    @Test
    void the_map_lies_over_the_nodule_and_its_strongest_place_near_it() {
        OcclusionMap map = why.occlusion();
        double middle = (map.columns() - 1) / 2.0 * map.cellMm();
        PatientPoint centre = new PatientPoint(
                map.first().xMm() + middle,
                map.first().yMm() + middle,
                map.first().zMm());
        assertThat(centre.distanceMm(nodule.centre())).isLessThan(2);
        int strongest = IntStream.range(0, map.logOdds().size())
                .boxed()
                .max(Comparator.comparingDouble(i -> Math.abs(map.logOdds().get(i))))
                .orElseThrow();
        assertThat(Math.abs(map.logOdds().get(strongest))).isGreaterThan(0.05);
        PatientPoint place = new PatientPoint(
                map.first().xMm() + strongest % map.columns() * map.cellMm(),
                map.first().yMm() + strongest / map.columns() * map.cellMm(),
                map.first().zMm());
        assertThat(place.distanceMm(nodule.centre())).isLessThan(6 + map.patchMm());
        assertThat(map.logOdds().get(0)).as("nothing is shown in the corner").isZero();
        assertThat(map.lungHu()).isCloseTo(-860, within(10.0));
    }

    @Test
    void one_core_and_many_and_another_time_give_the_same_explanation() throws Exception {
        assertThat(explained(StopSignal.NEVER).nodules()).isEqualTo(List.of(why));
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            assertThat(one.submit(() -> explained(StopSignal.NEVER)).get().nodules())
                    .isEqualTo(List.of(why));
        } finally {
            one.shutdown();
        }
    }

    @Test
    void it_states_what_explained_what_and_stops_when_told() {
        ModelExplanation whole = explained(StopSignal.NEVER);
        assertThat(whole.provenance().modelId()).isEqualTo(model.modelId());
        assertThat(whole.provenance().weightsSha256()).isEqualTo(model.weightsSha256());
        assertThat(whole.provenance().inputDigest()).isEqualTo("d");
        ModelExplanation stopped = explained(() -> true);
        assertThat(stopped.nodules()).isEmpty();
        assertThat(stopped.abstention().orElseThrow().reason()).isEqualTo(Reason.STOPPED);
    }

    @Test
    void a_place_without_a_border_is_not_explained() {
        ModelExplanation none = model.explain(chest, List.of(new PatientPoint(70, 10, 20)), "d", StopSignal.NEVER);
        assertThat(none.abstention().orElseThrow().reason()).isEqualTo(Reason.NOTHING_AT_POINT);
    }

    private static ModelExplanation explained(StopSignal stop) {
        return model.explain(chest, List.of(nodule.seed()), "d", stop);
    }
}
