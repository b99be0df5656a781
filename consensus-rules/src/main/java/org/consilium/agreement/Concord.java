package org.consilium.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.consilium.clinical.InvalidFact;

/** Agreement of several raters on an order: Kendall's W, corrected for ties. */
public final class Concord {
    private Concord() {}

    /**
     * Kendall's coefficient of concordance.
     *
     * @param scores per rater one score for each subject; ties share the mean rank
     * @return between 0 and 1; empty when no rater tells any two subjects apart
     */
    public static OptionalDouble kendallW(double[][] scores) {
        int raters = scores.length;
        int subjects = raters == 0 ? 0 : scores[0].length;
        if (raters < 2 || subjects < 2) {
            throw new InvalidFact("scores", raters + " by " + subjects, "two raters and two subjects at least");
        }
        double[] sums = new double[subjects];
        double ties = 0;
        for (double[] rater : scores) {
            double[] ranks = ranks(rater, subjects);
            for (int i = 0; i < subjects; i++) {
                sums[i] += ranks[i];
            }
            ties += ties(rater);
        }
        double mean = raters * (subjects + 1) / 2.0;
        double spread =
                Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
        double cube = (double) subjects * subjects * subjects - subjects;
        double most = (raters * raters * cube - raters * ties) / 12;
        return most == 0 ? OptionalDouble.empty() : OptionalDouble.of(spread / most);
    }

    /** Ranks from 1; equal scores share the mean of their ranks. */
    private static double[] ranks(double[] scores, int subjects) {
        if (scores.length != subjects) {
            throw new InvalidFact("scores", Integer.toString(scores.length), subjects + " per rater");
        }
        double[] ranks = new double[subjects];
        for (int i = 0; i < subjects; i++) {
            double score = scores[i];
            long below = Arrays.stream(scores).filter(other -> other < score).count();
            long equal = Arrays.stream(scores).filter(other -> other == score).count();
            ranks[i] = below + (equal + 1) / 2.0;
        }
        return ranks;
    }

    /** Sum of t³ − t over groups of equal scores. */
    private static double ties(double[] scores) {
        return Arrays.stream(scores)
                .distinct()
                .map(score ->
                        Arrays.stream(scores).filter(other -> other == score).count())
                .map(group -> group * group * group - group)
                .sum();
    }
}
