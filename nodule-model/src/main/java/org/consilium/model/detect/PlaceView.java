package org.consilium.model.detect;

import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.image.Patch;

/**
 * What the filter's network sees of a place: 30 mm around it with all that lies there, cavities filled, as numbers from 0
 * (air) to 1 (dense).
 */
public final class PlaceView {
    /** Voxels along each edge. */
    public static final int SIDE = 24;

    public static final double SPACING_MM = 1.25;
    /** Numbers of one view. */
    public static final int COUNT = SIDE * SIDE * SIDE;
    /** Mirrored and turned forms that keep the axial plane. */
    public static final int FORMS = 16;

    private static final int HOLE = 4;
    private static final float LOW_HU = -1000;
    private static final float RANGE_HU = 1300;

    private PlaceView() {}

    /** The view of a place, x fastest. */
    static float[] of(CtVolume ct, PatientPoint point) {
        return finished(Patch.cut(ct, point, SIDE, SPACING_MM).hu());
    }

    /** HU to what the network takes; the given values are changed. */
    public static float[] finished(float[] hu) {
        HoleFilling.fill(hu, SIDE, SIDE, SIDE, HOLE);
        for (int i = 0; i < hu.length; i++) {
            hu[i] = Math.max(0, Math.min(1, (hu[i] - LOW_HU) / RANGE_HU));
        }
        return hu;
    }

    /** Writes one form: bits 1, 2 and 4 mirror x, y and z, bit 8 exchanges x and y. */
    public static void write(float[] view, int form, float[] rows, int start) {
        int at = start;
        for (int z = 0; z < SIDE; z++) {
            int w = (form & 4) == 0 ? z : SIDE - 1 - z;
            for (int y = 0; y < SIDE; y++) {
                int v = (form & 2) == 0 ? y : SIDE - 1 - y;
                for (int x = 0; x < SIDE; x++) {
                    int u = (form & 1) == 0 ? x : SIDE - 1 - x;
                    int column = (form & 8) == 0 ? u : v;
                    int row = (form & 8) == 0 ? v : u;
                    rows[at++] = view[(w * SIDE + row) * SIDE + column];
                }
            }
        }
    }
}
