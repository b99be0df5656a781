package org.consilium.dicom.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A tree of tubes that reaches points spread through a lung.
 *
 * <p>Points are divided in two again and again along their longest extent; each division is a branching. Radii follow
 * Murray's law in the exponent that lungs are measured to have, about one third.
 */
final class BranchingTree {
    private final Random random;
    private final double leafRadius;
    private final double exponent;
    private final List<Tube> tubes = new ArrayList<>();

    BranchingTree(Random random, double leafRadius, double exponent) {
        this.random = random;
        this.leafRadius = leafRadius;
        this.exponent = exponent;
    }

    List<Tube> tubes() {
        return tubes;
    }

    /** @param from where the tree enters the lung: x, y, z */
    void grow(double[] from, List<double[]> targets) {
        double radius = radius(targets.size());
        if (targets.size() == 1) {
            add(from, targets.get(0), radius, leafRadius * 0.6);
            return;
        }
        double[] centre = centre(targets);
        double reach = 0.38 + 0.2 * random.nextDouble();
        double[] to = new double[3];
        for (int i = 0; i < 3; i++) {
            to[i] = from[i] + reach * (centre[i] - from[i]) + random.nextGaussian() * 0.8;
        }
        add(from, to, radius, radius * 0.93);
        int axis = longestAxis(targets);
        List<double[]> sorted = new ArrayList<>(targets);
        sorted.sort((one, other) -> Double.compare(one[axis], other[axis]));
        int cut = Math.max(1, (int) (sorted.size() * (0.35 + 0.3 * random.nextDouble())));
        grow(to, sorted.subList(0, cut));
        grow(to, sorted.subList(cut, sorted.size()));
    }

    private double radius(int leaves) {
        return leafRadius * Math.pow(leaves, exponent);
    }

    private void add(double[] from, double[] to, double radius1, double radius2) {
        tubes.add(new Tube(from[0], from[1], from[2], to[0], to[1], to[2], radius1, radius2));
    }

    private static double[] centre(List<double[]> points) {
        double[] sum = new double[3];
        for (double[] point : points) {
            for (int i = 0; i < 3; i++) {
                sum[i] += point[i] / points.size();
            }
        }
        return sum;
    }

    private static int longestAxis(List<double[]> points) {
        int longest = 0;
        double extent = -1;
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.MAX_VALUE;
            double high = -Double.MAX_VALUE;
            for (double[] point : points) {
                low = Math.min(low, point[axis]);
                high = Math.max(high, point[axis]);
            }
            if (high - low > extent) {
                extent = high - low;
                longest = axis;
            }
        }
        return longest;
    }
}
