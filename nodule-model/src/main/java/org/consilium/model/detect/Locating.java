package org.consilium.model.detect;

import java.util.Optional;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.Location;
import org.consilium.model.Location.Lobe;
import org.consilium.model.Location.Side;

/**
 * Side of a place from the lungs' middle, and its lobe from its relative height and depth.
 *
 * <p>The fissures are not looked for: the oblique one is taken to run from three quarters of the lung's height at the
 * back to a seventh at the front, the horizontal one at half height. An estimate, and given as one.
 */
public final class Locating {
    private static final double OBLIQUE_FRONT = 0.15;
    private static final double OBLIQUE_BACK = 0.75;
    private static final double HORIZONTAL = 0.5;

    private Locating() {}

    public static Location locate(LungMask lungs, PatientPoint point) {
        double beyond = lungs.beyondMiddleMm(point)
                * Math.signum(lungs.lattice().grid().columnAxis().x());
        Side side = beyond > 0 ? Side.LEFT : Side.RIGHT;
        Extent extent = Extent.of(lungs);
        double height = extent.height(lungs, point);
        double depth = extent.depth(lungs, point);
        boolean above = height > OBLIQUE_FRONT + depth * (OBLIQUE_BACK - OBLIQUE_FRONT);
        return new Location(side, Optional.of(lobe(side, above, height)));
    }

    private static Lobe lobe(Side side, boolean above, double height) {
        if (side == Side.LEFT) {
            return above ? Lobe.LUL : Lobe.LLL;
        }
        if (!above) {
            return Lobe.RLL;
        }
        return height > HORIZONTAL ? Lobe.RUL : Lobe.RML;
    }

    /** The lungs' extent from front to back and from foot to head, as lattice indices. */
    private record Extent(int y0, int y1, int z0, int z1) {
        static Extent of(LungMask lungs) {
            int width = lungs.lattice().width();
            int height = lungs.lattice().height();
            int[] y = {Integer.MAX_VALUE, 0};
            int[] z = {Integer.MAX_VALUE, 0};
            for (int i = 0; i < lungs.inside().length; i++) {
                if (lungs.inside()[i]) {
                    widen(y, i / width % height);
                    widen(z, i / (width * height));
                }
            }
            return new Extent(y[0], y[1], z[0], z[1]);
        }

        private static void widen(int[] range, int place) {
            range[0] = Math.min(range[0], place);
            range[1] = Math.max(range[1], place);
        }

        double height(LungMask lungs, PatientPoint point) {
            double place = lungs.lattice().grid().toVoxel(point)[2]
                    * lungs.lattice().grid().sliceSpacingMm()
                    / lungs.lattice().spacingMm();
            double share = (place - z0) / Math.max(1, z1 - z0);
            return lungs.lattice().grid().sliceAxis().z() > 0 ? share : 1 - share;
        }

        double depth(LungMask lungs, PatientPoint point) {
            double place = lungs.lattice().grid().toVoxel(point)[1]
                    * lungs.lattice().grid().rowSpacingMm()
                    / lungs.lattice().spacingMm();
            double share = (place - y0) / Math.max(1, y1 - y0);
            return lungs.lattice().grid().rowAxis().y() > 0 ? share : 1 - share;
        }
    }
}
