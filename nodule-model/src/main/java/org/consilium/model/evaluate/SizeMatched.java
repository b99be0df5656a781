package org.consilium.model.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well malignant and benign nodules of one size are told apart, so that size itself cannot help.
 *
 * <p>Two nodules are of one size when the volumes inside the readers' consensus differ by no more than a quarter of the
 * smaller one. Two ways to count: over all such pairs of a malignant and a benign nodule, and over a matched sample in
 * which each malignant nodule has one benign partner of its own, the nearest in size that is left, largest first.
 */
final class SizeMatched {
    private static final double SAME_SIZE = 1.25;

    private SizeMatched() {}

    private static boolean alike(Outcome one, Outcome other) {
        double ratio = one.readersVolumeMm3() / other.readersVolumeMm3();
        return ratio <= SAME_SIZE && ratio >= 1 / SAME_SIZE;
    }

    /** Number of pairs of one size. */
    static int pairs(List<Outcome> labelled) {
        int pairs = 0;
        for (Outcome one : labelled) {
            for (Outcome other : labelled) {
                pairs += one.malignant() && !other.malignant() && alike(one, other) ? 1 : 0;
            }
        }
        return pairs;
    }

    /** How often the malignant one of two nodules of one size scores higher, ties half; not a number without pairs. */
    static double area(List<Outcome> labelled, ToDoubleFunction<Outcome> score) {
        List<Outcome> benign = labelled.stream()
                .filter(each -> !each.malignant())
                .sorted(Comparator.comparingDouble(Outcome::readersVolumeMm3))
                .toList();
        double[] volumes =
                benign.stream().mapToDouble(Outcome::readersVolumeMm3).toArray();
        double[] scores = benign.stream().mapToDouble(score).toArray();
        double won = 0;
        long pairs = 0;
        for (Outcome one : labelled) {
            if (one.malignant()) {
                double mine = score.applyAsDouble(one);
                int from = firstAtLeast(volumes, one.readersVolumeMm3() / SAME_SIZE);
                for (int i = from; i < volumes.length && volumes[i] <= one.readersVolumeMm3() * SAME_SIZE; i++) {
                    won += mine > scores[i] ? 1 : mine == scores[i] ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return won / pairs;
    }

    private static int firstAtLeast(double[] sorted, double least) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sorted[middle] < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A sample in which every malignant nodule has a benign partner of its size; those without are left out. */
    static List<Outcome> sample(List<Outcome> labelled) {
        List<Outcome> free = new ArrayList<>(
                labelled.stream().filter(each -> !each.malignant()).toList());
        List<Outcome> sample = new ArrayList<>();
        labelled.stream()
                .filter(Outcome::malignant)
                .sorted(Comparator.comparingDouble(Outcome::readersVolumeMm3).reversed())
                .forEach(one -> free.stream()
                        .filter(other -> alike(one, other))
                        .min(Comparator.comparingDouble(
                                other -> Math.abs(Math.log(one.readersVolumeMm3() / other.readersVolumeMm3()))))
                        .ifPresent(partner -> {
                            free.remove(partner);
                            sample.add(one);
                            sample.add(partner);
                        }));
        return sample;
    }
}
