package org.consilium.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.consilium.clinical.InvalidFact;

/** Agreement of three or more raters who each put every subject into one category. */
public final class Fleiss {
    private Fleiss() {}

    /**
     * Fleiss' κ (1971).
     *
     * @param counts per subject the number of raters for each category; every subject has the same number of raters
     */
    public static OptionalDouble kappa(int[][] counts) {
        int raters = raters(counts);
        double expected = 0;
        for (double share : shares(counts, raters)) {
            expected += share * share;
        }
        double observed = Arrays.stream(counts)
                .mapToDouble(subject -> agreement(subject, raters))
                .average()
                .orElseThrow();
        return expected == 1 ? OptionalDouble.empty() : OptionalDouble.of((observed - expected) / (1 - expected));
    }

    /** Gwet's AC1 (2008) for several raters. */
    public static OptionalDouble gwetAc1(int[][] counts) {
        int raters = raters(counts);
        double[] shares = shares(counts, raters);
        double chance = Arrays.stream(shares).map(share -> share * (1 - share)).sum() / (shares.length - 1);
        double observed = Arrays.stream(counts)
                .mapToDouble(subject -> agreement(subject, raters))
                .average()
                .orElseThrow();
        return chance == 1 ? OptionalDouble.empty() : OptionalDouble.of((observed - chance) / (1 - chance));
    }

    private static double agreement(int[] subject, int raters) {
        double pairs = 0;
        for (int count : subject) {
            pairs += count * (count - 1.0);
        }
        return pairs / (raters * (raters - 1.0));
    }

    private static double[] shares(int[][] counts, int raters) {
        double[] shares = new double[counts[0].length];
        for (int[] subject : counts) {
            for (int j = 0; j < shares.length; j++) {
                shares[j] += subject[j] / (double) (counts.length * raters);
            }
        }
        return shares;
    }

    private static int raters(int[][] counts) {
        if (counts.length == 0 || counts[0].length < 2) {
            throw new InvalidFact("counts", Integer.toString(counts.length), "one subject and two categories at least");
        }
        int raters = Arrays.stream(counts[0]).sum();
        for (int[] subject : counts) {
            if (subject.length != counts[0].length || Arrays.stream(subject).sum() != raters || raters < 2) {
                throw new InvalidFact("counts", Arrays.toString(subject), raters + " raters, two at least");
            }
        }
        return raters;
    }
}
