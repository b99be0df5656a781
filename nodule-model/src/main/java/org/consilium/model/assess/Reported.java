package org.consilium.model.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.consilium.model.AssessedNodule;

/**
 * Which of the places that were read are reported: all that the filter is sure of, and less sure ones as long as there are
 * few. A reader can look at some places more; at forty nobody looks.
 */
final class Reported {
    /** From this score on every place is reported; see the model card for what that finds and lets through. */
    static final double SURE = 0.9;
    /** Below this score no place is reported. */
    static final double LEAST = 0.3;
    /** So many places are filled up to with less sure ones. */
    static final int FEW = 5;
    /** Reported at most; a series with more has something else. */
    static final int MOST = 20;
    /** Smaller places are no nodules to any guideline, and mostly vessels. */
    private static final double SMALLEST_MM = 3;

    private Reported() {}

    /** Best first; of two with centres inside each other's radius the better one. */
    static List<AssessedNodule> of(List<AssessedNodule> read) {
        List<AssessedNodule> best = new ArrayList<>(read);
        best.sort(Comparator.comparingDouble(AssessedNodule::detectionScore)
                .reversed()
                .thenComparing(nodule -> nodule.centre().zMm())
                .thenComparing(nodule -> nodule.centre().yMm())
                .thenComparing(nodule -> nodule.centre().xMm()));
        List<AssessedNodule> kept = new ArrayList<>();
        for (AssessedNodule nodule : best) {
            boolean wanted = nodule.detectionScore() >= (kept.size() < FEW ? LEAST : SURE);
            boolean large = nodule.measurement().meanMm().doubleValue() >= SMALLEST_MM;
            if (wanted && large && kept.size() < MOST && kept.stream().noneMatch(other -> isSame(other, nodule))) {
                kept.add(nodule);
            }
        }
        return kept;
    }

    private static boolean isSame(AssessedNodule one, AssessedNodule other) {
        double radius = Math.max(
                        one.measurement().longMm().doubleValue(),
                        other.measurement().longMm().doubleValue())
                / 2;
        return one.centre().distanceMm(other.centre()) < radius;
    }
}
