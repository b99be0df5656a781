package org.consilium.model.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;

/** All candidates of a CT with their scores, without any rule of what is reported: what a FROC curve is made of. */
public final class ScoredPlaces {
    private static final int QUICK_FORMS = 2;
    private static final int ALL_FORMS = 8;
    /** So many places are looked at from all sides, unless a quick look says next to nothing; the others keep its score. */
    private static final int LOOKED_AT = 60;

    private static final double NEXT_TO_NOTHING = 0.05;
    /** Two places nearer than this are one. */
    private static final double SAME_MM = 6;

    private ScoredPlaces() {}

    /** A place and how nodule-like it is. */
    public record Scored(PatientPoint point, double score) {}

    /** Best first; of places that are one the best. */
    public static List<Scored> of(CtVolume ct, LungMask lungs, NoduleFilter filter, int mostCandidates) {
        List<PatientPoint> points = CandidateSearch.search(ct, lungs, mostCandidates).stream()
                .map(Candidate::point)
                .toList();
        List<Scored> quick = scored(ct, filter, points, QUICK_FORMS);
        int looked = (int) quick.stream()
                .limit(LOOKED_AT)
                .filter(place -> place.score() >= NEXT_TO_NOTHING)
                .count();
        List<Scored> all = new ArrayList<>(scored(
                ct, filter, quick.subList(0, looked).stream().map(Scored::point).toList(), ALL_FORMS));
        all.addAll(quick.subList(looked, quick.size()));
        List<Scored> kept = new ArrayList<>();
        for (Scored each : all) {
            if (kept.stream().allMatch(other -> other.point().distanceMm(each.point()) >= SAME_MM)) {
                kept.add(each);
            }
        }
        kept.sort(Comparator.comparingDouble(Scored::score).reversed());
        return kept;
    }

    private static List<Scored> scored(CtVolume ct, NoduleFilter filter, List<PatientPoint> points, int forms) {
        return points.parallelStream()
                .map(point -> new Scored(point, filter.score(ct, point, forms)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
    }
}
