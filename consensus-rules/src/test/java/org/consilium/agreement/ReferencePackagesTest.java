package org.consilium.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import org.consilium.agreement.Kappa.Weights;
import org.junit.jupiter.api.Test;

/**
 * Values that reference packages print for their own example data.
 *
 * <p>Sources: overview vignette of the R package irrCAC (Gwet), data set {@code cont3x3abstractors}; R package irr (Gamer
 * and others), data set {@code anxiety}.
 *
 * <p>Every value stands as an exact fraction, computed apart from this code (statsmodels 0.13.5, scipy 1.10.1 and
 * fractions by hand), beside the decimals that the source prints.
 */
class ReferencePackagesTest {
    /** One hundred women, two abstractors, three findings. */
    private static final int[][] ABSTRACTORS = {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}};

    /** Fifteen psychiatric patients, six psychiatrists, five diagnoses (data set {@code distrib.6raters}). */
    private static final int[][] SIX_PSYCHIATRISTS = {
        {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
        {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6},
        {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}
    };

    private static final int[][] ANXIETY = {
        {3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3},
        {3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4},
        {2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2}
    };

    @Test
    void two_abstractors_have_kappa_0_7964_and_ac1_0_8493() {
        RatingTable table = new RatingTable(ABSTRACTORS);

        assertThat(Kappa.cohen(table)).hasValueCloseTo(0.7964094, within(5e-8));
        assertThat(Kappa.gwetAc1(table)).hasValueCloseTo(0.8493305, within(1e-7));
        assertThat(Kappa.gwetAc1(table)).hasValueCloseTo(24803.0 / 29203, within(1e-12));
    }

    @Test
    void six_psychiatrists_have_fleiss_kappa_0_4139_and_ac1_0_4448() {
        assertThat(Fleiss.kappa(SIX_PSYCHIATRISTS)).hasValueCloseTo(0.4139265, within(5e-8));
        assertThat(Fleiss.kappa(SIX_PSYCHIATRISTS)).hasValueCloseTo(214.0 / 517, within(1e-12));
        assertThat(Fleiss.gwetAc1(SIX_PSYCHIATRISTS)).hasValueCloseTo(0.4448007, within(5e-8));
        assertThat(Fleiss.gwetAc1(SIX_PSYCHIATRISTS)).hasValueCloseTo(971.0 / 2183, within(1e-12));
    }

    @Test
    void the_bootstrap_interval_lies_where_the_printed_one_does() {
        int[] one = new int[100];
        int[] two = new int[100];
        int at = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int n = 0; n < ABSTRACTORS[i][j]; n++) {
                    one[at] = i;
                    two[at++] = j;
                }
            }
        }
        Function<int[], OptionalDouble> kappa = draw -> Kappa.cohen(RatingTable.of(
                Arrays.stream(draw).map(i -> one[i]).toArray(),
                Arrays.stream(draw).map(i -> two[i]).toArray(),
                3));

        Bootstrap.Interval interval =
                Bootstrap.interval(100, kappa, 4000, 0.95, new Random(20261126)).orElseThrow();

        // Printed for large samples: 0.680 to 0.913.
        assertThat(interval.low()).isCloseTo(0.680, within(0.025));
        assertThat(interval.high()).isCloseTo(0.913, within(0.025));
    }

    @Test
    void anxiety_ratings_have_the_printed_kappas() {
        int[] first = Arrays.stream(ANXIETY[0]).map(i -> i - 1).toArray();
        int[] second = Arrays.stream(ANXIETY[1]).map(i -> i - 1).toArray();
        RatingTable table = RatingTable.of(first, second, 6);

        assertThat(Kappa.cohen(table)).hasValueCloseTo(0.11949685534591192, within(1e-12));
        assertThat(Kappa.weighted(table, Weights.QUADRATIC)).hasValueCloseTo(0.2967651195499298, within(1e-12));
        assertThat(Kappa.weighted(table, Weights.LINEAR)).hasValueCloseTo(7.0 / 37, within(1e-12));
    }

    @Test
    void anxiety_ratings_have_the_printed_concordance_and_correlation() {
        double[][] raters = Arrays.stream(ANXIETY)
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new);
        double[][] subjects = new double[20][3];
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 3; j++) {
                subjects[i][j] = raters[j][i];
            }
        }

        assertThat(Concord.kendallW(raters)).hasValueCloseTo(6008.0 / 11133, within(1e-12));
        IntraclassCorrelation icc = IntraclassCorrelation.of(subjects).orElseThrow();
        assertThat(icc.value()).isCloseTo(455.0 / 2298, within(1e-12));
        assertThat(icc.low()).isCloseTo(-0.03891062609, within(1e-8));
        assertThat(icc.high()).isCloseTo(0.49357394597, within(1e-8));
    }
}
