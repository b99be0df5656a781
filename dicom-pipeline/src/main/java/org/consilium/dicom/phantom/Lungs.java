package org.consilium.dicom.phantom;

import static org.consilium.dicom.phantom.Shapes.ellipsoid;

/**
 * The two lungs: ellipsoids narrowing to an apex, cut by diaphragm and mediastinum. Depths in mm, positive inside.
 *
 * <p>Coordinates are DICOM's: x to the patient's left, y to the back, z to the head; the origin lies in the middle.
 */
final class Lungs {
    static final double HILUM_X = 34;
    static final double HILUM_Y = 12;
    static final double HILUM_Z = 12;

    private static final double CENTRE_X = 68;
    private static final double HALF_WIDTH = 60;
    private static final double HALF_DEPTH = 92;
    private static final double HALF_HEIGHT = 128;

    /** Depth below the surface of whichever lung is nearer. */
    double depth(double x, double y, double z) {
        return depth(x, y, z, x >= 0 ? 1 : -1);
    }

    /** @param side 1 for the left lung, -1 for the right one */
    double depth(double x, double y, double z, int side) {
        double shell = ellipsoid(x - side * CENTRE_X, y - 4, z + 4, HALF_WIDTH, HALF_DEPTH, HALF_HEIGHT);
        if (shell < -1) {
            return shell; // far outside, where the exact depth matters to nobody
        }
        double aboveDiaphragm = z - diaphragm(x, y, side);
        double besideMiddle = side * x - mediastinum(y, z, side);
        double besideHeart = -heart(x, y, z);
        return Math.min(Math.min(shell, aboveDiaphragm), Math.min(besideMiddle, besideHeart));
    }

    /** Height of the diaphragm's dome; the liver lifts the right one. */
    private static double diaphragm(double x, double y, int side) {
        double off = Shapes.square((x - side * CENTRE_X) / 70) + Shapes.square((y - 5) / 85);
        return (side < 0 ? -62 : -74) - 48 * off;
    }

    /** Half width of the mediastinum: broad in the middle, narrow in front of and behind it. */
    private static double mediastinum(double y, double z, int side) {
        double around = Math.exp(-Shapes.square((y - 5) / 55));
        double lower = 1 / (1 + Math.exp((z - 10) / 18));
        return 8 + 18 * around + (side > 0 ? 5 : 4) * lower * around;
    }

    /** The heart, mostly on the left, on the diaphragm. */
    static double heart(double x, double y, double z) {
        double along = (x - 22) * 0.8 - (z + 52) * 0.35;
        double across = (z + 52) * 0.9 + (x - 22) * 0.3;
        return ellipsoid(along, y + 26, across, 56, 44, 46);
    }

    /** Whether a place lies in a fissure: a thin slanting plane in each lung, a level one in the right. */
    double fissure(double x, double y, double z) {
        double oblique = Math.abs((z + 6) * 0.72 - (y - 8) * 0.69);
        double level = x < 0 && y < -5 ? Math.abs(z - 6 - y * 0.08) : 9;
        return Math.min(oblique, level);
    }
}
