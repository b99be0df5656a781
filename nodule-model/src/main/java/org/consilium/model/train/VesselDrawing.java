package org.consilium.model.train;

import java.util.SplittableRandom;
import org.consilium.model.detect.PlaceView;

/**
 * Draws tubes and walls in HU into a view of a place: vessels that bend and branch, airways beside them, soft tissue they
 * come from.
 *
 * <p>A drawing is fixed by its seed; what lies behind it, noise, and the exact place are not. Edges are as soft as those of
 * reconstructed slices.
 */
final class VesselDrawing {
    private static final int SIDE = PlaceView.SIDE;
    private static final double SOFT_MM = 1.6;
    private static final double STEP_MM = 0.7;
    /** Tubes leave the view on both sides, so that no end looks like a nodule. */
    private static final double LENGTH_MM = 30;

    private static final float AIR_HU = -980;

    private final float[] hu;
    private final SplittableRandom shape;
    private final double[] moved;
    private final double spacingMm;

    /**
     * @param hu changed in place, {@link PlaceView#COUNT} values
     * @param shape what is drawn
     * @param moved by how much all of it is moved, in mm
     */
    VesselDrawing(float[] hu, SplittableRandom shape, double[] moved, double spacingMm) {
        this.hu = hu;
        this.shape = shape;
        this.moved = moved;
        this.spacingMm = spacingMm;
    }

    /** A vessel that bends or branches near the middle, as candidates of vessels do; large ones come out of tissue. */
    void branching() {
        boolean large = shape.nextInt(2) == 0;
        double radius = large ? shape.nextDouble(3.5, 11) : shape.nextDouble(1, 3.5);
        float vesselHu = (float) (shape.nextInt(3) == 0 ? shape.nextDouble(90, 260) : shape.nextDouble(10, 70));
        if (large && shape.nextInt(5) < 3) {
            wall(radius + shape.nextDouble(2, 9), (float) shape.nextDouble(-110, 60));
        }
        double[] along = direction();
        tube(new double[3], along, radius, vesselHu, true);
        int branches = shape.nextInt(8) == 0 ? 0 : shape.nextInt(1, 4);
        for (int i = 0; i < branches; i++) {
            tube(new double[3], direction(), radius * shape.nextDouble(0.45, 0.95), vesselHu, false);
        }
        if (shape.nextInt(large ? 2 : 5) == 0) {
            airway(radius, along);
        }
    }

    /** A thin vessel that passes beside the middle, for places that are no vessel themselves. */
    void passing() {
        double radius = shape.nextDouble(0.8, 3.5);
        double[] away = direction();
        double far = shape.nextDouble(3, 12);
        double[] start = {away[0] * far, away[1] * far, away[2] * far};
        tube(start, direction(), radius, (float) shape.nextDouble(10, 160), true);
    }

    /** Tissue beyond a plane. */
    private void wall(double farMm, float tissueHu) {
        double[] normal = direction();
        for (int i = 0; i < hu.length; i++) {
            double depth = place(i, 0) * normal[0] + place(i, 1) * normal[1] + place(i, 2) * normal[2] - farMm;
            mix(i, depth / SOFT_MM + 0.5, tissueHu);
        }
    }

    /** An airway with its wall along a vessel. */
    private void airway(double vesselRadius, double[] along) {
        double radius = shape.nextDouble(0.6, 1.1) * Math.min(7, vesselRadius);
        double wallMm = shape.nextDouble(0.8, 1.6);
        double[] side = across(along, direction());
        double far = vesselRadius + radius + wallMm;
        double[] start = {side[0] * far, side[1] * far, side[2] * far};
        double[] bend = bend(along);
        painted(start, along, bend, radius + wallMm, (float) shape.nextDouble(-80, 40), true);
        painted(start, along, bend, radius, AIR_HU, true);
    }

    private void tube(double[] start, double[] along, double radius, float value, boolean both) {
        painted(start, along, bend(along), radius, value, both);
    }

    private double[] bend(double[] along) {
        double[] bend = across(along, direction());
        double strength = shape.nextDouble(0, 0.02);
        return new double[] {bend[0] * strength, bend[1] * strength, bend[2] * strength};
    }

    private void painted(double[] start, double[] along, double[] bend, double radius, float value, boolean both) {
        float[] covered = new float[hu.length];
        for (double t = both ? -LENGTH_MM : 0; t <= LENGTH_MM; t += STEP_MM) {
            double[] middle = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                middle[axis] = moved[axis] + start[axis] + along[axis] * t + bend[axis] * t * t;
            }
            ball(covered, middle, radius);
        }
        for (int i = 0; i < hu.length; i++) {
            mix(i, covered[i], value);
        }
    }

    private void ball(float[] covered, double[] middle, double radius) {
        int[] low = new int[3];
        int[] high = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            double at = middle[axis] / spacingMm + (SIDE - 1) / 2.0;
            double reach = (radius + SOFT_MM) / spacingMm;
            low[axis] = Math.max(0, (int) Math.ceil(at - reach));
            high[axis] = Math.min(SIDE - 1, (int) Math.floor(at + reach));
        }
        for (int z = low[2]; z <= high[2]; z++) {
            for (int y = low[1]; y <= high[1]; y++) {
                for (int x = low[0]; x <= high[0]; x++) {
                    double far = Math.sqrt(square(offset(x) - middle[0])
                            + square(offset(y) - middle[1])
                            + square(offset(z) - middle[2]));
                    int at = (z * SIDE + y) * SIDE + x;
                    covered[at] = Math.max(covered[at], (float) ((radius - far) / SOFT_MM + 0.5));
                }
            }
        }
    }

    private void mix(int at, double share, float value) {
        double bounded = Math.max(0, Math.min(1, share));
        hu[at] += (float) (bounded * (value - hu[at]));
    }

    private double place(int index, int axis) {
        int along = axis == 0 ? index % SIDE : axis == 1 ? index / SIDE % SIDE : index / (SIDE * SIDE);
        return offset(along) - moved[axis];
    }

    private double offset(int along) {
        return (along - (SIDE - 1) / 2.0) * spacingMm;
    }

    private static double square(double value) {
        return value * value;
    }

    /** A direction, all of them equally likely. */
    private double[] direction() {
        double z = shape.nextDouble(-1, 1);
        double angle = shape.nextDouble(0, 2 * Math.PI);
        double across = Math.sqrt(1 - z * z);
        return new double[] {across * StrictMath.cos(angle), across * StrictMath.sin(angle), z};
    }

    /** The part of {@code other} that is square to {@code along}, one long. */
    private static double[] across(double[] along, double[] other) {
        double shared = along[0] * other[0] + along[1] * other[1] + along[2] * other[2];
        double[] rest = new double[3];
        double length = 0;
        for (int axis = 0; axis < 3; axis++) {
            rest[axis] = other[axis] - shared * along[axis];
            length += square(rest[axis]);
        }
        double scale = 1 / Math.max(1e-6, Math.sqrt(length));
        return new double[] {rest[0] * scale, rest[1] * scale, rest[2] * scale};
    }
}
