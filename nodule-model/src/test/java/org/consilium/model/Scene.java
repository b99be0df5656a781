package org.consilium.model;

import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.dicom.volume.VoxelGrid.Axis;

/** Draws simple CTs for tests: a body with two lungs, balls and bars in them. */
public final class Scene {
    private final VoxelGrid grid;
    private final short[] hu;

    private Scene(VoxelGrid grid, short background) {
        this.grid = grid;
        this.hu = new short[grid.columns() * grid.rows() * grid.slices()];
        java.util.Arrays.fill(hu, background);
    }

    /** A cube of plain lung around the origin of patient space. */
    public static Scene lung(int side, double spacingMm) {
        double corner = -(side - 1) / 2.0 * spacingMm;
        return new Scene(
                new VoxelGrid(
                        side,
                        side,
                        side,
                        spacingMm,
                        spacingMm,
                        spacingMm,
                        new PatientPoint(corner, corner, corner),
                        Axis.TO_LEFT,
                        Axis.TO_BACK),
                (short) -850);
    }

    /** A chest: air, an elliptic body and two elliptic lungs, 160 mm high, around the origin. */
    public static Scene chest(double pixelMm, double sliceMm) {
        int columns = (int) (340 / pixelMm);
        int rows = (int) (260 / pixelMm);
        int slices = (int) (170 / sliceMm);
        PatientPoint corner = new PatientPoint(
                -(columns - 1) / 2.0 * pixelMm, -(rows - 1) / 2.0 * pixelMm, -(slices - 1) / 2.0 * sliceMm);
        Scene scene = new Scene(
                new VoxelGrid(columns, rows, slices, pixelMm, pixelMm, sliceMm, corner, Axis.TO_LEFT, Axis.TO_BACK),
                (short) -1000);
        scene.ellipsoid(0, 0, 0, 155, 115, 1000, 40);
        scene.ellipsoid(-72, 0, 0, 55, 80, 78, -860);
        scene.ellipsoid(72, 0, 0, 55, 80, 78, -860);
        return scene;
    }

    public Scene ball(double x, double y, double z, double radiusMm, int value) {
        return ellipsoid(x, y, z, radiusMm, radiusMm, radiusMm, value);
    }

    public Scene ellipsoid(double x, double y, double z, double a, double b, double c, int value) {
        for (int i = 0; i < hu.length; i++) {
            PatientPoint place = place(i);
            double u = (place.xMm() - x) / a;
            double v = (place.yMm() - y) / b;
            double w = (place.zMm() - z) / c;
            if (u * u + v * v + w * w <= 1) {
                hu[i] = (short) value;
            }
        }
        return this;
    }

    private PatientPoint place(int i) {
        int column = i % grid.columns();
        int row = i / grid.columns() % grid.rows();
        return grid.toPatient(column, row, i / (grid.columns() * grid.rows()));
    }

    public CtVolume ct() {
        return new CtVolume(grid, hu);
    }
}
