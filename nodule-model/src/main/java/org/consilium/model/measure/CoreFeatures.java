package org.consilium.model.measure;

import java.util.Arrays;
import java.util.List;
import org.consilium.model.image.Gaussian;
import org.consilium.model.segment.Segmentation;

/**
 * Density from the surface inward: how dense the densest parts are and where they lie.
 *
 * <p>Calcium shows here. In small nodules the border voxels are half air, so that only what lies deeper than a millimetre
 * and a half, or the deepest fifth where nothing does, tells of it.
 */
final class CoreFeatures {
    static final List<String> NAMES = List.of(
            "HU 98 %",
            "HU 99.5 %",
            "highest HU",
            "highest HU at 0.8 mm",
            "highest HU at 1.5 mm",
            "core mean HU",
            "core HU 90 %",
            "core spread of HU",
            "core share above 100 HU",
            "core share above 200 HU",
            "core share above 300 HU",
            "HU at the surface",
            "HU a third deep",
            "HU two thirds deep",
            "HU in the middle",
            "depth of the densest tenth",
            "extent of the densest tenth",
            "greatest depth");

    private static final double CORE_MM = 1.5;

    private CoreFeatures() {}

    static void add(Segmentation segmentation, Region region, float[] depth, List<Double> numbers) {
        float[] hu = segmentation.patch().hu();
        float[] fine = Gaussian.smooth(hu, region.side, 0.8 / region.spacingMm);
        float[] coarse = Gaussian.smooth(hu, region.side, 1.5 / region.spacingMm);
        numbers.add(region.quantileHu(0.98) / 100);
        numbers.add(region.quantileHu(0.995) / 100);
        numbers.add(region.quantileHu(1) / 100);
        numbers.add(highest(fine, region) / 100);
        numbers.add(highest(coarse, region) / 100);
        addCore(hu, region, depth, numbers);
        addLayers(hu, region, depth, numbers);
        addDensest(hu, region, depth, numbers);
    }

    private static double highest(float[] values, Region region) {
        return Arrays.stream(region.voxels).mapToDouble(i -> values[i]).max().orElse(0);
    }

    private static void addCore(float[] hu, Region region, float[] depth, List<Double> numbers) {
        double[] depths =
                Arrays.stream(region.voxels).mapToDouble(i -> depth[i]).sorted().toArray();
        double least = Math.min(CORE_MM, depths[(int) (0.8 * (depths.length - 1))]);
        double[] core = Arrays.stream(region.voxels)
                .filter(i -> depth[i] >= least)
                .mapToDouble(i -> hu[i])
                .sorted()
                .toArray();
        double mean = Arrays.stream(core).average().orElse(0);
        double variance = Arrays.stream(core)
                .map(each -> (each - mean) * (each - mean))
                .average()
                .orElse(0);
        numbers.add(mean / 100);
        numbers.add(core[(int) (0.9 * (core.length - 1))] / 100);
        numbers.add(Math.sqrt(variance) / 100);
        for (int bound = 100; bound <= 300; bound += 100) {
            int above = bound;
            numbers.add(Arrays.stream(core).filter(each -> each > above).count() / (double) core.length);
        }
    }

    /** Mean density of four layers between the surface and the deepest place. */
    private static void addLayers(float[] hu, Region region, float[] depth, List<Double> numbers) {
        double deepest =
                Arrays.stream(region.voxels).mapToDouble(i -> depth[i]).max().orElse(1);
        double[] sum = new double[4];
        int[] count = new int[4];
        for (int voxel : region.voxels) {
            int layer = (int) Math.min(3, 4 * depth[voxel] / deepest);
            sum[layer] += hu[voxel];
            count[layer]++;
        }
        for (int layer = 0; layer < 4; layer++) {
            numbers.add(count[layer] == 0 ? region.meanHu() / 100 : sum[layer] / count[layer] / 100);
        }
    }

    private static void addDensest(float[] hu, Region region, float[] depth, List<Double> numbers) {
        double bound = region.quantileHu(0.9);
        double deepest = 1e-3;
        double depths = 0;
        double all = 0;
        double[] middle = new double[3];
        int count = 0;
        for (int voxel : region.voxels) {
            deepest = Math.max(deepest, depth[voxel]);
            all += square(region.offsetMm(voxel), new double[3]);
            if (hu[voxel] >= bound) {
                depths += depth[voxel];
                double[] offset = region.offsetMm(voxel);
                Arrays.setAll(middle, axis -> middle[axis] + offset[axis]);
                count++;
            }
        }
        double n = count;
        Arrays.setAll(middle, axis -> middle[axis] / n);
        double spread = Arrays.stream(region.voxels)
                .filter(voxel -> hu[voxel] >= bound)
                .mapToDouble(voxel -> square(region.offsetMm(voxel), middle))
                .sum();
        numbers.add(depths / n / deepest);
        numbers.add(Math.sqrt((spread / n) / Math.max(1e-6, all / region.voxels.length)));
        numbers.add(Math.log(deepest));
    }

    private static double square(double[] offset, double[] from) {
        double x = offset[0] - from[0];
        double y = offset[1] - from[1];
        double z = offset[2] - from[2];
        return x * x + y * y + z * z;
    }
}
