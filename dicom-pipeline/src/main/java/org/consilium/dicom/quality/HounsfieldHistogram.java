package org.consilium.dicom.quality;

import java.util.Optional;
import org.consilium.dicom.volume.CtVolume;

/** How often each HU occurs in a volume, smoothed, to find the peaks of air and soft tissue. */
final class HounsfieldHistogram {
    private static final int LOWEST = -2047;
    private static final int HIGHEST = 3071;
    private static final int SMOOTHING = 12;

    /** A peak counts if this part of all voxels lies within the smoothing window around it: a trachea is enough. */
    private static final double NOTABLE = 0.001;

    private final double[] share = new double[HIGHEST - LOWEST + 1];

    HounsfieldHistogram(CtVolume volume) {
        long[] counts = new long[share.length];
        long total = 0;
        for (short value : volume.hounsfield()) {
            if (value != CtVolume.OUTSIDE_HU) {
                counts[Math.max(LOWEST, Math.min(HIGHEST, value)) - LOWEST]++;
                total++;
            }
        }
        smooth(counts, Math.max(1, total));
    }

    private void smooth(long[] counts, long total) {
        long sum = 0;
        for (int i = -SMOOTHING; i < share.length; i++) {
            sum += i + SMOOTHING < share.length ? counts[i + SMOOTHING] : 0;
            sum -= i - SMOOTHING - 1 >= 0 ? counts[i - SMOOTHING - 1] : 0;
            if (i >= 0) {
                share[i] = (double) sum / total;
            }
        }
    }

    /** The middle of the lowest peak that a notable part of the volume belongs to: air, in any chest CT. */
    Optional<Integer> lowestPeak() {
        for (int i = 0; i < share.length; i++) {
            if (share[i] >= NOTABLE && isPeak(i)) {
                return Optional.of((i + lastOfPlateau(i)) / 2 + LOWEST);
            }
        }
        return Optional.empty();
    }

    /** A single frequent value, such as clipped air, becomes a plateau as wide as the smoothing window. */
    private int lastOfPlateau(int first) {
        int last = first;
        while (last + 1 < share.length && share[last + 1] == share[first]) {
            last++;
        }
        return last;
    }

    /** The most frequent value within bounds, if a notable part of the volume has it. */
    Optional<Integer> highestPeakWithin(int low, int high) {
        int best = low - LOWEST;
        for (int i = best; i <= high - LOWEST; i++) {
            best = share[i] > share[best] ? i : best;
        }
        return share[best] >= NOTABLE ? Optional.of(best + LOWEST) : Optional.empty();
    }

    private boolean isPeak(int at) {
        for (int i = Math.max(0, at - 2 * SMOOTHING); i <= Math.min(share.length - 1, at + 2 * SMOOTHING); i++) {
            if (share[i] > share[at]) {
                return false;
            }
        }
        return true;
    }
}
