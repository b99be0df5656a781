package org.consilium.dicom.series;

import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid.Axis;

/**
 * Where one image lies in the patient (PS3.3 C.7.6.2.1.1).
 *
 * @param origin centre of the first pixel
 * @param columnAxis direction of growing column index
 * @param rowAxis direction of growing row index
 * @param columnSpacingMm distance of neighbouring columns, the second value of Pixel Spacing
 * @param rowSpacingMm distance of neighbouring rows, the first value of Pixel Spacing
 */
record SlicePlane(
        PatientPoint origin,
        Axis columnAxis,
        Axis rowAxis,
        double columnSpacingMm,
        double rowSpacingMm,
        int columns,
        int rows) {
    private static final double SAME_DIRECTION = 1 - 1e-5; // 0.26 degrees
    private static final double SAME_SPACING_MM = 1e-3;

    SlicePlane {
        if (!(columnSpacingMm > 0) || !(rowSpacingMm > 0) || columns < 1 || rows < 1) {
            throw new IllegalArgumentException("a slice needs pixels and spacing above 0");
        }
    }

    long pixels() {
        return (long) columns * rows;
    }

    Axis normal() {
        return columnAxis.cross(rowAxis);
    }

    /** Millimetres along a direction, from the patient's origin. */
    double along(Axis axis) {
        return axis.x() * origin.xMm() + axis.y() * origin.yMm() + axis.z() * origin.zMm();
    }

    /** Whether two images could be slices of one volume. */
    boolean stacksWith(SlicePlane other) {
        return columns == other.columns
                && rows == other.rows
                && columnAxis.dot(other.columnAxis) > SAME_DIRECTION
                && rowAxis.dot(other.rowAxis) > SAME_DIRECTION
                && Math.abs(columnSpacingMm - other.columnSpacingMm) < SAME_SPACING_MM
                && Math.abs(rowSpacingMm - other.rowSpacingMm) < SAME_SPACING_MM;
    }
}
