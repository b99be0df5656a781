package org.consilium.model.rate;

import java.util.Arrays;
import java.util.List;
import org.consilium.model.network.Network;
import org.consilium.model.network.Networks;

/** What rating networks answer to a stack: the mean over networks, slices and mirrored forms, the middle slice twice. */
public final class SliceAnswer {
    private static final int FORMS = 4;

    private SliceAnswer() {}

    /** One number an output, 0 to 1. */
    public static double[] of(List<Network> networks, SliceStack stack) {
        return of(networks, List.of(stack), 1).get(0);
    }

    /**
     * What they answer to several stacks that have as many slices each.
     *
     * @param together so many stacks go through a network at once
     */
    static List<double[]> of(List<Network> networks, List<SliceStack> stacks, int together) {
        int each = stacks.get(0).slices().size();
        double[][] means = new double[stacks.size()][RatingTargets.COUNT];
        for (int from = 0; from < means.length; from += together) {
            List<SliceStack> some = stacks.subList(from, Math.min(means.length, from + together));
            float[] rows = rows(some);
            for (Network network : networks) {
                float[] answers = network.predict(rows, rows.length / NoduleSlice.COUNT);
                for (int s = 0; s < some.size(); s++) {
                    double[] one = mean(answers, s * FORMS * each * RatingTargets.COUNT, each, RatingTargets.COUNT);
                    double[] sum = means[from + s];
                    Arrays.setAll(sum, i -> sum[i] + one[i] / networks.size());
                }
            }
        }
        return List.of(means);
    }

    /** What a rating network makes of a stack before it answers: {@link Networks#SEEN_COUNT} numbers. */
    public static double[] seen(Network network, SliceStack stack) {
        float[] rows = rows(List.of(stack));
        float[] seen = network.activations(Networks.SEEN, rows, rows.length / NoduleSlice.COUNT);
        return mean(seen, 0, stack.slices().size(), Networks.SEEN_COUNT);
    }

    /** All forms of all slices of all stacks. */
    private static float[] rows(List<SliceStack> stacks) {
        int each = FORMS * stacks.get(0).slices().size();
        float[] rows = new float[stacks.size() * each * NoduleSlice.COUNT];
        for (int i = 0; i < stacks.size() * each; i++) {
            SliceStack stack = stacks.get(i / each);
            stack.slices().get(i % each / FORMS).write(rows, i * NoduleSlice.COUNT, i % FORMS);
        }
        return rows;
    }

    /** The mean of one stack's rows of values from {@code start} on, those of its first slice counting twice. */
    private static double[] mean(float[] values, int start, int slices, int width) {
        double[] mean = new double[width];
        for (int i = 0; i < FORMS * slices * width; i++) {
            double weight = i / (FORMS * width) == 0 ? 2 : 1;
            mean[i % width] += weight * values[start + i] / ((slices + 1) * FORMS);
        }
        return mean;
    }
}
