package org.consilium.model.image;

import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;

/**
 * A cube of HU around a point, on a grid of equal spacing whose axes are those of the patient.
 *
 * <p>Index {@code (z·side + y)·side + x}; x to the patient's left, y to the back, z to the head. Values lie between
 * {@link #FLOOR_HU} and {@link #CEILING_HU}. Outside the CT the nearest voxel is repeated, so that a CT without contrast
 * gives a patch without contrast wherever it ends.
 */
public final class Patch {
    /** Air: everything below, padding included, counts as this. */
    public static final float FLOOR_HU = -1024;
    /** Denser than any lesion worth telling apart from dense calcium. */
    public static final float CEILING_HU = 1200;

    private final int side;
    private final double spacingMm;
    private final PatientPoint centre;
    private final float[] hu;

    Patch(int side, double spacingMm, PatientPoint centre, float[] hu) {
        this.side = side;
        this.spacingMm = spacingMm;
        this.centre = centre;
        this.hu = hu;
    }

    /** Cuts a cube of {@code side} voxels an edge, {@code spacingMm} apart, by trilinear interpolation. */
    public static Patch cut(CtVolume ct, PatientPoint centre, int side, double spacingMm) {
        float[] hu = new float[side * side * side];
        double half = (side - 1) / 2.0;
        VoxelGrid grid = ct.grid();
        double[] origin = grid.toVoxel(offset(centre, -half * spacingMm, -half * spacingMm, -half * spacingMm));
        double[] stepX = step(grid, centre, spacingMm, 0, 0);
        double[] stepY = step(grid, centre, 0, spacingMm, 0);
        double[] stepZ = step(grid, centre, 0, 0, spacingMm);
        int index = 0;
        for (int z = 0; z < side; z++) {
            for (int y = 0; y < side; y++) {
                double c = origin[0] + z * stepZ[0] + y * stepY[0];
                double r = origin[1] + z * stepZ[1] + y * stepY[1];
                double s = origin[2] + z * stepZ[2] + y * stepY[2];
                for (int x = 0; x < side; x++) {
                    hu[index++] = Trilinear.huAt(ct, c, r, s);
                    c += stepX[0];
                    r += stepX[1];
                    s += stepX[2];
                }
            }
        }
        return new Patch(side, spacingMm, centre, hu);
    }

    private static double[] step(VoxelGrid grid, PatientPoint at, double x, double y, double z) {
        double[] from = grid.toVoxel(at);
        double[] to = grid.toVoxel(offset(at, x, y, z));
        return new double[] {to[0] - from[0], to[1] - from[1], to[2] - from[2]};
    }

    static PatientPoint offset(PatientPoint point, double x, double y, double z) {
        return new PatientPoint(point.xMm() + x, point.yMm() + y, point.zMm() + z);
    }

    public int side() {
        return side;
    }

    public double spacingMm() {
        return spacingMm;
    }

    public PatientPoint centre() {
        return centre;
    }

    /** All values, shared: read only. */
    public float[] hu() {
        return hu;
    }

    /** The patient point of a place in the patch. */
    public PatientPoint toPatient(double x, double y, double z) {
        double half = (side - 1) / 2.0;
        return offset(centre, (x - half) * spacingMm, (y - half) * spacingMm, (z - half) * spacingMm);
    }

    /** The fractional index along one axis of a patient coordinate difference from the centre. */
    public double toIndex(double fromCentreMm) {
        return fromCentreMm / spacingMm + (side - 1) / 2.0;
    }
}
