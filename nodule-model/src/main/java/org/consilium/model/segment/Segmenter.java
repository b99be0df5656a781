package org.consilium.model.segment;

import java.util.Arrays;
import java.util.List;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.image.Patch;
import org.consilium.model.network.Network;

/** Draws the border of the nodule at a point: voxel probabilities of one or more networks, then the connected part. */
public final class Segmenter {
    private static final int BATCH = 8192;
    private static final int HALF = VoxelFeatures.SIDE / 2;
    /** A place that is not denser than all around it by this much has no border to draw. */
    private static final float LEAST_CONTRAST_HU = 30;

    private final List<Network> members;

    public Segmenter(List<Network> members) {
        this.members = List.copyOf(members);
    }

    /** The nodule at the point; empty when there is none. */
    public Segmentation at(CtVolume ct, PatientPoint point) {
        Patch patch = Patch.cut(ct, point, VoxelFeatures.SIDE, VoxelFeatures.SPACING_MM);
        float[] probability = look(ct, patch);
        Connected.keepCentral(probability, VoxelFeatures.SIDE, HALF, HALF, HALF);
        return new Segmentation(patch, probability);
    }

    /**
     * The nodule that was segmented from a point, looked at again from its middle; the two looks are averaged, as where a
     * reader points must not move the border.
     */
    public Segmentation again(CtVolume ct, Segmentation first) {
        int[] shift = middle(first.probability());
        PatientPoint centre = first.patch().toPatient(HALF + shift[0], HALF + shift[1], HALF + shift[2]);
        if (Arrays.equals(shift, new int[3]) || !ct.grid().contains(centre)) {
            return first;
        }
        Patch moved = Patch.cut(ct, centre, VoxelFeatures.SIDE, VoxelFeatures.SPACING_MM);
        float[] both = averaged(look(ct, moved), first.probability(), shift);
        Connected.keepCentral(both, VoxelFeatures.SIDE, HALF - shift[0], HALF - shift[1], HALF - shift[2]);
        Segmentation second = new Segmentation(moved, both);
        return second.isEmpty() ? first : second;
    }

    /** Every voxel's probability, connected or not; 0 everywhere at a place without contrast. */
    private float[] look(CtVolume ct, Patch patch) {
        VoxelFeatures features = new VoxelFeatures(patch);
        float[] probability = new float[patch.hu().length];
        if (features.contrastHu() >= LEAST_CONTRAST_HU) {
            int[] voxels = possible(features, patch, ct);
            for (Network member : members) {
                add(member, features, voxels, probability);
            }
        }
        return probability;
    }

    /** By how many voxels the middle of what lies inside the border is off the patch's. */
    private static int[] middle(float[] probability) {
        int side = VoxelFeatures.SIDE;
        long[] sum = new long[3];
        int count = 0;
        for (int i = 0; i < probability.length; i++) {
            if (probability[i] >= Segmentation.BORDER) {
                sum[0] += i % side - HALF;
                sum[1] += i / side % side - HALF;
                sum[2] += i / (side * side) - HALF;
                count++;
            }
        }
        double voxels = Math.max(1, count);
        return Arrays.stream(sum)
                .mapToInt(each -> (int) Math.round(each / voxels))
                .toArray();
    }

    /** The mean of a look and of an earlier one whose patch lies by {@code shift} voxels before; alone beyond it. */
    private static float[] averaged(float[] look, float[] earlier, int[] shift) {
        int side = VoxelFeatures.SIDE;
        float[] mean = look.clone();
        for (int i = 0; i < mean.length; i++) {
            int x = i % side + shift[0];
            int y = i / side % side + shift[1];
            int z = i / (side * side) + shift[2];
            if (x >= 0 && y >= 0 && z >= 0 && x < side && y < side && z < side) {
                mean[i] = (look[i] + earlier[(z * side + y) * side + x]) / 2;
            }
        }
        return mean;
    }

    private static int[] possible(VoxelFeatures features, Patch patch, CtVolume ct) {
        int side = VoxelFeatures.SIDE;
        int[] voxels = new int[patch.hu().length];
        int count = 0;
        for (int i = 0; i < voxels.length; i++) {
            if (features.plausible(i)
                    && ct.grid().contains(patch.toPatient(i % side, i / side % side, i / (side * side)))) {
                voxels[count++] = i;
            }
        }
        return Arrays.copyOf(voxels, count);
    }

    private void add(Network member, VoxelFeatures features, int[] voxels, float[] probability) {
        for (int start = 0; start < voxels.length; start += BATCH) {
            int batch = Math.min(BATCH, voxels.length - start);
            float[] rows = new float[batch * VoxelFeatures.COUNT];
            for (int i = 0; i < batch; i++) {
                features.write(voxels[start + i], rows, i * VoxelFeatures.COUNT);
            }
            float[] inside = member.predict(rows, batch);
            for (int i = 0; i < batch; i++) {
                probability[voxels[start + i]] += inside[i] / members.size();
            }
        }
    }
}
