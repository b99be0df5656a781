package org.consilium.dicom.phantom;

import static org.consilium.dicom.phantom.Shapes.ellipse;
import static org.consilium.dicom.phantom.Shapes.mix;
import static org.consilium.dicom.phantom.Shapes.share;
import static org.consilium.dicom.phantom.Shapes.square;

/** Ribs, spine, sternum and shoulder blades, drawn over the soft tissue. */
final class Bones {
    private static final double CORTEX_HU = 620;
    private static final double MARROW_HU = 190;
    private static final double DISC_HU = 85;
    private static final double CARTILAGE_HU = 110;
    private static final double VERTEBRA_MM = 24;
    private static final double RIB_DISTANCE_MM = 25;
    private static final double WALL_A = 138;
    private static final double WALL_B = 105;

    double over(double hu, double x, double y, double z) {
        double value = spine(hu, x, y, z);
        value = sternum(value, x, y, z);
        value = ribs(value, x, y, z);
        return blades(value, x, y, z);
    }

    private static double spine(double hu, double x, double y, double z) {
        if (Math.abs(x) > 40 || y < 55) {
            return hu;
        }
        double phase = Math.floorMod((long) Math.floor(z * 1000), (long) (VERTEBRA_MM * 1000)) / 1000.0;
        boolean disc = phase < 5;
        double body = ellipse(x, y - 80, disc ? 15.5 : 17, disc ? 12.5 : 14);
        double value = mix(hu, disc ? DISC_HU : marrow(body, 1.4), share(body));
        double arch = Math.min(ellipse(x, y - 102, 13, 11), -ellipse(x, y - 101, 8.5, 7));
        double process = Math.min(3.2 - Math.abs(x), Math.min(y - 110, 128 - y));
        double transverse = disc ? -9 : Math.min(3.5 - Math.abs(y - 103 - Math.abs(x) * 0.2), 34 - Math.abs(x));
        double canal = ellipse(x, y - 101, 8.5, 7);
        value = mix(
                value,
                marrow(Math.max(arch, Math.max(process, transverse)), 1.2),
                outsideCanal(arch, process, transverse, canal));
        return mix(value, 25, share(canal));
    }

    private static double outsideCanal(double arch, double process, double transverse, double canal) {
        return share(Math.min(Math.max(arch, Math.max(process, transverse)), -canal));
    }

    private static double sternum(double hu, double x, double y, double z) {
        if (Math.abs(x) > 30 || y > -70 || z < -45) {
            return hu;
        }
        double front = -103 + Math.max(0, z - 40) * 0.28;
        double depth = ellipse(x, y - front, 17, 6);
        return mix(hu, marrow(depth, 1.1), share(depth));
    }

    /** Rings around the chest, high at the spine and falling to the front, where they turn to cartilage. */
    private static double ribs(double hu, double x, double y, double z) {
        double narrowing = Math.max(0.42, 1 - square(Math.max(0, z - 10) / 150));
        double radial = Math.hypot(x / (WALL_A * narrowing), (y - 4) / (WALL_B * Math.sqrt(narrowing)));
        double outward = (radial - 1) * 108 * narrowing;
        if (Math.abs(outward) > 7 || y < -92) {
            return hu;
        }
        double fall = 0.52 * (y - 80);
        double level = z - fall;
        double nearest = Math.round(level / RIB_DISTANCE_MM) * RIB_DISTANCE_MM;
        double depth = 4.6 * (1 - Math.hypot(outward / 3.9, (level - nearest) / 6.4));
        double inside = y < -62 && Math.abs(x) < 95 ? CARTILAGE_HU : marrow(depth, 1.1);
        return mix(hu, inside, share(depth));
    }

    private static double blades(double hu, double x, double y, double z) {
        double side = Math.abs(x);
        if (z < 5 || side < 62 || side > 128 || y < 40) {
            return hu;
        }
        double line = y - 108 + (side - 62) * 0.42 - square((side - 96) / 40) * 4;
        double depth = Math.min(3.4 - Math.abs(line), Math.min((z - 5) * 0.3, Math.min(side - 64, 126 - side)));
        return mix(hu, marrow(depth, 1), share(depth));
    }

    private static double marrow(double depth, double cortexMm) {
        return depth < cortexMm ? CORTEX_HU : MARROW_HU;
    }
}
