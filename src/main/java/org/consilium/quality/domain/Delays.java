package org.consilium.quality.domain;

import java.util.Arrays;
import java.util.List;

/** Durations in milliseconds, of which a percentile is asked. */
record Delays(List<Double> millis) {
    Delays {
        millis = List.copyOf(millis);
    }

    private static final double Z = 1.959963984540054;

    /** Lower end of the distribution-free 95 % interval of a percentile, from the binomial ranks around it. */
    double low(int percent) {
        return ranked((int) Math.floor(rank(percent) - spread(percent)));
    }

    /** Upper end of the same interval; the longest duration where there are too few to say more. */
    double high(int percent) {
        return ranked((int) Math.ceil(rank(percent) + spread(percent)) + 1);
    }

    private double rank(int percent) {
        return percent / 100.0 * millis.size();
    }

    private double spread(int percent) {
        return Z * Math.sqrt(rank(percent) * (1 - percent / 100.0));
    }

    /** The smallest duration that so many per cent of all do not exceed (nearest rank). */
    double percentile(int percent) {
        if (percent < 1 || percent > 100 || millis.isEmpty()) {
            throw new IllegalArgumentException("a percentile is 1 to 100 of at least one duration, not " + percent);
        }
        return ranked((int) Math.ceil(rank(percent)));
    }

    private double ranked(int rank) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.max(1, Math.min(sorted.length, rank)) - 1];
    }
}
