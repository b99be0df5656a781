package org.consilium.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.detect.ScoredPlaces.Scored;
import org.consilium.model.evaluate.Froc.Scan;
import org.consilium.model.evaluate.Froc.Truth;
import org.junit.jupiter.api.Test;

class FrocTest {
    private static final Scan ONE = new Scan(
            List.of(place(0, 0.9), place(50, 0.8), place(101, 0.7), place(100, 0.6), place(200, 0.5)),
            new Truth(
                    List.of(new Truth.Wanted(at(0), 4), new Truth.Wanted(at(100), 4), new Truth.Wanted(at(300), 4)),
                    List.of(at(205))));

    @Test
    void every_score_has_its_nodules_found_and_its_other_places() {
        Froc curve = Froc.of(List.of(ONE), 1);
        assertThat(curve.points())
                .containsExactly(new Froc.Point(0.9, 1, 0), new Froc.Point(0.8, 1, 1), new Froc.Point(0.7, 2, 1));
    }

    @Test
    void what_else_somebody_marked_and_second_places_of_a_nodule_count_neither_way() {
        assertThat(Froc.of(List.of(ONE), 1).points().get(2).othersPerScan()).isEqualTo(1);
    }

    @Test
    void sensitivity_is_of_all_nodules_also_those_that_are_no_candidate() {
        Froc curve = Froc.of(List.of(ONE, ONE), 2);
        assertThat(curve.nodules()).isEqualTo(6);
        assertThat(curve.sensitivityAt(0.5)).isEqualTo(2 / 6.0);
        assertThat(curve.sensitivityAt(1)).isEqualTo(4 / 6.0);
    }

    private static Scored place(double x, double score) {
        return new Scored(at(x), score);
    }

    private static PatientPoint at(double x) {
        return new PatientPoint(x, 0, 0);
    }
}
