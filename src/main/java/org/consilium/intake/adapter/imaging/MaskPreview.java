package org.consilium.intake.adapter.imaging;

import org.consilium.dicom.volume.VoxelGrid;

/** A mask made as small as the preview: each small voxel takes the label at the middle of the box that it covers. */
final class MaskPreview {
    private MaskPreview() {}

    static SeriesPictures.Picture of(VoxelGrid grid, byte[] mask, int longestSide) {
        int columns = Math.min(longestSide, grid.columns());
        int rows = Math.min(longestSide, grid.rows());
        int slices = Math.min(longestSide, grid.slices());
        byte[] small = new byte[columns * rows * slices];
        int at = 0;
        for (int slice = 0; slice < slices; slice++) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    int k = middle(slice, slices, grid.slices());
                    int j = middle(row, rows, grid.rows());
                    int i = middle(column, columns, grid.columns());
                    small[at++] = mask[(k * grid.rows() + j) * grid.columns() + i];
                }
            }
        }
        return new SeriesPictures.Picture(columns, rows, slices, SliceBytes.gzip(small));
    }

    private static int middle(int index, int parts, int size) {
        return (int) ((2L * index + 1) * size / (2L * parts));
    }
}
