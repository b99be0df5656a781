package org.consilium.intake.adapter.http;

import java.util.List;
import org.consilium.dicom.volume.VoxelGrid;

/** Where the voxels of a series lie. */
public record GridView(
        int columns,
        int rows,
        int slices,
        List<Double> spacingMm,
        List<Double> originMm,
        List<Double> columnAxis,
        List<Double> rowAxis,
        String digest) {
    static GridView of(VoxelGrid grid, String digest) {
        return new GridView(
                grid.columns(),
                grid.rows(),
                grid.slices(),
                List.of(grid.columnSpacingMm(), grid.rowSpacingMm(), grid.sliceSpacingMm()),
                List.of(grid.origin().xMm(), grid.origin().yMm(), grid.origin().zMm()),
                axis(grid.columnAxis()),
                axis(grid.rowAxis()),
                digest);
    }

    private static List<Double> axis(VoxelGrid.Axis axis) {
        return List.of(axis.x(), axis.y(), axis.z());
    }
}
