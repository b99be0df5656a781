package org.consilium.model.measure;

import java.util.Arrays;
import java.util.List;
import org.consilium.model.image.Trilinear;
import org.consilium.model.segment.Segmentation;

/**
 * What is met on straight ways from the centre outward, evenly spread over all directions: how uneven the border is,
 * how steep the density falls across it, and what is attached.
 */
final class RayFeatures {
    static final List<String> NAMES = List.of(
            "spread of radii",
            "longest radius",
            "shortest radius",
            "roughness of radii",
            "spikes among radii",
            "fall across the border",
            "spread of the fall",
            "weakest fall",
            "strongest fall",
            "width of the fall",
            "HU 1 mm outside",
            "HU 2.5 mm outside",
            "dense directions 1 mm outside",
            "dense directions 2.5 mm outside",
            "dense directions 4 mm outside",
            "largest dense sector",
            "dense sectors",
            "spread of HU 2.5 mm outside");

    private static final int DIRECTIONS = 240;
    private static final double STEP_MM = 0.25;
    private static final float DENSE_HU = -450;
    private static final double[][] UNIT = directions();
    private static final int[][] NEIGHBOURS = neighbours();

    private RayFeatures() {}

    /** A spiral over the sphere: equal areas. */
    private static double[][] directions() {
        double[][] unit = new double[DIRECTIONS][];
        double golden = Math.PI * (3 - Math.sqrt(5));
        for (int i = 0; i < DIRECTIONS; i++) {
            double z = 1 - (2 * i + 1.0) / DIRECTIONS;
            double across = Math.sqrt(1 - z * z);
            unit[i] = new double[] {across * StrictMath.cos(golden * i), across * StrictMath.sin(golden * i), z};
        }
        return unit;
    }

    /** The eight directions nearest to each. */
    private static int[][] neighbours() {
        int[][] nearest = new int[DIRECTIONS][];
        for (int i = 0; i < DIRECTIONS; i++) {
            int from = i;
            nearest[i] = java.util.stream.IntStream.range(0, DIRECTIONS)
                    .filter(k -> k != from)
                    .boxed()
                    .sorted((a, b) -> Double.compare(cosine(from, b), cosine(from, a)))
                    .limit(8)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return nearest;
    }

    private static double cosine(int i, int k) {
        return UNIT[i][0] * UNIT[k][0] + UNIT[i][1] * UNIT[k][1] + UNIT[i][2] * UNIT[k][2];
    }

    static void add(Segmentation segmentation, Region region, List<Double> numbers) {
        double[] radii = new double[DIRECTIONS];
        for (int i = 0; i < DIRECTIONS; i++) {
            radii[i] = radius(segmentation, region, UNIT[i]);
        }
        addRadii(radii, numbers);
        addFall(segmentation, region, radii, numbers);
        addOutside(segmentation, region, radii, numbers);
    }

    private static double radius(Segmentation segmentation, Region region, double[] unit) {
        double last = STEP_MM;
        double most = segmentation.patch().side() / 2 * region.spacingMm;
        for (double at = STEP_MM; at < most; at += STEP_MM) {
            if (value(segmentation.probability(), region, unit, at) >= Segmentation.BORDER) {
                last = at;
            } else if (at > last + 1) {
                break;
            }
        }
        return last;
    }

    private static float value(float[] cube, Region region, double[] unit, double distanceMm) {
        double[] centre = region.centreIndex();
        double steps = distanceMm / region.spacingMm;
        return Trilinear.inCube(
                cube,
                region.side,
                centre[0] + unit[0] * steps,
                centre[1] + unit[1] * steps,
                centre[2] + unit[2] * steps);
    }

    private static void addRadii(double[] radii, List<Double> numbers) {
        double mean = Arrays.stream(radii).average().orElse(1);
        double[] sorted = Arrays.stream(radii).sorted().toArray();
        double roughness = 0;
        int spikes = 0;
        for (int i = 0; i < DIRECTIONS; i++) {
            double around = Arrays.stream(NEIGHBOURS[i])
                    .mapToDouble(k -> radii[k])
                    .average()
                    .orElse(mean);
            roughness += Math.abs(radii[i] - around) / mean / DIRECTIONS;
            int at = i;
            boolean top = Arrays.stream(NEIGHBOURS[i]).allMatch(k -> radii[k] <= radii[at]);
            spikes += top && radii[i] > 1.15 * around ? 1 : 0;
        }
        numbers.add(deviation(radii) / mean);
        numbers.add(sorted[(int) (0.95 * DIRECTIONS)] / mean);
        numbers.add(sorted[(int) (0.05 * DIRECTIONS)] / mean);
        numbers.add(roughness);
        numbers.add(Math.sqrt(spikes));
    }

    private static void addFall(Segmentation segmentation, Region region, double[] radii, List<Double> numbers) {
        float[] hu = segmentation.patch().hu();
        double[] fall = new double[DIRECTIONS];
        double width = 0;
        for (int i = 0; i < DIRECTIONS; i++) {
            double in = value(hu, region, UNIT[i], Math.max(0, radii[i] - 1));
            double out = value(hu, region, UNIT[i], radii[i] + 1);
            double deep = value(hu, region, UNIT[i], Math.max(0, radii[i] - 2.5));
            double far = value(hu, region, UNIT[i], radii[i] + 2.5);
            fall[i] = (in - out) / 100;
            width += Math.min(1, Math.max(-1, (in - out) / Math.max(100, deep - far))) / DIRECTIONS;
        }
        double[] sorted = Arrays.stream(fall).sorted().toArray();
        numbers.add(Arrays.stream(fall).average().orElse(0));
        numbers.add(deviation(fall));
        numbers.add(sorted[DIRECTIONS / 10]);
        numbers.add(sorted[DIRECTIONS * 9 / 10]);
        numbers.add(width);
    }

    private static void addOutside(Segmentation segmentation, Region region, double[] radii, List<Double> numbers) {
        float[] hu = segmentation.patch().hu();
        double[] near = new double[DIRECTIONS];
        double[] middle = new double[DIRECTIONS];
        double[] far = new double[DIRECTIONS];
        for (int i = 0; i < DIRECTIONS; i++) {
            near[i] = value(hu, region, UNIT[i], radii[i] + 1);
            middle[i] = value(hu, region, UNIT[i], radii[i] + 2.5);
            far[i] = value(hu, region, UNIT[i], radii[i] + 4);
        }
        numbers.add(Arrays.stream(near).average().orElse(0) / 100);
        numbers.add(Arrays.stream(middle).average().orElse(0) / 100);
        numbers.add(dense(near));
        numbers.add(dense(middle));
        numbers.add(dense(far));
        addSectors(middle, numbers);
        numbers.add(deviation(middle) / 100);
    }

    private static double dense(double[] hu) {
        return Arrays.stream(hu).filter(each -> each > DENSE_HU).count() / (double) DIRECTIONS;
    }

    /** Connected groups of dense directions: a wall is one large one, vessels are several small ones. */
    private static void addSectors(double[] hu, List<Double> numbers) {
        boolean[] seen = new boolean[DIRECTIONS];
        int[] queue = new int[DIRECTIONS];
        int sectors = 0;
        int largest = 0;
        for (int i = 0; i < DIRECTIONS; i++) {
            if (hu[i] > DENSE_HU && !seen[i]) {
                int end = 0;
                queue[end++] = i;
                seen[i] = true;
                for (int next = 0; next < end; next++) {
                    for (int other : NEIGHBOURS[queue[next]]) {
                        if (hu[other] > DENSE_HU && !seen[other]) {
                            seen[other] = true;
                            queue[end++] = other;
                        }
                    }
                }
                sectors++;
                largest = Math.max(largest, end);
            }
        }
        numbers.add(largest / (double) DIRECTIONS);
        numbers.add(Math.sqrt(sectors));
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values)
                .map(each -> (each - mean) * (each - mean))
                .average()
                .orElse(0));
    }
}
