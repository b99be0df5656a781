package org.consilium.model.growth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds each nodule of a study in an earlier one of the same patient.
 *
 * <p>A patient never lies in the same place twice. The shift between the studies is the one that brings most nodules of like
 * size together, short shifts before long ones; what it leaves between two nodules, their sizes and whether others agree
 * with the shift make the confidence of a pair. Lungs are not registered: breath held differently moves nodules near the
 * diaphragm by centimetres, and such pairs come out with low confidence or not at all.
 */
public final class NoduleMatching {
    private static final double REACH_MM = 60;
    private static final double APART_MM = 10;
    private static final double SHIFT_MM = 30;
    /** Standard deviation of the logarithm of the ratio of two diameters of one nodule, growth included. */
    private static final double LIKE = 0.5;
    /** Less likely pairs are two nodules. */
    private static final double LEAST = 0.2;

    private NoduleMatching() {}

    /** @param confidence that both are one nodule, 0 to 1, two decimals */
    public record Pair(String now, String prior, double confidence) {}

    private record Shift(double x, double y, double z) {
        double length() {
            return Math.sqrt(x * x + y * y + z * z);
        }
    }

    /** Pairs in falling order of confidence; a nodule is in one pair at most. */
    public static List<Pair> match(List<Seen> now, List<Seen> prior) {
        List<Pair> best = List.of();
        double most = 0;
        for (Seen one : now) {
            for (Seen other : prior) {
                Shift shift = between(one, other);
                if (shift.length() <= REACH_MM) {
                    List<Pair> pairs = pairs(now, prior, shift);
                    double sum = pairs.stream().mapToDouble(Pair::confidence).sum();
                    if (sum > most) {
                        most = sum;
                        best = pairs;
                    }
                }
            }
        }
        return best;
    }

    private static Shift between(Seen now, Seen prior) {
        return new Shift(
                now.centre().xMm() - prior.centre().xMm(),
                now.centre().yMm() - prior.centre().yMm(),
                now.centre().zMm() - prior.centre().zMm());
    }

    private static List<Pair> pairs(List<Seen> now, List<Seen> prior, Shift shift) {
        List<Pair> all = new ArrayList<>();
        for (Seen one : now) {
            for (Seen other : prior) {
                all.add(new Pair(one.id(), other.id(), likeness(one, other, shift)));
            }
        }
        all.sort(Comparator.comparingDouble(Pair::confidence).reversed());
        Set<String> taken = new HashSet<>();
        List<Pair> kept = new ArrayList<>();
        for (Pair pair : all) {
            boolean free = !taken.contains("now " + pair.now()) && !taken.contains("prior " + pair.prior());
            if (free && pair.confidence() >= LEAST) {
                taken.add("now " + pair.now());
                taken.add("prior " + pair.prior());
                kept.add(pair);
            }
        }
        double agreed = kept.size() > 1 ? 1 : bell(shift.length(), SHIFT_MM);
        return kept.stream()
                .map(pair -> new Pair(pair.now(), pair.prior(), Math.round(100 * agreed * pair.confidence()) / 100.0))
                .filter(pair -> pair.confidence() >= LEAST)
                .toList();
    }

    private static double likeness(Seen one, Seen other, Shift shift) {
        Shift whole = between(one, other);
        Shift rest = new Shift(whole.x() - shift.x(), whole.y() - shift.y(), whole.z() - shift.z());
        return bell(rest.length(), APART_MM) * bell(Math.log(one.meanMm() / other.meanMm()), LIKE);
    }

    private static double bell(double value, double deviation) {
        return Math.exp(-value * value / (2 * deviation * deviation));
    }
}
