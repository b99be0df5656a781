package org.consilium.dicom.phantom;

import java.util.Random;

/** One nodule as tissue: a slightly lobed ball, with a core or strands where its kind has them. */
final class NoduleShape {
    private static final int STRANDS = 9;

    private final PhantomNodule nodule;
    private final double radius;
    private final double[] lobes = new double[6];
    private final double[][] strands;

    NoduleShape(PhantomNodule nodule, Random random) {
        this.nodule = nodule;
        this.radius = nodule.diameterMm() / 2;
        for (int i = 0; i < lobes.length; i++) {
            lobes[i] = random.nextDouble() * 2 * Math.PI;
        }
        this.strands = nodule.spiculated() ? strands(random) : new double[0][];
    }

    private static double[][] strands(Random random) {
        double[][] directions = new double[STRANDS][];
        for (int i = 0; i < STRANDS; i++) {
            double height = 2 * random.nextDouble() - 1;
            double angle = 2 * Math.PI * random.nextDouble();
            double flat = Math.sqrt(1 - height * height);
            directions[i] = new double[] {flat * Math.cos(angle), flat * Math.sin(angle), height};
        }
        return directions;
    }

    boolean touches(double z) {
        return Math.abs(z - nodule.centre().zMm()) < radius * 2 + 2;
    }

    boolean touches(double x, double y) {
        double reach = radius * 2 + 2;
        return Math.abs(x - nodule.centre().xMm()) < reach
                && Math.abs(y - nodule.centre().yMm()) < reach;
    }

    /** The tissue at a place, given what would be there without the nodule. */
    double over(double hu, double x, double y, double z) {
        double dx = x - nodule.centre().xMm();
        double dy = y - nodule.centre().yMm();
        double dz = z - nodule.centre().zMm();
        double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double depth = Math.max(radius * lobed(dx, dy, dz, distance) - distance, strand(dx, dy, dz, distance));
        double share = Shapes.share(depth);
        double mixed = switch (nodule.kind()) {
            case SOLID -> Shapes.mix(hu, 38, share);
            case CALCIFIED -> Shapes.mix(Shapes.mix(hu, 60, share), 420, Shapes.share(radius * 0.7 - distance));
            case GROUND_GLASS -> Shapes.mix(hu, -610, share);
            case PART_SOLID -> Shapes.mix(Shapes.mix(hu, -590, share), 20, Shapes.share(radius * 0.5 - distance));
        };
        return Math.max(hu, mixed);
    }

    /** A factor on the radius, within 6 % of 1. */
    private double lobed(double dx, double dy, double dz, double distance) {
        if (distance < 1e-6) {
            return 1;
        }
        double wave = Math.sin(3 * dx / distance + lobes[0])
                + Math.sin(4 * dy / distance + lobes[1])
                + Math.sin(3 * dz / distance + lobes[2]);
        return 1 + 0.02 * wave;
    }

    private double strand(double dx, double dy, double dz, double distance) {
        double deepest = -9;
        for (double[] direction : strands) {
            double along = dx * direction[0] + dy * direction[1] + dz * direction[2];
            if (along > 0 && along < radius * 1.9) {
                double off = Math.sqrt(Math.max(0, distance * distance - along * along));
                deepest = Math.max(deepest, 0.9 * (1 - along / (radius * 2)) - off);
            }
        }
        return deepest;
    }
}
