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
    /** A place that is not denser than all around it by this much has no border to draw. */
    private static final float LEAST_CONTRAST_HU = 30;

    private final List<Network> members;

    public Segmenter(List<Network> members) {
        this.members = List.copyOf(members);
    }

    /** The nodule at the point; empty when there is none. */
    public Segmentation at(CtVolume ct, PatientPoint point) {
        Patch patch = Patch.cut(ct, point, VoxelFeatures.SIDE, VoxelFeatures.SPACING_MM);
        VoxelFeatures features = new VoxelFeatures(patch);
        float[] probability = new float[patch.hu().length];
        if (features.contrastHu() >= LEAST_CONTRAST_HU) {
            int[] voxels = possible(features, patch, ct);
            for (Network member : members) {
                add(member, features, voxels, probability);
            }
            Connected.keepCentral(probability, VoxelFeatures.SIDE, 4);
        }
        return new Segmentation(patch, probability);
    }

    /** The nodule that was segmented from a point, segmented from its own middle: where a reader points must not matter. */
    public Segmentation again(CtVolume ct, Segmentation first) {
        PatientPoint middle = middle(first);
        if (!ct.grid().contains(middle)) {
            return first;
        }
        Segmentation second = at(ct, middle);
        return second.isEmpty() ? first : second;
    }

    private static PatientPoint middle(Segmentation segmentation) {
        int side = VoxelFeatures.SIDE;
        double[] sum = new double[3];
        int count = 0;
        for (int i = 0; i < segmentation.probability().length; i++) {
            if (segmentation.probability()[i] >= Segmentation.BORDER) {
                sum[0] += i % side;
                sum[1] += i / side % side;
                sum[2] += i / (side * side);
                count++;
            }
        }
        double voxels = Math.max(1, count);
        return segmentation.patch().toPatient(sum[0] / voxels, sum[1] / voxels, sum[2] / voxels);
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
