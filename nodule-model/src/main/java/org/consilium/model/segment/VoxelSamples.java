package org.consilium.model.segment;

import java.util.List;
import java.util.SplittableRandom;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.image.Patch;

/** Voxels of annotated nodules with their features and whether readers put them inside. */
final class VoxelSamples {
    private static final int PER_NODULE = 900;

    private final float[] features;
    private final float[] inside;
    private int count;

    VoxelSamples(int capacity) {
        features = new float[capacity * VoxelFeatures.COUNT];
        inside = new float[capacity];
    }

    /** Draws voxels of every nodule, seen once from its centre and then from places a reader might point to. */
    static VoxelSamples of(List<AnnotatedNodule> nodules, int views, SplittableRandom random) {
        VoxelSamples samples = new VoxelSamples(nodules.size() * views * PER_NODULE);
        for (AnnotatedNodule nodule : nodules) {
            for (int view = 0; view < views; view++) {
                samples.add(nodule, view == 0 ? nodule.point() : jittered(nodule, random), random);
            }
        }
        return samples;
    }

    /** A point inside the readers' border, at most 3 mm off centre; the centre itself when none is found. */
    private static PatientPoint jittered(AnnotatedNodule nodule, SplittableRandom random) {
        for (int attempt = 0; attempt < 20; attempt++) {
            PatientPoint point = new PatientPoint(
                    nodule.point().xMm() + random.nextDouble(-3, 3),
                    nodule.point().yMm() + random.nextDouble(-3, 3),
                    nodule.point().zMm() + random.nextDouble(-3, 3));
            if (inside(nodule, point) == 1) {
                return point;
            }
        }
        return nodule.point();
    }

    /** 1 inside the readers' border, 0 outside, -1 beyond the cut-out. */
    static int inside(AnnotatedNodule nodule, PatientPoint point) {
        CtVolume ct = nodule.ct();
        if (!ct.grid().contains(point)) {
            return -1;
        }
        double[] voxel = ct.grid().toVoxel(point);
        int column = bounded(voxel[0], ct.grid().columns());
        int row = bounded(voxel[1], ct.grid().rows());
        int slice = bounded(voxel[2], ct.grid().slices());
        return nodule.mask()[(slice * ct.grid().rows() + row) * ct.grid().columns() + column];
    }

    private static int bounded(double index, int size) {
        return (int) Math.max(0, Math.min(size - 1, Math.round(index)));
    }

    private void add(AnnotatedNodule nodule, PatientPoint point, SplittableRandom random) {
        Patch patch = Patch.cut(nodule.ct(), point, VoxelFeatures.SIDE, VoxelFeatures.SPACING_MM);
        VoxelFeatures voxels = new VoxelFeatures(patch);
        double radius = Math.cbrt(nodule.maskVolumeMm3() * 3 / (4 * Math.PI));
        int drawn = 0;
        for (int attempt = 0; attempt < 60 * PER_NODULE && drawn < PER_NODULE; attempt++) {
            double reach = drawn % 3 == 0 ? 21 : Math.min(21, 1.5 * radius + 2.5);
            int index = draw(reach, random);
            int inside = voxels.possible(index) ? inside(nodule, place(patch, index)) : -1;
            if (inside >= 0) {
                voxels.write(index, features, count * VoxelFeatures.COUNT);
                this.inside[count++] = inside;
                drawn++;
            }
        }
    }

    private static int draw(double reachMm, SplittableRandom random) {
        int reach = Math.min(VoxelFeatures.SIDE / 2, (int) Math.ceil(reachMm / VoxelFeatures.SPACING_MM));
        int half = VoxelFeatures.SIDE / 2;
        int x = half + random.nextInt(-reach, reach + 1);
        int y = half + random.nextInt(-reach, reach + 1);
        int z = half + random.nextInt(-reach, reach + 1);
        return (z * VoxelFeatures.SIDE + y) * VoxelFeatures.SIDE + x;
    }

    private static PatientPoint place(Patch patch, int index) {
        int side = VoxelFeatures.SIDE;
        return patch.toPatient(index % side, index / side % side, index / (side * side));
    }

    int count() {
        return count;
    }

    void copy(int sample, float[] rows, float[] targets, int row) {
        System.arraycopy(features, sample * VoxelFeatures.COUNT, rows, row * VoxelFeatures.COUNT, VoxelFeatures.COUNT);
        targets[row] = inside[sample];
    }
}
