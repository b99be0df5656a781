package org.consilium.model.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.image.BoxGaussian;
import org.consilium.model.image.Lattice;
import org.consilium.model.image.Lattice.Box;

/**
 * Looks for blobs inside the lungs: local maxima of differences of Gaussians at several scales.
 *
 * <p>Places are ranked by their weakest curvature, which a ball has and a vessel has not. Outside the lung mask everything is set to the density of plain lung, so that a nodule at the pleura, which the mask
 * takes in by its closing, stands out as well as one in the middle.
 */
public final class CandidateSearch {
    static final double SPACING_MM = 1.25;

    private static final double[] SCALES_MM = {1.3, 2.0, 3.0, 4.5, 6.8};
    private static final float LOWEST_HU = -1000;
    private static final float HIGHEST_HU = 100;
    /** Weakest difference of Gaussians that is looked at. */
    private static final float LEAST_ANSWER_HU = 20;
    /** Weakest curvature that is followed up; noise and the walls of vessels lie below. */
    private static final double LEAST_STRENGTH_HU = 15;
    /** Candidates nearer than this many scales to a stronger one are the same place. */
    private static final double APART = 1.5;

    private CandidateSearch() {}

    /** The strongest places first, at most {@code most}. */
    public static List<Candidate> search(CtVolume ct, LungMask lungs, int most) {
        Lattice lattice = Lattice.over(ct.grid(), SPACING_MM);
        Box box = LungBox.around(lungs, lattice);
        if (box.size() == 0) {
            return List.of();
        }
        float[] values = LungBox.masked(ct, lungs, lattice, box, LOWEST_HU, HIGHEST_HU);
        List<Candidate> found = new ArrayList<>();
        double done = 0;
        float[] before = values;
        for (int i = 0; i <= SCALES_MM.length; i++) {
            double scale = i < SCALES_MM.length ? SCALES_MM[i] : SCALES_MM[i - 1] * 1.5;
            float[] next = before.clone();
            BoxGaussian.smooth(next, box, Math.sqrt(scale * scale - done * done) / SPACING_MM);
            if (i > 0) {
                addMaxima(before, next, box, lattice, lungs, SCALES_MM[i - 1], found);
            }
            before = next;
            done = scale;
        }
        return apart(found, most);
    }

    private static void addMaxima(
            float[] fine,
            float[] coarse,
            Box box,
            Lattice lattice,
            LungMask lungs,
            double scale,
            List<Candidate> found) {
        for (int z = 1; z < box.depth() - 1; z++) {
            for (int y = 1; y < box.height() - 1; y++) {
                for (int x = 1; x < box.width() - 1; x++) {
                    int at = box.index(x, y, z);
                    if (fine[at] - coarse[at] >= LEAST_ANSWER_HU && isMaximum(fine, coarse, box, at)) {
                        double strength = Blobness.at(fine, box, at, scale / SPACING_MM);
                        PatientPoint point = lattice.toPatient(x + box.x0(), y + box.y0(), z + box.z0());
                        if (strength >= LEAST_STRENGTH_HU && lungs.contains(point)) {
                            found.add(new Candidate(point, scale, (float) strength));
                        }
                    }
                }
            }
        }
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

    private static List<Candidate> apart(List<Candidate> found, int most) {
        List<Candidate> strongest = new ArrayList<>(found);
        strongest.sort(Comparator.comparingDouble(Candidate::strengthHu).reversed());
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : strongest) {
            boolean known = kept.stream()
                    .anyMatch(other -> other.point().distanceMm(candidate.point())
                            < APART * Math.max(other.scaleMm(), candidate.scaleMm()));
            if (!known && kept.size() < most) {
                kept.add(candidate);
            }
        }
        return kept;
    }
}
