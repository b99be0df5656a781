package org.consilium.model.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.StopSignal;
import org.consilium.model.image.BoxGaussian;
import org.consilium.model.image.Lattice;
import org.consilium.model.image.Lattice.Box;

/**
 * Looks for blobs inside the lungs: local maxima of differences of Gaussians at several scales, once for all densities and
 * once for faint places alone, among which no vessel is brighter than ground glass.
 *
 * <p>Cavities and rings are filled first. Places are ranked by their weakest curvature, which a ball has and a vessel has
 * not, within their scale: small vessels are many and would leave no place for what is large and faint. Outside the lung
 * mask everything is set to the density of plain lung, so that a nodule at the pleura, which the mask takes in by its
 * closing, stands out as well as one in the middle.
 */
public final class CandidateSearch {
    static final double SPACING_MM = 1.25;

    private static final float LOWEST_HU = -1000;
    /** Half the edge of the largest hole that is filled, in points: rings up to some 9 mm within. */
    private static final int HOLE = 4;
    /** Candidates nearer than this many scales to an earlier one are the same place. */
    private static final double APART = 1.5;

    private CandidateSearch() {}

    /**
     * One look at the lungs.
     *
     * @param wide whether the mask with the wider closing is looked at
     * @param brightestHu everything brighter counts as this
     * @param scalesMm standard deviations of the filters
     * @param shares of all candidates that each scale may give
     * @param leastHu weakest difference of Gaussians that is looked at; the weakest curvature is three quarters of it
     */
    private record Look(boolean wide, float brightestHu, double[] scalesMm, double[] shares, float leastHu) {}

    private static final List<Look> LOOKS = List.of(
            new Look(false, 100, new double[] {1.3, 2.0, 3.0, 4.5, 6.8}, new double[] {0.2, 0.25, 0.15, 0.1, 0.05}, 20),
            new Look(false, -600, new double[] {2.0, 3.0, 4.5, 6.8}, new double[] {0.05, 0.06, 0.06, 0.05}, 8),
            new Look(true, 100, new double[] {4.5, 6.8, 10}, new double[] {0.04, 0.04, 0.04}, 20));

    /** At most {@code most} places, those of small scale first. */
    public static List<Candidate> search(CtVolume ct, LungMask lungs, int most) {
        return search(ct, lungs, most, StopSignal.NEVER);
    }

    /** The same, unless it is stopped. */
    public static List<Candidate> search(CtVolume ct, LungMask lungs, int most, StopSignal stop) {
        Lattice lattice = Lattice.over(ct.grid(), SPACING_MM);
        Box box = LungBox.around(lungs, lattice);
        if (box.size() == 0) {
            return List.of();
        }
        float[] sampled = lattice.sample(ct, box);
        HoleFilling.fill(sampled, box.width(), box.height(), box.depth(), HOLE);
        List<Candidate> kept = new ArrayList<>();
        for (Look look : LOOKS) {
            look(sampled, look, box, lattice, lungs, most, kept, stop);
        }
        return kept;
    }

    private static void look(
            float[] sampled,
            Look look,
            Box box,
            Lattice lattice,
            LungMask lungs,
            int most,
            List<Candidate> kept,
            StopSignal stop) {
        boolean[] inside = look.wide() ? lungs.wide() : lungs.inside();
        float[] before = LungBox.masked(sampled, inside, lungs.lattice(), lattice, box, LOWEST_HU, look.brightestHu());
        double done = 0;
        double[] scales = look.scalesMm();
        for (int i = 0; i <= scales.length; i++) {
            stop.check();
            double scale = i < scales.length ? scales[i] : scales[i - 1] * 1.5;
            float[] next = before.clone();
            BoxGaussian.smooth(next, box, Math.sqrt(scale * scale - done * done) / SPACING_MM);
            if (i > 0) {
                List<Candidate> found = maxima(before, next, box, lattice, scales[i - 1], look.leastHu());
                found.removeIf(candidate -> !contains(lungs, inside, candidate.point()));
                keep(found, (int) Math.round(look.shares()[i - 1] * most), kept);
            }
            before = next;
            done = scale;
        }
    }

    private static boolean contains(LungMask lungs, boolean[] inside, PatientPoint point) {
        int index = lungs.lattice().indexOf(point);
        return index >= 0 && inside[index];
    }

    private static List<Candidate> maxima(
            float[] fine, float[] coarse, Box box, Lattice lattice, double scale, float least) {
        List<Candidate> found = new ArrayList<>();
        for (int z = 1; z < box.depth() - 1; z++) {
            for (int y = 1; y < box.height() - 1; y++) {
                for (int x = 1; x < box.width() - 1; x++) {
                    int at = box.index(x, y, z);
                    if (fine[at] - coarse[at] >= least && isMaximum(fine, coarse, box, at)) {
                        double strength = Blobness.at(fine, box, at, scale / SPACING_MM);
                        if (strength >= 0.75 * least) {
                            PatientPoint point = lattice.toPatient(x + box.x0(), y + box.y0(), z + box.z0());
                            found.add(new Candidate(point, scale, (float) strength));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean isMaximum(float[] fine, float[] coarse, Box box, int at) {
        int row = box.width();
        int layer = box.width() * box.height();
        float here = fine[at] - coarse[at];
        for (int z = -layer; z <= layer; z += layer) {
            for (int y = -row; y <= row; y += row) {
                for (int x = -1; x <= 1; x++) {
                    int other = at + x + y + z;
                    float there = fine[other] - coarse[other];
                    if (there > here || there == here && other < at) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Adds the strongest places that are not known yet. */
    private static void keep(List<Candidate> found, int most, List<Candidate> kept) {
        found.sort(Comparator.comparingDouble(Candidate::strengthHu).reversed());
        int added = 0;
        for (Candidate candidate : found) {
            boolean known = kept.stream()
                    .anyMatch(other -> other.point().distanceMm(candidate.point())
                            < APART * Math.min(other.scaleMm(), candidate.scaleMm()) + 1);
            if (!known && added < most) {
                kept.add(candidate);
                added++;
            }
        }
    }
}
