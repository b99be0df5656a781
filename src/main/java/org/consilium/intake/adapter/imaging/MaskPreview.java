package org.consilium.intake.adapter.imaging;

import java.util.Optional;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.model.detect.LungMask;

/**
 * The lungs of a volume, voxel for voxel of its preview: 1 inside, 0 outside.
 *
 * <p>They come from the nodule model's classical lung search, which says nothing of nodules and so is not part of the
 * model's sealed read.
 */
final class MaskPreview {
    private MaskPreview() {}

    static Optional<Preview> of(CtVolume volume, int longestSide) {
        VoxelGrid grid = volume.grid();
        LungMask lungs = LungMask.of(volume);
        if (lungs.airMl() <= 0) {
            return Optional.empty();
        }
        int columns = Math.min(longestSide, grid.columns());
        int rows = Math.min(longestSide, grid.rows());
        int slices = Math.min(longestSide, grid.slices());
        byte[] mask = new byte[columns * rows * slices];
        int at = 0;
        for (int slice = 0; slice < slices; slice++) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    boolean inside = lungs.contains(grid.toPatient(
                            middle(column, columns, grid.columns()),
                            middle(row, rows, grid.rows()),
                            middle(slice, slices, grid.slices())));
                    mask[at++] = (byte) (inside ? 1 : 0);
                }
            }
        }
        return Optional.of(new Preview(columns, rows, slices, mask));
    }

    /** The middle of the box of voxels that a small voxel covers, as a voxel index. */
    private static double middle(int index, int parts, int size) {
        return (index + 0.5) * size / parts - 0.5;
    }
}
