package org.consilium.dicom.series;

import java.util.Arrays;
import java.util.List;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.dicom.volume.VoxelGrid.Axis;

/**
 * The regular grid that a sorted stack of slices fits, with gaps as whole steps.
 *
 * <p>The grid runs along the slices' normal. Where the stack leans away from it (gantry tilt), each slice's shift within its
 * plane is kept beside the grid.
 */
final class SliceLattice {
    /** How far spacings may differ and still count as equal: positions are often rounded to a hundredth of a millimetre. */
    static final double UNIFORM_MM = 0.05;

    /** How far, as a part of the spacing, a slice may lie from its place on the lattice before it has to be interpolated. */
    private static final double FITS = 0.1;

    private final List<PlacedFrame> slices;
    private final Axis normal;
    private final double[] positions;
    private final double usual;

    /** @param slices in ascending order along their normal, at least two, none at another's place */
    SliceLattice(List<PlacedFrame> slices) {
        this.slices = slices;
        this.normal = first().normal();
        this.positions = slices.stream()
                .mapToDouble(slice -> slice.plane().along(normal))
                .toArray();
        double[] gaps = gaps();
        Arrays.sort(gaps);
        this.usual = gaps[(gaps.length - 1) / 2];
    }

    private SlicePlane first() {
        return slices.get(0).plane();
    }

    private double[] gaps() {
        double[] gaps = new double[positions.length - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = positions[i + 1] - positions[i];
        }
        return gaps;
    }

    /** For every slice its number on the lattice, counted so that rounding errors of positions do not add up. */
    int[] steps() {
        int[] steps = new int[positions.length];
        double[] gaps = gaps();
        for (int i = 0; i < gaps.length; i++) {
            steps[i + 1] = steps[i] + (int) Math.max(1, Math.round(gaps[i] / usual));
        }
        return steps;
    }

    /** Distance of neighbouring places: the mean over the whole stack, which rounding touches least. */
    double spacingMm() {
        int[] steps = steps();
        return (positions[positions.length - 1] - positions[0]) / steps[steps.length - 1];
    }

    /** Whether every slice lies close enough to its place on the lattice. */
    boolean fits() {
        return largestDeviationMm() <= Math.max(UNIFORM_MM, FITS * usual);
    }

    /** Largest difference of a gap from the whole multiple of the usual spacing it should be, in mm. */
    double largestDeviationMm() {
        double largest = 0;
        for (double gap : gaps()) {
            double multiple = Math.max(1, Math.round(gap / usual)) * usual;
            largest = Math.max(largest, Math.abs(gap - multiple));
        }
        return largest;
    }

    double[] positions() {
        return positions;
    }

    int places() {
        int[] steps = steps();
        return steps[steps.length - 1] + 1;
    }

    SliceLayout layout(int duplicates) {
        double[] gaps = gaps();
        return new SliceLayout(
                positions.length,
                usual,
                Arrays.stream(gaps).min().orElse(usual),
                Arrays.stream(gaps).max().orElse(usual),
                largestDeviationMm(),
                places() - positions.length,
                duplicates,
                tiltDegrees());
    }

    /** Angle between the normal and the line from the first slice's corner to the last one's. */
    double tiltDegrees() {
        double[] shift = shiftMm(slices.size() - 1);
        double height = positions[positions.length - 1] - positions[0];
        return Math.toDegrees(Math.atan2(Math.hypot(shift[0], shift[1]), height));
    }

    /** How far a slice is shifted within its plane against the first one: along columns and along rows, in mm. */
    double[] shiftMm(int slice) {
        SlicePlane plane = slices.get(slice).plane();
        return new double[] {
            plane.along(first().columnAxis()) - first().along(first().columnAxis()),
            plane.along(first().rowAxis()) - first().along(first().rowAxis())
        };
    }

    /** Whether slices are shifted against each other by more than half a pixel. */
    boolean leans() {
        for (int i = 0; i < slices.size(); i++) {
            double[] shift = shiftMm(i);
            if (Math.abs(shift[0]) > first().columnSpacingMm() / 2 || Math.abs(shift[1]) > first().rowSpacingMm() / 2) {
                return true;
            }
        }
        return false;
    }

    VoxelGrid grid(int places, double spacingMm) {
        SlicePlane plane = first();
        PatientPoint origin = plane.origin();
        return new VoxelGrid(
                plane.columns(),
                plane.rows(),
                places,
                plane.columnSpacingMm(),
                plane.rowSpacingMm(),
                spacingMm,
                origin,
                plane.columnAxis(),
                plane.rowAxis());
    }

    double usualSpacingMm() {
        return usual;
    }

    /** Angle between the normal and the patient's long axis, in degrees. */
    double obliquityDegrees() {
        return Math.toDegrees(Math.acos(Math.min(1, Math.abs(normal.z()))));
    }
}
