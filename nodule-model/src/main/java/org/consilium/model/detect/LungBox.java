package org.consilium.model.detect;

import java.util.stream.IntStream;
import org.consilium.model.image.Lattice;
import org.consilium.model.image.Lattice.Box;

/** The part of a finer lattice that holds the lungs. */
final class LungBox {
    private static final float LUNG_HU = -850;
    private static final int MARGIN = 2;

    private LungBox() {}

    /** The smallest box of {@code lattice} around the mask, with a margin; empty for an empty mask. */
    static Box around(LungMask lungs, Lattice lattice) {
        Lattice coarse = lungs.lattice();
        int[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
        int[] high = {-1, -1, -1};
        boolean[] inside = lungs.wide();
        for (int i = 0; i < inside.length; i++) {
            if (inside[i]) {
                widen(low, high, 0, i % coarse.width());
                widen(low, high, 1, i / coarse.width() % coarse.height());
                widen(low, high, 2, i / (coarse.width() * coarse.height()));
            }
        }
        if (high[0] < 0) {
            return new Box(0, 0, 0, 0, 0, 0);
        }
        double ratio = coarse.spacingMm() / lattice.spacingMm();
        return new Box(
                first(low[0], ratio),
                first(low[1], ratio),
                first(low[2], ratio),
                last(high[0], ratio, lattice.width()),
                last(high[1], ratio, lattice.height()),
                last(high[2], ratio, lattice.depth()));
    }

    private static void widen(int[] low, int[] high, int axis, int place) {
        low[axis] = Math.min(low[axis], place);
        high[axis] = Math.max(high[axis], place);
    }

    private static int first(int coarse, double ratio) {
        return Math.max(0, (int) Math.floor(coarse * ratio) - MARGIN);
    }

    private static int last(int coarse, double ratio, int size) {
        return Math.min(size, (int) Math.ceil((coarse + 1) * ratio) + MARGIN);
    }

    /** Sampled values within bounds in a box, those outside a mask of the coarse lattice replaced by plain lung. */
    static float[] masked(
            float[] sampled, boolean[] inside, Lattice coarse, Lattice lattice, Box box, float lowest, float highest) {
        float[] values = sampled.clone();
        double ratio = lattice.spacingMm() / coarse.spacingMm();
        IntStream.range(0, box.depth()).parallel().forEach(z -> {
            int at = z * box.width() * box.height();
            int cz = nearest(z + box.z0(), ratio, coarse.depth());
            for (int y = 0; y < box.height(); y++) {
                int cy = nearest(y + box.y0(), ratio, coarse.height());
                for (int x = 0; x < box.width(); x++, at++) {
                    boolean lung = inside[coarse.index(nearest(x + box.x0(), ratio, coarse.width()), cy, cz)];
                    values[at] = lung ? Math.min(highest, Math.max(lowest, values[at])) : LUNG_HU;
                }
            }
        });
        return values;
    }

    private static int nearest(int fine, double ratio, int size) {
        return Math.min(size - 1, (int) Math.round(fine * ratio));
    }
}
