package org.consilium.dicom.volume;

/**
 * The regular grid of a CT: how many voxels, how far apart, where the first one lies and which way the axes run.
 *
 * <p>Voxel {@code (column, row, slice)} lies at {@code origin + column·columnSpacing·columnAxis + row·rowSpacing·rowAxis +
 * slice·sliceSpacing·sliceAxis} in patient millimetres (PS3.3 C.7.6.2.1.1). The axes are orthonormal; {@code sliceAxis} is
 * the cross product of the other two, so that slices are stored in ascending order along it.
 *
 * @param columns voxels along a row (x), at least 1
 * @param rows voxels along a column (y), at least 1
 * @param slices images, at least 1
 * @param columnSpacingMm distance between neighbouring columns, above 0
 * @param rowSpacingMm distance between neighbouring rows, above 0
 * @param sliceSpacingMm distance between neighbouring slice centres, above 0
 * @param origin centre of voxel (0, 0, 0)
 * @param columnAxis unit vector along growing column index, three numbers
 * @param rowAxis unit vector along growing row index, three numbers
 */
public record VoxelGrid(
        int columns,
        int rows,
        int slices,
        double columnSpacingMm,
        double rowSpacingMm,
        double sliceSpacingMm,
        PatientPoint origin,
        Axis columnAxis,
        Axis rowAxis) {

    public VoxelGrid {
        if (columns < 1 || rows < 1 || slices < 1) {
            throw new IllegalArgumentException(
                    "a grid needs at least one voxel a side, not " + columns + " x " + rows + " x " + slices);
        }
        if (!(columnSpacingMm > 0) || !(rowSpacingMm > 0) || !(sliceSpacingMm > 0)) {
            throw new IllegalArgumentException(
                    "spacing must be above 0 mm, not " + columnSpacingMm + ", " + rowSpacingMm + ", " + sliceSpacingMm);
        }
        if (Math.abs(columnAxis.dot(rowAxis)) > 1e-3) {
            throw new IllegalArgumentException("row and column axes must be perpendicular, their product is "
                    + columnAxis.dot(rowAxis) + " and may be 0.001 at most");
        }
    }

    /** Unit vector along growing slice index. */
    public Axis sliceAxis() {
        return columnAxis.cross(rowAxis);
    }

    /** Centre of a voxel, or of a place between voxels, in patient millimetres. */
    public PatientPoint toPatient(double column, double row, double slice) {
        Axis normal = sliceAxis();
        double c = column * columnSpacingMm;
        double r = row * rowSpacingMm;
        double s = slice * sliceSpacingMm;
        return new PatientPoint(
                origin.xMm() + c * columnAxis.x() + r * rowAxis.x() + s * normal.x(),
                origin.yMm() + c * columnAxis.y() + r * rowAxis.y() + s * normal.y(),
                origin.zMm() + c * columnAxis.z() + r * rowAxis.z() + s * normal.z());
    }

    /** Fractional voxel indices (column, row, slice) of a patient point; may lie outside the grid. */
    public double[] toVoxel(PatientPoint point) {
        double dx = point.xMm() - origin.xMm();
        double dy = point.yMm() - origin.yMm();
        double dz = point.zMm() - origin.zMm();
        return new double[] {
            columnAxis.project(dx, dy, dz) / columnSpacingMm,
            rowAxis.project(dx, dy, dz) / rowSpacingMm,
            sliceAxis().project(dx, dy, dz) / sliceSpacingMm
        };
    }

    /** Whether a patient point lies within half a voxel of the grid. */
    public boolean contains(PatientPoint point) {
        double[] voxel = toVoxel(point);
        return within(voxel[0], columns) && within(voxel[1], rows) && within(voxel[2], slices);
    }

    public double voxelVolumeMm3() {
        return columnSpacingMm * rowSpacingMm * sliceSpacingMm;
    }

    private static boolean within(double index, int size) {
        return index >= -0.5 && index < size - 0.5;
    }

    /** A direction in patient space; made unit length when built. */
    public record Axis(double x, double y, double z) {
        public static final Axis TO_LEFT = new Axis(1, 0, 0);
        public static final Axis TO_BACK = new Axis(0, 1, 0);

        public Axis {
            double length = Math.sqrt(x * x + y * y + z * z);
            if (!(Math.abs(length - 1) < 1e-2)) {
                throw new IllegalArgumentException("an axis needs length 1 within 0.01, not " + length);
            }
            x = x / length;
            y = y / length;
            z = z / length;
        }

        public double dot(Axis other) {
            return project(other.x, other.y, other.z);
        }

        public Axis cross(Axis other) {
            return new Axis(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
        }

        double project(double dx, double dy, double dz) {
            return x * dx + y * dy + z * dz;
        }
    }
}
