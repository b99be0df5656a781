package org.consilium.model.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.model.AssessedNodule;
import org.consilium.model.Description;
import org.consilium.model.Location;
import org.consilium.model.Measurement;
import org.consilium.model.NoduleType;
import org.consilium.model.Outline;
import org.consilium.model.Risk;
import org.junit.jupiter.api.Test;

class ReportedTest {
    @Test
    void less_sure_places_fill_up_to_a_few_and_sure_ones_beyond() {
        List<AssessedNodule> unsure = many(9, 0.5);
        assertThat(Reported.of(unsure)).hasSize(Reported.FEW);
        List<AssessedNodule> sure = many(9, 0.95);
        assertThat(Reported.of(sure)).hasSize(9);
        List<AssessedNodule> both = new ArrayList<>(many(9, 0.95));
        both.addAll(many(3, 0.5));
        assertThat(Reported.of(both)).hasSize(9).allMatch(nodule -> nodule.detectionScore() > 0.9);
    }

    @Test
    void places_below_the_least_score_or_three_millimetres_are_not_reported() {
        assertThat(Reported.of(many(3, Reported.LEAST - 0.01))).isEmpty();
        assertThat(Reported.of(List.of(nodule(0, 0.95, "2.9")))).isEmpty();
    }

    @Test
    void of_two_in_one_place_the_better_one_is_kept_whatever_the_order() {
        List<AssessedNodule> two = new ArrayList<>(List.of(nodule(0, 0.92, "8.0"), nodule(3, 0.97, "8.0")));
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(two, new Random(i));
            assertThat(Reported.of(two))
                    .extracting(AssessedNodule::detectionScore)
                    .containsExactly(0.97);
        }
    }

    private static List<AssessedNodule> many(int count, double score) {
        List<AssessedNodule> nodules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodules.add(nodule(100 * i + (score > 0.9 ? 0 : 50), score, "6.0"));
        }
        return nodules;
    }

    private static AssessedNodule nodule(double x, double score, String mm) {
        BigDecimal size = new BigDecimal(mm);
        Map<NoduleType, Double> types =
                Map.of(NoduleType.SOLID, 1.0, NoduleType.PART_SOLID, 0.0, NoduleType.NON_SOLID, 0.0);
        return new AssessedNodule(
                new PatientPoint(x, 0, 0),
                new PatientPoint(x, 0, 0),
                score,
                new Measurement(size, size, size, 100, 90, 110, BigDecimal.ZERO, 0, 100),
                Description.of(types, Map.of(), Map.of()),
                new Risk(0.1, 0.1, 0.1),
                Location.unknown(),
                new Outline(
                        new VoxelGrid(
                                1,
                                1,
                                1,
                                1,
                                1,
                                1,
                                new PatientPoint(x, 0, 0),
                                VoxelGrid.Axis.TO_LEFT,
                                VoxelGrid.Axis.TO_BACK),
                        BitSet.valueOf(new long[] {1})));
    }
}
