package org.consilium.model.measure;

import java.util.ArrayList;
import java.util.List;
import org.consilium.model.image.Gaussian;
import org.consilium.model.segment.Segmentation;

/** The measured features that risk and type are read from: size, shape, density and border of a segmentation. */
public final class NoduleFeatures {
    /** What the numbers are, in their order. */
    public static final List<String> NAMES = List.of(
            "log volume",
            "log long axis",
            "log short axis",
            "axis ratio",
            "log height",
            "elongation",
            "flatness",
            "compactness",
            "surface excess",
            "radial spread",
            "mean HU",
            "spread of HU",
            "HU 5 %",
            "HU 25 %",
            "HU 50 %",
            "HU 75 %",
            "HU 95 %",
            "inner range of HU",
            "share above -300 HU",
            "share above 130 HU",
            "share above 300 HU",
            "border softness",
            "border uncertainty",
            "rim HU",
            "rim share above -500 HU",
            "far rim share above -500 HU",
            "spikes");

    private NoduleFeatures() {}

    /** The numbers of a segmentation that is not empty. */
    public static float[] of(Segmentation segmentation) {
        Region region = new Region(segmentation);
        List<Double> numbers = new ArrayList<>();
        addShape(segmentation, region, numbers);
        addDensity(region, numbers);
        addBorder(segmentation, region, numbers);
        float[] result = new float[numbers.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = numbers.get(i).floatValue();
        }
        return result;
    }

    private static void addShape(Segmentation segmentation, Region region, List<Double> numbers) {
        boolean[] inside = inside(segmentation.probability(), Segmentation.BORDER);
        AxialAxes axes = AxialAxes.of(inside, region.side, region.spacingMm);
        double[] spread = Moments.deviations(region);
        double volume = region.volumeMm3();
        double sphere = Math.pow(36 * Math.PI * volume * volume, 1.0 / 3);
        numbers.add(Math.log(volume));
        numbers.add(Math.log(axes.longMm()));
        numbers.add(Math.log(axes.shortMm()));
        numbers.add(axes.shortMm() / axes.longMm());
        numbers.add(Math.log(height(region)));
        numbers.add(spread[1] / spread[2]);
        numbers.add(spread[0] / spread[2]);
        numbers.add(volume / (Math.PI / 6 * Math.pow(axes.longMm(), 3)));
        numbers.add(faces(inside, region.side) * region.spacingMm * region.spacingMm / sphere);
        numbers.add(radialSpread(region));
    }

    private static double height(Region region) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int voxel : region.voxels) {
            low = Math.min(low, region.offsetMm(voxel)[2]);
            high = Math.max(high, region.offsetMm(voxel)[2]);
        }
        return high - low + region.spacingMm;
    }

    /** How uneven the voxels' distances from the centre are, against those of a ball. */
    private static double radialSpread(Region region) {
        double ball = Math.cbrt(region.volumeMm3() * 3 / (4 * Math.PI));
        double sum = 0;
        for (int voxel : region.voxels) {
            double[] offset = region.offsetMm(voxel);
            double distance = Math.sqrt(offset[0] * offset[0] + offset[1] * offset[1] + offset[2] * offset[2]);
            sum += Math.max(0, distance - ball);
        }
        return sum / region.voxels.length / ball;
    }

    private static int faces(boolean[] inside, int side) {
        int faces = 0;
        for (int stride : new int[] {1, side, side * side}) {
            for (int i = stride; i < inside.length; i++) {
                faces += inside[i] != inside[i - stride] ? 1 : 0;
            }
        }
        return faces;
    }

    private static void addDensity(Region region, List<Double> numbers) {
        numbers.add(region.meanHu() / 100);
        numbers.add(region.deviationHu() / 100);
        for (double quantile : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
            numbers.add(region.quantileHu(quantile) / 100);
        }
        numbers.add(region.quantileHu(0.85) / 100 - region.quantileHu(0.15) / 100);
        numbers.add(region.fractionAbove(Measuring.SOLID_HU));
        numbers.add(region.fractionAbove(130));
        numbers.add(region.fractionAbove(300));
    }

    private static void addBorder(Segmentation segmentation, Region region, List<Double> numbers) {
        float[] probability = segmentation.probability();
        double wide = segmentation.volumeMm3(Segmentation.WIDE);
        double tight = segmentation.volumeMm3(Segmentation.TIGHT);
        float[] near = grown(probability, region, 1.5);
        float[] far = grown(probability, region, 3.5);
        numbers.add(Math.log((wide + 1) / (tight + 1)));
        numbers.add(uncertainty(probability) * Math.pow(region.spacingMm, 3) / region.volumeMm3());
        addRim(segmentation, near, numbers, true);
        addRim(segmentation, far, numbers, false);
        numbers.add(spikes(segmentation, region));
    }

    private static double uncertainty(float[] probability) {
        double sum = 0;
        for (float each : probability) {
            sum += each * (1 - each);
        }
        return sum;
    }

    private static float[] grown(float[] probability, Region region, double sigmaMm) {
        float[] shape = new float[probability.length];
        for (int voxel : region.voxels) {
            shape[voxel] = 1;
        }
        return Gaussian.smooth(shape, region.side, sigmaMm / region.spacingMm);
    }

    private static void addRim(Segmentation segmentation, float[] grown, List<Double> numbers, boolean withMean) {
        double sum = 0;
        double dense = 0;
        double weight = 1e-6;
        for (int i = 0; i < grown.length; i++) {
            if (segmentation.probability()[i] < Segmentation.BORDER && grown[i] > 0.05) {
                float hu = segmentation.patch().hu()[i];
                sum += hu * grown[i];
                dense += hu > -500 ? grown[i] : 0;
                weight += grown[i];
            }
        }
        if (withMean) {
            numbers.add(sum / weight / 100);
        }
        numbers.add(dense / weight);
    }

    /** Share of the nodule that lies outside its own smoothed shape. */
    private static double spikes(Segmentation segmentation, Region region) {
        float[] smooth = grown(segmentation.probability(), region, 2);
        int outside = 0;
        for (int voxel : region.voxels) {
            outside += smooth[voxel] < 0.4 ? 1 : 0;
        }
        return outside / (double) region.voxels.length;
    }

    private static boolean[] inside(float[] probability, float border) {
        boolean[] inside = new boolean[probability.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = probability[i] >= border;
        }
        return inside;
    }
}
