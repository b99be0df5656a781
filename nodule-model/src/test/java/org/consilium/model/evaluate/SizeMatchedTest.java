package org.consilium.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.Attribute;
import org.consilium.model.Scene;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.data.ReaderRatings;
import org.junit.jupiter.api.Test;

class SizeMatchedTest {
    private static final List<Outcome> CASES = List.of(
            outcome(true, 100, 0.9, 4, 4, 5),
            outcome(false, 110, 0.2, 2, 2, 1),
            outcome(false, 81, 0.95, 2, 1, 1),
            outcome(false, 1000, 0.1, 2, 2, 2),
            outcome(true, 4000, 0.8, 5, 5, 5));

    @Test
    void only_pairs_within_a_quarter_count() {
        assertThat(SizeMatched.pairs(CASES)).isEqualTo(2);
        assertThat(SizeMatched.area(CASES, Outcome::p)).isCloseTo(0.5, within(1e-12));
        assertThat(SizeMatched.area(CASES, outcome -> 1)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void the_sample_gives_each_malignant_nodule_its_own_nearest_partner() {
        List<Outcome> sample = SizeMatched.sample(CASES);
        assertThat(sample).hasSize(2);
        assertThat(sample.get(0).malignant()).isTrue();
        assertThat(sample.get(1).readersVolumeMm3()).isEqualTo(110);
    }

    @Test
    void without_pairs_there_is_no_area() {
        assertThat(SizeMatched.area(CASES.subList(3, 5), Outcome::p)).isNaN();
    }

    @Test
    void one_reader_is_held_against_the_mean_of_the_others() {
        Roc roc = new OneReader(CASES).roc();
        assertThat(roc.positives() + roc.negatives()).isEqualTo(15);
        assertThat(roc.area()).isEqualTo(1);
        Roc split = new OneReader(List.of(outcome(true, 1, 1, 5, 1, 1), outcome(false, 1, 0, 1, 5, 5))).roc();
        assertThat(split.area()).isZero();
    }

    private static Outcome outcome(boolean malignant, double volume, double p, Integer... ratings) {
        AnnotatedNodule nodule = new AnnotatedNodule(
                "N",
                "P",
                0,
                false,
                Scene.lung(3, 1).ct(),
                new byte[27],
                new PatientPoint(0, 0, 0),
                new ReaderRatings(Map.of(Attribute.MALIGNANCY, List.of(ratings))),
                Optional.of(malignant));
        return new Outcome(nodule, "all members", Optional.empty(), p, volume, volume, 0);
    }
}
