package org.consilium.model.measure;

import java.util.Arrays;
import java.util.List;
import org.consilium.model.segment.Segmentation;

/** How even the density inside a nodule is: moments, entropy, contrast and likeness of neighbouring voxels. */
final class TextureFeatures {
    static final List<String> NAMES = List.of(
            "skewness of HU",
            "kurtosis of HU",
            "entropy of HU",
            "neighbours' contrast at 0.75 mm",
            "neighbours' contrast at 2.25 mm",
            "neighbours' likeness at 0.75 mm",
            "neighbours' likeness at 2.25 mm",
            "share from -700 to -300 HU",
            "share from -300 to 0 HU",
            "share below -700 HU");

    private static final int BIN_HU = 50;

    private TextureFeatures() {}

    static void add(Segmentation segmentation, Region region, List<Double> numbers) {
        double mean = region.meanHu();
        double deviation = Math.max(1, region.deviationHu());
        double skew = 0;
        double kurtosis = 0;
        for (float each : region.sortedHu) {
            double scaled = (each - mean) / deviation;
            skew += scaled * scaled * scaled / region.sortedHu.length;
            kurtosis += scaled * scaled * scaled * scaled / region.sortedHu.length;
        }
        numbers.add(skew);
        numbers.add(Math.min(10, kurtosis));
        numbers.add(entropy(region));
        double[] near = neighbours(segmentation, region, 1);
        double[] far = neighbours(segmentation, region, 3);
        numbers.add(near[0]);
        numbers.add(far[0]);
        numbers.add(near[1]);
        numbers.add(far[1]);
        double aboveAir = region.fractionAbove(-700);
        double solid = region.fractionAbove(Measuring.SOLID_HU);
        numbers.add(aboveAir - solid);
        numbers.add(solid - region.fractionAbove(0));
        numbers.add(1 - aboveAir);
    }

    private static double entropy(Region region) {
        int[] counts = new int[64];
        for (float each : region.sortedHu) {
            counts[(int) Math.max(0, Math.min(63, (each + 1100) / BIN_HU))]++;
        }
        double n = region.sortedHu.length;
        return Arrays.stream(counts)
                .filter(count -> count > 0)
                .mapToDouble(count -> -count / n * Math.log(count / n))
                .sum();
    }

    /** Mean absolute difference in hundreds of HU, and correlation, of voxels some steps apart along the axes. */
    private static double[] neighbours(Segmentation segmentation, Region region, int steps) {
        float[] hu = segmentation.patch().hu();
        float[] probability = segmentation.probability();
        double mean = region.meanHu();
        double contrast = 0;
        double product = 0;
        int pairs = 0;
        for (int stride : new int[] {1, region.side, region.side * region.side}) {
            for (int voxel : region.voxels) {
                int other = voxel + steps * stride;
                boolean within = voxel / stride % region.side + steps < region.side;
                if (within && probability[other] >= Segmentation.BORDER) {
                    contrast += Math.abs(hu[voxel] - hu[other]);
                    product += (hu[voxel] - mean) * (hu[other] - mean);
                    pairs++;
                }
            }
        }
        double variance = Math.max(1, region.deviationHu() * region.deviationHu());
        double n = Math.max(1, pairs);
        return new double[] {contrast / n / 100, product / n / variance};
    }
}
