package org.consilium.model.segment;

import org.consilium.model.image.Gaussian;
import org.consilium.model.image.Patch;

/**
 * What the segmentation network sees of each voxel: density at several scales, the way to it from the point, its distance
 * and the density profile around the point.
 *
 * <p>Densities are in hundreds of HU above −600, lengths in centimetres, so that all inputs have similar size.
 */
public final class VoxelFeatures {
    /** Voxels along an edge of the patch; odd, so that the point is a voxel. */
    public static final int SIDE = 57;
    /** Distance between voxels: the patch reaches 21 mm from the point. */
    public static final double SPACING_MM = 0.75;
    /** Numbers a voxel. */
    public static final int COUNT = 23;

    private static final int REACH_MM = 21;
    /** Below this excess the network says no anyway; not asking halves the time. */
    private static final float LEAST_EXCESS_HU = 40;

    private static final int[] PROFILE_MM = {1, 3, 5, 7, 10, 14, 18};

    private final float[] raw;
    private final float[] fine;
    private final float[] middle;
    private final float[] coarse;
    private final float[] distanceMm;
    private final RayPath path;
    private final RadialProfile profile;
    private final float darkestHu;

    public VoxelFeatures(Patch patch) {
        if (patch.side() != SIDE) {
            throw new IllegalArgumentException("voxel features need " + SIDE + " voxels a side, not " + patch.side());
        }
        raw = patch.hu();
        fine = Gaussian.smooth(raw, SIDE, 0.8 / SPACING_MM);
        middle = Gaussian.smooth(fine, SIDE, 1.8 / SPACING_MM);
        coarse = Gaussian.smooth(middle, SIDE, 3.5 / SPACING_MM);
        distanceMm = distances();
        path = new RayPath(fine, SIDE);
        profile = new RadialProfile(fine, distanceMm, REACH_MM);
        darkestHu = darkest(profile);
    }

    private static float[] distances() {
        float[] distances = new float[SIDE * SIDE * SIDE];
        int half = SIDE / 2;
        for (int i = 0; i < distances.length; i++) {
            int x = i % SIDE - half;
            int y = i / SIDE % SIDE - half;
            int z = i / (SIDE * SIDE) - half;
            distances[i] = (float) (SPACING_MM * Math.sqrt(x * x + y * y + z * z));
        }
        return distances;
    }

    /** Whether a voxel may belong to a nodule at all: within reach and denser than plain lung. */
    boolean possible(int index) {
        return distanceMm[index] < REACH_MM && middle[index] > -900;
    }

    /** Whether a voxel is worth asking the network about: possible, and denser than the darkest shell around the point. */
    boolean plausible(int index) {
        return possible(index) && fine[index] > darkestHu + LEAST_EXCESS_HU;
    }

    /** How much denser the point is than the least dense shell around it, in HU. */
    float contrastHu() {
        return profile.at(0) - darkestHu;
    }

    private static float darkest(RadialProfile profile) {
        float low = Float.MAX_VALUE;
        for (int mm = 1; mm < REACH_MM; mm++) {
            low = Math.min(low, profile.at(mm));
        }
        return low;
    }

    /** Writes the numbers of one voxel to {@code row} from {@code start} on. */
    public void write(int index, float[] row, int start) {
        int centre = raw.length / 2;
        int layer = SIDE * SIDE;
        float radius = profile.radiusMm();
        float distance = distanceMm[index];
        int at = start;
        row[at++] = scaled(raw[index]);
        row[at++] = scaled(fine[index]);
        row[at++] = scaled(middle[index]);
        row[at++] = scaled(coarse[index]);
        row[at++] = scaled(path.lowest(index));
        row[at++] = scaled(path.mean(index));
        row[at++] = (fine[index] - fine[path.predecessor(index)]) / 100;
        row[at++] = gradient(index, layer);
        row[at++] = distance / 10;
        row[at++] = Math.abs(index / layer - SIDE / 2) * (float) SPACING_MM / 10;
        row[at++] = distance / radius;
        row[at++] = scaled(profile.at(distance));
        row[at++] = scaled(fine[centre]);
        row[at++] = scaled(middle[centre]);
        row[at++] = scaled(coarse[centre]);
        row[at++] = radius / 10;
        for (int mm : PROFILE_MM) {
            row[at++] = scaled(profile.at(mm));
        }
    }

    private float gradient(int index, int layer) {
        float x = difference(index, 1);
        float y = difference(index, SIDE);
        float z = difference(index, layer);
        return (float) Math.sqrt(x * x + y * y + z * z) / 100;
    }

    private float difference(int index, int stride) {
        int before = Math.max(0, index - stride);
        int after = Math.min(fine.length - 1, index + stride);
        return fine[after] - fine[before];
    }

    private static float scaled(float hu) {
        return (Math.min(400, hu) + 600) / 300;
    }
}
