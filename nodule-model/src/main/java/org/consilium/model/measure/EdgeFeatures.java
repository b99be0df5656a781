package org.consilium.model.measure;

import java.util.List;
import org.consilium.model.image.Gaussian;
import org.consilium.model.segment.Segmentation;

/** Which way the density falls in and around a nodule, and the outline of its largest slice. */
final class EdgeFeatures {
    static final List<String> NAMES = List.of(
            "outward fall at the border",
            "spread of the outward fall",
            "steepness at the border",
            "steepness inside",
            "HU at 1.5 mm in the centre",
            "filled share of the slice's hull",
            "outline of the slice");

    private EdgeFeatures() {}

    static void add(Segmentation segmentation, Region region, float[] depth, List<Double> numbers) {
        float[] fine = Gaussian.smooth(segmentation.patch().hu(), region.side, 0.8 / region.spacingMm);
        addGradients(fine, region, depth, numbers);
        double rest = Math.sqrt(1.5 * 1.5 - 0.8 * 0.8);
        numbers.add(Gaussian.smooth(fine, region.side, rest / region.spacingMm)[index(region)] / 100.0);
        addOutline(segmentation, region, numbers);
    }

    private static int index(Region region) {
        double[] centre = region.centreIndex();
        return ((int) Math.round(centre[2]) * region.side + (int) Math.round(centre[1])) * region.side
                + (int) Math.round(centre[0]);
    }

    /** Cosine of the gradient with the way to the centre, and its length, in the outermost layer of voxels. */
    private static void addGradients(float[] fine, Region region, float[] depth, List<Double> numbers) {
        double cosines = 0;
        double squares = 0;
        double steepness = 0;
        double inside = 0;
        double border = 1e-6;
        double deep = 1e-6;
        for (int voxel : region.voxels) {
            double[] offset = region.offsetMm(voxel);
            double x = difference(fine, voxel, 1);
            double y = difference(fine, voxel, region.side);
            double z = difference(fine, voxel, region.side * region.side);
            double length = Math.sqrt(x * x + y * y + z * z) / (2 * region.spacingMm);
            double reach = Math.sqrt(offset[0] * offset[0] + offset[1] * offset[1] + offset[2] * offset[2]);
            if (depth[voxel] < region.spacingMm) {
                double along = -(x * offset[0] + y * offset[1] + z * offset[2]) / (2 * region.spacingMm);
                double cosine = along / Math.max(1e-3, length * reach);
                cosines += cosine;
                squares += cosine * cosine;
                steepness += length;
                border++;
            } else if (depth[voxel] > 1.5) {
                inside += length;
                deep++;
            }
        }
        double mean = cosines / border;
        numbers.add(mean);
        numbers.add(Math.sqrt(Math.max(0, squares / border - mean * mean)));
        numbers.add(steepness / border / 100);
        numbers.add(inside / deep / 100);
    }

    private static double difference(float[] values, int at, int stride) {
        return values[Math.min(values.length - 1, at + stride)] - values[Math.max(0, at - stride)];
    }

    /** How much of its bounding hull the largest axial slice fills, and its outline against a circle's. */
    private static void addOutline(Segmentation segmentation, Region region, List<Double> numbers) {
        boolean[] inside = new boolean[segmentation.probability().length];
        for (int voxel : region.voxels) {
            inside[voxel] = true;
        }
        AxialAxes axes = AxialAxes.of(inside, region.side, region.spacingMm);
        int layer = region.side * region.side;
        int area = 0;
        int outline = 0;
        for (int i = axes.slice() * layer; i < (axes.slice() + 1) * layer; i++) {
            if (inside[i]) {
                area++;
                outline += (inside[i - 1] ? 0 : 1) + (inside[i + 1] ? 0 : 1);
                outline += (inside[i - region.side] ? 0 : 1) + (inside[i + region.side] ? 0 : 1);
            }
        }
        double mm2 = area * region.spacingMm * region.spacingMm;
        numbers.add(mm2 / Math.max(1, Math.PI / 4 * axes.longMm() * axes.shortMm()));
        numbers.add(outline * region.spacingMm / Math.sqrt(4 * Math.PI * Math.max(1, mm2)));
    }
}
