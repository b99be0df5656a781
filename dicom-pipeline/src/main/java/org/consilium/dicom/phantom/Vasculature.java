package org.consilium.dicom.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Vessels and airways of both lungs.
 *
 * @param vessels tubes of blood, arteries and veins alike
 * @param airways tubes of air with a wall, from the trachea to the fourth generation or so
 */
record Vasculature(List<Tube> vessels, List<Tube> airways) {
    private static final int VESSEL_ENDS = 900;
    private static final int AIRWAY_ENDS = 70;

    static Vasculature grow(Lungs lungs, Random random) {
        List<Tube> vessels = new ArrayList<>();
        List<Tube> airways = new ArrayList<>(trachea());
        for (int side : new int[] {-1, 1}) {
            double[] hilum = {side * Lungs.HILUM_X, Lungs.HILUM_Y, Lungs.HILUM_Z};
            BranchingTree arteries = new BranchingTree(random, 0.48, 0.36);
            arteries.grow(hilum, points(lungs, random, side, VESSEL_ENDS));
            vessels.addAll(arteries.tubes());
            double[] atrium = {side * 26, 18, -8};
            BranchingTree veins = new BranchingTree(random, 0.42, 0.36);
            veins.grow(atrium, points(lungs, random, side, VESSEL_ENDS / 2));
            vessels.addAll(veins.tubes());
            double[] mainBronchus = {side * 30, 16, 14};
            BranchingTree bronchi = new BranchingTree(random, 0.75, 0.42);
            bronchi.grow(mainBronchus, points(lungs, random, side, AIRWAY_ENDS));
            airways.addAll(bronchi.tubes());
        }
        return new Vasculature(vessels, airways);
    }

    /** Windpipe from above the field of view to the carina, and the two main bronchi. */
    private static List<Tube> trachea() {
        return List.of(
                new Tube(0, 4, 160, 0, 16, 30, 8.8, 8.4),
                new Tube(0, 16, 30, -30, 16, 14, 7.4, 6.2),
                new Tube(0, 16, 30, 30, 16, 14, 6.8, 5.8));
    }

    /** Places spread evenly through a lung, none nearer to its surface than where vessels become too thin to see. */
    private static List<double[]> points(Lungs lungs, Random random, int side, int count) {
        List<double[]> points = new ArrayList<>();
        while (points.size() < count) {
            double[] point = {
                side * (12 + 116 * random.nextDouble()),
                -92 + 190 * random.nextDouble(),
                -125 + 245 * random.nextDouble()
            };
            if (lungs.depth(point[0], point[1], point[2], side) > 3.5) {
                points.add(point);
            }
        }
        return points;
    }
}
