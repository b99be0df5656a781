package org.consilium.model.segment;

import java.util.Arrays;

/**
 * How large readers would draw what a segmentation shows: the logarithm of their volume over the segmented one, linear in a
 * few numbers of the segmentation.
 *
 * <p>A border drawn at one probability is too tight for faint nodules and too wide for the smallest. What tells by how much is
 * how the volume falls from low probabilities to high ones, and how far slices are apart.
 *
 * @param slopes one a number of {@link #inputs}
 */
public record VolumeModel(float[] slopes) {
    /** Numbers a segmentation, the last of them always 1. */
    public static final int COUNT = 7;

    private static final double LEAST_MM3 = 1;
    /** Nobody is corrected by more than a factor of e. */
    private static final double FARTHEST = 1;

    public VolumeModel {
        if (slopes.length != COUNT) {
            throw new IllegalArgumentException("a volume model has " + COUNT + " numbers, not " + slopes.length);
        }
    }

    /** What the model reads of a segmentation that is not empty. */
    public static double[] inputs(Segmentation segmentation, double sliceSpacingMm) {
        double size = log(segmentation.volumeMm3(Segmentation.BORDER));
        return new double[] {
            size,
            size * size / 20,
            log(segmentation.volumeMm3(Segmentation.WIDE)) - size,
            log(segmentation.volumeMm3(Segmentation.TIGHT)) - size,
            log(expectedMm3(segmentation)) - size,
            StrictMath.log(sliceSpacingMm),
            1
        };
    }

    /** The volume that readers would draw, in mm³. */
    public double volumeMm3(double[] inputs) {
        double change = 0;
        for (int i = 0; i < COUNT; i++) {
            change += slopes[i] * inputs[i];
        }
        return StrictMath.exp(inputs[0] + Math.max(-FARTHEST, Math.min(FARTHEST, change)));
    }

    /**
     * The segmentation with its probabilities bent so that the border encloses the volume that readers would draw. Nothing
     * becomes part of it that was not connected before.
     */
    public Segmentation redrawn(Segmentation segmentation, double sliceSpacingMm) {
        double voxel = Math.pow(segmentation.patch().spacingMm(), 3);
        int wanted = (int) Math.max(1, Math.round(volumeMm3(inputs(segmentation, sliceSpacingMm)) / voxel));
        float cut = cut(segmentation.probability(), wanted);
        float[] bent = new float[segmentation.probability().length];
        for (int i = 0; i < bent.length; i++) {
            bent[i] = bent(segmentation.probability()[i], cut);
        }
        return new Segmentation(segmentation.patch(), bent);
    }

    /** The probability that so many voxels reach. */
    private static float cut(float[] probability, int wanted) {
        float[] sorted = probability.clone();
        Arrays.sort(sorted);
        float cut = sorted[Math.max(0, sorted.length - wanted)];
        return Math.max(0.05f, Math.min(0.9f, cut));
    }

    private static float bent(float probability, float cut) {
        float border = Segmentation.BORDER;
        return probability < cut
                ? probability / cut * border * 0.9999f
                : border + (probability - cut) / (1 - cut) * (1 - border);
    }

    private static double log(double volumeMm3) {
        return StrictMath.log(Math.max(LEAST_MM3, volumeMm3));
    }

    private static double expectedMm3(Segmentation segmentation) {
        double sum = 0;
        for (float each : segmentation.probability()) {
            sum += each >= 0.05f ? each : 0;
        }
        return sum * Math.pow(segmentation.patch().spacingMm(), 3);
    }
}
