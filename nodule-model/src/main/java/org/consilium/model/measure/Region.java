package org.consilium.model.measure;

import java.util.Arrays;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.image.Patch;
import org.consilium.model.segment.Segmentation;

/** The voxels inside a nodule's border, with their places and densities. */
final class Region {
    final int side;
    final double spacingMm;
    final int[] voxels;
    final float[] sortedHu;
    private final Patch patch;
    private final double[] centre;

    Region(Segmentation segmentation) {
        patch = segmentation.patch();
        side = patch.side();
        spacingMm = patch.spacingMm();
        int[] found = new int[segmentation.probability().length];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (segmentation.probability()[i] >= Segmentation.BORDER) {
                found[count++] = i;
            }
        }
        voxels = Arrays.copyOf(found, count);
        sortedHu = new float[count];
        for (int i = 0; i < count; i++) {
            sortedHu[i] = patch.hu()[voxels[i]];
        }
        Arrays.sort(sortedHu);
        centre = new double[] {mean(1), mean(side), mean(side * side)};
    }

    private double mean(int stride) {
        return Arrays.stream(voxels).map(i -> i / stride % side).average().orElse(side / 2.0);
    }

    boolean isEmpty() {
        return voxels.length == 0;
    }

    double volumeMm3() {
        return voxels.length * Math.pow(spacingMm, 3);
    }

    PatientPoint centre() {
        return patch.toPatient(centre[0], centre[1], centre[2]);
    }

    /** The centre as a place in the cube, in voxels. */
    double[] centreIndex() {
        return centre.clone();
    }

    /** Distance of a voxel from the centre along the three axes, in mm. */
    double[] offsetMm(int voxel) {
        return new double[] {
            (voxel % side - centre[0]) * spacingMm,
            (voxel / side % side - centre[1]) * spacingMm,
            (voxel / (side * side) - centre[2]) * spacingMm
        };
    }

    double meanHu() {
        double sum = 0;
        for (float each : sortedHu) {
            sum += each;
        }
        return sum / Math.max(1, sortedHu.length);
    }

    double deviationHu() {
        double mean = meanHu();
        double sum = 0;
        for (float each : sortedHu) {
            sum += (each - mean) * (each - mean);
        }
        return Math.sqrt(sum / Math.max(1, sortedHu.length));
    }

    double quantileHu(double fraction) {
        return sortedHu.length == 0 ? 0 : sortedHu[(int) Math.min(sortedHu.length - 1, fraction * sortedHu.length)];
    }

    double fractionAbove(float hu) {
        int low = Arrays.binarySearch(sortedHu, hu);
        int first = low < 0 ? -low - 1 : low;
        return sortedHu.length == 0 ? 0 : (sortedHu.length - first) / (double) sortedHu.length;
    }
}
