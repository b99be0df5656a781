package org.consilium.dicom.phantom;

/** A straight piece of a branching tree, thinner towards its end. Lengths in mm. */
record Tube(double x1, double y1, double z1, double x2, double y2, double z2, double radius1, double radius2) {

    double lowest() {
        return Math.min(z1, z2) - Math.max(radius1, radius2) - 3;
    }

    double highest() {
        return Math.max(z1, z2) + Math.max(radius1, radius2) + 3;
    }

    /** Depth of a place below the tube's surface, positive inside. */
    double depth(double x, double y, double z) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double dz = z2 - z1;
        double length = dx * dx + dy * dy + dz * dz;
        double along = length == 0 ? 0 : ((x - x1) * dx + (y - y1) * dy + (z - z1) * dz) / length;
        double t = Math.max(0, Math.min(1, along));
        double px = x - x1 - t * dx;
        double py = y - y1 - t * dy;
        double pz = z - z1 - t * dz;
        return radius1 + t * (radius2 - radius1) - Math.sqrt(px * px + py * py + pz * pz);
    }
}
