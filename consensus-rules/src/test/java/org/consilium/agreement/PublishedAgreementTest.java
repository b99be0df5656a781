package org.consilium.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.consilium.agreement.Kappa.Weights;
import org.consilium.clinical.InvalidFact;
import org.junit.jupiter.api.Test;

class PublishedAgreementTest {
    /** Fleiss 1971 style example of 10 subjects, 14 raters, 5 categories, κ 0.210. */
    private static final int[][] FOURTEEN_RATERS = {
        {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
        {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
    };

    /** Shrout and Fleiss 1979, table 2: six targets, four judges. */
    private static final double[][] FOUR_JUDGES = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    @Test
    void cohen_kappa_of_fifty_grant_proposals_is_0_40() {
        RatingTable table = new RatingTable(new int[][] {{20, 5}, {10, 15}});

        assertThat(Kappa.cohen(table)).hasValueCloseTo(0.4, within(1e-12));
    }

    @Test
    void weighted_kappa_of_two_categories_equals_cohen_and_of_three_is_computed_by_hand() {
        RatingTable two = new RatingTable(new int[][] {{20, 5}, {10, 15}});
        assertThat(Kappa.weighted(two, Weights.QUADRATIC)).hasValueCloseTo(0.4, within(1e-12));

        // Observed weight (4·0.25 + 1)/10 = 0.2; expected from margins (4,3,3) and (4,3,3): 0.39 quadratic.
        RatingTable three = new RatingTable(new int[][] {{3, 1, 0}, {0, 1, 2}, {1, 1, 1}});
        double observed = (0.25 * (1 + 0 + 2 + 1) + 1) / 10;
        double expected = (0.25 * (4 * 3 + 3 * 4 + 3 * 3 + 3 * 3) + 4 * 3 + 3 * 4) / 100.0;
        assertThat(Kappa.weighted(three, Weights.QUADRATIC)).hasValueCloseTo(1 - observed / expected, within(1e-12));
        double linear = (0.5 * (1 + 0 + 2 + 1) + 1) / 10;
        double linearExpected = (0.5 * (4 * 3 + 3 * 4 + 3 * 3 + 3 * 3) + 4 * 3 + 3 * 4) / 100.0;
        assertThat(Kappa.weighted(three, Weights.LINEAR)).hasValueCloseTo(1 - linear / linearExpected, within(1e-12));
    }

    @Test
    void fleiss_kappa_of_fourteen_raters_is_0_210() {
        assertThat(Fleiss.kappa(FOURTEEN_RATERS)).hasValueCloseTo(0.20993070442195522, within(1e-12));
    }

    @Test
    void gwet_ac1_stays_high_where_kappa_collapses() {
        // 118 and 5 agreements, 2 disagreements: AC1 by its definition, against κ of the same table.
        RatingTable rare = new RatingTable(new int[][] {{118, 5}, {2, 0}});
        double share = (123 + 120) / 250.0;
        double chance = 2 * share * (1 - share);
        assertThat(Kappa.gwetAc1(rare)).hasValueCloseTo((118 / 125.0 - chance) / (1 - chance), within(1e-12));
        assertThat(Kappa.gwetAc1(rare)).hasValueCloseTo(0.9407763376087177, within(1e-12));
        assertThat(Kappa.cohen(rare)).hasValueCloseTo(-0.02339181286549608, within(1e-12));
    }

    @Test
    void gwet_ac1_for_several_raters_equals_the_one_for_two_when_there_are_two() {
        RatingTable pair = new RatingTable(new int[][] {{7, 2}, {1, 5}});
        int[][] counts = new int[15][];
        int at = 0;
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                for (int n = 0; n < pair.at(i, j); n++) {
                    counts[at++] = new int[] {(i == 0 ? 1 : 0) + (j == 0 ? 1 : 0), (i == 1 ? 1 : 0) + (j == 1 ? 1 : 0)};
                }
            }
        }

        assertThat(Fleiss.gwetAc1(counts)).hasValueCloseTo(Kappa.gwetAc1(pair).orElseThrow(), within(1e-12));
    }

    @Test
    void icc_of_four_judges_is_0_29_with_the_published_interval() {
        IntraclassCorrelation icc = IntraclassCorrelation.of(FOUR_JUDGES).orElseThrow();

        assertThat(icc.value()).isCloseTo(184.0 / 635, within(1e-12));
        assertThat(icc.low()).isCloseTo(0.01878651337, within(1e-8));
        assertThat(icc.high()).isCloseTo(0.76108436965, within(1e-8));
    }

    @Test
    void kendall_w_is_one_for_equal_orders_and_corrects_ties() {
        double[][] equal = {{1, 2, 3, 4}, {10, 20, 30, 40}, {5, 6, 7, 8}};
        assertThat(Concord.kendallW(equal)).hasValueCloseTo(1.0, within(1e-12));

        // Siegel: three executives, six applicants; W = 0.16.
        double[][] executives = {{1, 6, 3, 2, 5, 4}, {1, 5, 6, 4, 2, 3}, {6, 3, 2, 5, 4, 1}};
        assertThat(Concord.kendallW(executives)).hasValueCloseTo(17.0 / 105, within(1e-12));

        double[][] tied = {{1, 1, 2, 2}, {1, 1, 2, 2}};
        assertThat(Concord.kendallW(tied)).hasValueCloseTo(1.0, within(1e-12));
        assertThat(Concord.kendallW(new double[][] {{1, 1}, {2, 2}})).isEmpty();
    }

    @Test
    void the_bootstrap_covers_the_kappa_and_repeats_with_its_seed() {
        int[] one = new int[50];
        int[] two = new int[50];
        int at = 0;
        int[][] counts = {{20, 5}, {10, 15}};
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                for (int n = 0; n < counts[i][j]; n++) {
                    one[at] = i;
                    two[at++] = j;
                }
            }
        }
        java.util.function.Function<int[], java.util.OptionalDouble> kappa = draw -> Kappa.cohen(RatingTable.of(
                java.util.Arrays.stream(draw).map(i -> one[i]).toArray(),
                java.util.Arrays.stream(draw).map(i -> two[i]).toArray(),
                2));

        Bootstrap.Interval interval =
                Bootstrap.interval(50, kappa, 4000, 0.95, new Random(7)).orElseThrow();

        // The normal interval with the large-sample error of κ is 0.15 to 0.65.
        assertThat(interval.low()).isBetween(0.10, 0.22);
        assertThat(interval.high()).isBetween(0.58, 0.70);
        assertThat(Bootstrap.interval(50, kappa, 4000, 0.95, new Random(7))).contains(interval);
    }

    @Test
    void undefined_and_malformed_tables_are_answered_as_such() {
        assertThat(Kappa.cohen(new RatingTable(new int[][] {{5, 0}, {0, 0}}))).isEmpty();
        assertThat(IntraclassCorrelation.of(new double[][] {{1, 1}, {1, 1}})).isEmpty();
        assertThat(Fleiss.kappa(new int[][] {{3, 0}, {3, 0}})).isEmpty();
        assertThatThrownBy(() -> new RatingTable(new int[][] {{1, 2}, {3}})).isInstanceOf(InvalidFact.class);
        assertThatThrownBy(() -> new RatingTable(new int[][] {{1, -2}, {3, 0}})).isInstanceOf(InvalidFact.class);
        assertThatThrownBy(() -> Fleiss.kappa(new int[][] {{1, 2}, {1, 1}})).isInstanceOf(InvalidFact.class);
        assertThatThrownBy(() -> RatingTable.of(new int[] {1}, new int[] {1, 0}, 2))
                .isInstanceOf(InvalidFact.class);
        assertThatThrownBy(() -> Concord.kendallW(new double[][] {{1, 2}})).isInstanceOf(InvalidFact.class);
        assertThatThrownBy(() -> IntraclassCorrelation.of(new double[][] {{1, 2}}))
                .isInstanceOf(InvalidFact.class);
    }
}
