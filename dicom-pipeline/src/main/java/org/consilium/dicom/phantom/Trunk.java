package org.consilium.dicom.phantom;

import static org.consilium.dicom.phantom.Shapes.ellipse;
import static org.consilium.dicom.phantom.Shapes.ellipsoid;
import static org.consilium.dicom.phantom.Shapes.mix;
import static org.consilium.dicom.phantom.Shapes.share;
import static org.consilium.dicom.phantom.Shapes.square;

/** Everything that does not branch: skin, fat, muscle, mediastinum, great vessels, liver, lungs without their vessels. */
final class Trunk {
    private static final double AIR = -1000;
    private static final double FAT = -105;
    private static final double MUSCLE = 52;
    private static final double BLOOD = 42;
    private static final double LIVER = 58;
    private static final double LUNG = -868;

    private final Lungs lungs = new Lungs();
    private final Bones bones = new Bones();

    /** HU of the tissue at a place, without vessels, airways, nodules and noise. */
    double huAt(double x, double y, double z) {
        double depth = lungs.depth(x, y, z);
        return depth > 1 ? parenchyma(x, y, z) : mix(solid(x, y, z), parenchyma(x, y, z), share(depth));
    }

    private double solid(double x, double y, double z) {
        double shoulders = 1 + 0.16 / (1 + Math.exp((70 - z) / 14));
        double skin = Shapes.trunk(x, y - 6, 172 * shoulders, 128);
        double couch = couch(x, y);
        if (skin < -1) {
            return couch;
        }
        double beneath = skin < 40 ? shell(skin, couch, x, y, z) : MUSCLE;
        return bones.over(mediastinum(beneath, x, y, z), x, y, z);
    }

    /** Skin, fat and the muscles of the wall with fat between two of their layers. */
    private static double shell(double skin, double outside, double x, double y, double z) {
        if (skin > 0 && skin < 2) {
            return 20;
        }
        double angle = Math.atan2(y, x);
        double fat = 13 + 5 * Math.sin(angle * 2) + 1.5 * Math.sin(angle * 7 + z * 0.03);
        double between = Math.abs(skin - fat - 9 - 2 * Math.sin(angle * 3 + z * 0.05));
        double layered = between < 1.2 && Math.sin(angle * 4 + z * 0.02) > -0.2 ? -60 : MUSCLE;
        return mix(mix(outside, FAT, share(skin)), layered, share(skin - fat));
    }

    double lungDepth(double x, double y, double z) {
        return lungs.depth(x, y, z);
    }

    Lungs lungs() {
        return lungs;
    }

    private static double mediastinum(double hu, double x, double y, double z) {
        double cavity = z < -4 ? ellipse(x, y - 2, 128, 96) : ellipsoid(x, y - 2, z + 4, 128, 96, 150);
        double value = mix(hu, abdomenOrFat(x, y, z), share(cavity));
        value = mix(value, 44, share(Lungs.heart(x, y, z)));
        value = mix(value, BLOOD, share(ellipse(x - 24, y - 52, 12.5, 12.5)));
        value = mix(value, BLOOD, share(arch(x, y, z)));
        double rise = z > -30 && z < 45 ? ellipse(x + 8, y + 18, 16, 16) : -9;
        value = mix(value, BLOOD, share(rise));
        value = mix(value, 38, share(z > -20 ? ellipse(x + 28, y + 14, 9, 9) : -9));
        return mix(value, 35, share(ellipse(x - 3, y - 48, 6, 5)));
    }

    /** The aortic arch from the rising part in front to the falling part at the spine. */
    private static double arch(double x, double y, double z) {
        double along = Math.max(0, Math.min(1, (y + 18) / 70));
        double height = 42 + 14 * Math.sin(along * Math.PI);
        double side = mix(-8, 24, along);
        boolean between = y > -30 && y < 64;
        return between ? 13 - Math.hypot(x - side, z - height) : -9;
    }

    /** Below the diaphragm liver on the right and stomach with spleen on the left; above it the fat between organs. */
    private static double abdomenOrFat(double x, double y, double z) {
        if (z > -40) {
            return Math.abs(x) < 45 && z > 20 ? -60 : 10;
        }
        double stomach = ellipsoid(x - 62, y + 22, z + 118, 34, 30, 34);
        double tissue = x < 12 ? LIVER : 48;
        return stomach > 0 ? (y < -26 ? AIR + 60 : 15) : tissue;
    }

    /** Air with a gradient: what lies lowest in a person on the back holds more blood. */
    private double parenchyma(double x, double y, double z) {
        double gravity = 0.32 * y;
        double patches = 9 * Math.sin(x * 0.21 + 1.3 * Math.sin(z * 0.17)) * Math.sin(y * 0.19 + Math.sin(x * 0.11));
        double fissure = lungs.fissure(x, y, z);
        return LUNG + gravity + patches + (fissure < 1.2 ? 130 * (1.2 - fissure) : 0);
    }

    private static double couch(double x, double y) {
        double top = y - 138 + square(x / 52);
        boolean plate = top > 0 && top < 4 && Math.abs(x) < 170;
        return plate ? -180 : AIR;
    }
}
