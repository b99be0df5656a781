package org.consilium.model.rate;

import java.util.List;
import org.consilium.model.network.Network;

/** What rating networks answer to a stack: the mean over networks, slices and mirrored forms, the middle slice twice. */
public final class SliceAnswer {
    private static final int FORMS = 4;

    private SliceAnswer() {}

    /** One number an output, 0 to 1. */
    public static double[] of(List<Network> networks, SliceStack stack) {
        int slices = stack.slices().size();
        float[] rows = new float[FORMS * slices * NoduleSlice.COUNT];
        for (int i = 0; i < FORMS * slices; i++) {
            stack.slices().get(i / FORMS).write(rows, i * NoduleSlice.COUNT, i % FORMS);
        }
        double[] mean = new double[RatingTargets.COUNT];
        for (Network network : networks) {
            float[] answers = network.predict(rows, FORMS * slices);
            for (int i = 0; i < answers.length; i++) {
                double weight = i / (FORMS * RatingTargets.COUNT) == 0 ? 2 : 1;
                mean[i % RatingTargets.COUNT] += weight * answers[i] / ((slices + 1) * FORMS * networks.size());
            }
        }
        return mean;
    }
}
