package org.consilium.assessment.domain;

import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;

/**
 * Which voxels the model counts as a nodule, with their place in the patient, as it is kept.
 *
 * @param bits in Base64; bit {@code (slice·rows + row)·columns + column} from the lowest of each byte on
 */
public record NoduleOutline(
        int columns,
        int rows,
        int slices,
        List<Double> spacingMm,
        List<Double> originMm,
        List<Double> columnAxis,
        List<Double> rowAxis,
        String bits) {
    public NoduleOutline {
        spacingMm = three(spacingMm);
        originMm = three(originMm);
        columnAxis = three(columnAxis);
        rowAxis = three(rowAxis);
    }

    public static NoduleOutline of(VoxelGrid grid, BitSet inside) {
        return new NoduleOutline(
                grid.columns(),
                grid.rows(),
                grid.slices(),
                List.of(grid.columnSpacingMm(), grid.rowSpacingMm(), grid.sliceSpacingMm()),
                List.of(grid.origin().xMm(), grid.origin().yMm(), grid.origin().zMm()),
                List.of(
                        grid.columnAxis().x(),
                        grid.columnAxis().y(),
                        grid.columnAxis().z()),
                List.of(grid.rowAxis().x(), grid.rowAxis().y(), grid.rowAxis().z()),
                Base64.getEncoder().encodeToString(inside.toByteArray()));
    }

    public VoxelGrid grid() {
        return new VoxelGrid(
                columns,
                rows,
                slices,
                spacingMm.get(0),
                spacingMm.get(1),
                spacingMm.get(2),
                new PatientPoint(originMm.get(0), originMm.get(1), originMm.get(2)),
                axis(columnAxis),
                axis(rowAxis));
    }

    public BitSet inside() {
        return BitSet.valueOf(Base64.getDecoder().decode(bits));
    }

    private static VoxelGrid.Axis axis(List<Double> axis) {
        return new VoxelGrid.Axis(axis.get(0), axis.get(1), axis.get(2));
    }

    private static List<Double> three(List<Double> numbers) {
        if (numbers.size() != 3) {
            throw new IllegalArgumentException("a place or direction has 3 numbers, not " + numbers.size());
        }
        return List.copyOf(numbers);
    }
}
