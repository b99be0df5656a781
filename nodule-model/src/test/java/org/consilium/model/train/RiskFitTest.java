package org.consilium.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.Attribute;
import org.consilium.model.Scene;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.data.ReaderRatings;
import org.consilium.model.rate.LogisticModel;
import org.consilium.model.rate.RatingTargets;
import org.junit.jupiter.api.Test;

class RiskFitTest {
    private static final int FEATURES = 6;

    @Test
    void both_steps_together_are_one_regression_that_uses_lean_and_features_and_is_calibrated() {
        List<RiskFit.Row> rows = rows(1200);
        LogisticModel model = new RiskFit(rows).fit();
        double[] plain = new double[RatingTargets.COUNT + FEATURES];
        double[] leaning = plain.clone();
        leaning[RatingTargets.LEAN] = 1;
        double[] featured = plain.clone();
        featured[RatingTargets.COUNT] = 1;
        double[] noisy = plain.clone();
        noisy[0] = 1;
        double base = model.logit(plain);
        assertThat(model.logit(leaning) - base).isGreaterThan(0.4);
        assertThat(model.logit(featured) - base).isGreaterThan(0.1);
        assertThat(model.logit(noisy)).isEqualTo(base);
        double expected = rows.stream()
                .mapToDouble(row -> LogisticModel.probability(model.logit(row.inputs())))
                .average()
                .orElseThrow();
        double given = rows.stream()
                .mapToInt(row -> row.nodule().malignant().orElse(false) ? 1 : 0)
                .average()
                .orElseThrow();
        assertThat(expected).isCloseTo(given, within(0.03));
    }

    private static List<RiskFit.Row> rows(int count) {
        SplittableRandom random = new SplittableRandom(9);
        List<RiskFit.Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] inputs = new double[RatingTargets.COUNT + FEATURES];
            Arrays.setAll(inputs, k -> random.nextDouble(-1.7, 1.7));
            double logit = inputs[RatingTargets.LEAN] + 0.8 * inputs[RatingTargets.COUNT];
            boolean malignant = random.nextDouble() < LogisticModel.probability(1.5 * logit);
            rows.add(new RiskFit.Row(nodule(i, malignant), inputs));
        }
        return rows;
    }

    private static AnnotatedNodule nodule(int number, boolean malignant) {
        var ct = Scene.lung(3, 1).ct();
        return new AnnotatedNodule(
                "N" + number,
                "P" + number,
                number % 4,
                false,
                ct,
                new byte[27],
                new PatientPoint(0, 0, 0),
                new ReaderRatings(Map.of(Attribute.MALIGNANCY, List.of(malignant ? 4 : 2))),
                Optional.of(malignant));
    }
}
