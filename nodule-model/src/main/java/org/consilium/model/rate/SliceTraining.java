package org.consilium.model.rate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import org.consilium.model.network.Network;
import org.consilium.model.network.Networks;

/**
 * Trains a rating network on slices of nodules.
 *
 * <p>The step size rises over the first seventh and then falls like a cosine. What is kept is not the last state but the
 * running mean of the states, which wavers less on patients it has not seen, its batch normalisation taken into the
 * convolutions.
 */
public final class SliceTraining {
    private static final int BATCH = 48;
    private static final double RATE = 3e-3;
    private static final double WARM_UP = 0.15;
    /** Share of each new state in the running mean. */
    private static final float NEW = 0.015f;

    private final List<SliceExample> examples;
    private final SplittableRandom random;
    private final Network network;
    private float[] mean;

    private SliceTraining(List<SliceExample> examples, long seed) {
        this.examples = examples;
        this.random = new SplittableRandom(seed);
        this.network = Networks.slicesInTraining(seed);
        this.mean = network.parameters();
    }

    /** Trains from a seed; {@code progress} takes the mean loss of every pass. */
    public static Network train(List<SliceExample> examples, int passes, long seed, DoubleConsumer progress) {
        SliceTraining training = new SliceTraining(examples, seed);
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        for (int pass = 0; pass < passes; pass++) {
            training.shuffle(order);
            progress.accept(training.pass(order, pass, passes));
        }
        training.network.parameters(training.mean);
        Network plain = Networks.slices(training.network);
        training.network.close();
        return plain;
    }

    private double pass(int[] order, int pass, int passes) {
        int outputs = RatingTargets.COUNT;
        int size = Math.min(BATCH, order.length);
        float[] rows = new float[size * NoduleSlice.COUNT];
        float[] targets = new float[size * outputs];
        float[] weights = new float[size * outputs];
        int batches = Math.max(1, order.length / size);
        double loss = 0;
        for (int batch = 0; batch < batches; batch++) {
            for (int row = 0; row < size; row++) {
                SliceExample example = examples.get(order[(batch * size + row) % order.length]);
                new SliceWarp(random).write(drawn(example.stack()), rows, row * NoduleSlice.COUNT);
                System.arraycopy(example.targets(), 0, targets, row * outputs, outputs);
                System.arraycopy(example.weights(), 0, weights, row * outputs, outputs);
            }
            double done = (pass + batch / (double) batches) / passes;
            network.learningRate(rate(done));
            loss += network.fit(rows, targets, weights, size);
            remember(done < WARM_UP ? 1 : NEW);
        }
        return loss / batches;
    }

    private NoduleSlice drawn(SliceStack stack) {
        int draw = random.nextInt(4);
        return stack.slices().get(stack.slices().size() == 1 ? 0 : Math.max(0, draw - 1));
    }

    private static double rate(double done) {
        if (done < WARM_UP) {
            return RATE * (0.04 + 0.96 * done / WARM_UP);
        }
        return RATE * (1e-4 + 0.5 * (1 + StrictMath.cos(Math.PI * (done - WARM_UP) / (1 - WARM_UP))));
    }

    /** Takes in the new state; nothing of before the warm-up's end stays, as its means and variances are far off. */
    private void remember(float share) {
        float[] now = network.parameters();
        for (int i = 0; i < mean.length; i++) {
            mean[i] += share * (now[i] - mean[i]);
        }
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
