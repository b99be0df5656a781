package org.consilium.model.rate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import org.consilium.model.network.Network;
import org.consilium.model.network.Networks;

/** Trains the three-dimensional network on views of nodules, and asks it. */
public final class ViewTraining {
    private static final int BATCH = 24;
    private static final double RATE = 2e-3;

    private ViewTraining() {}

    /** Trains from a seed; {@code progress} takes the mean loss of every pass. */
    public static Network train(List<ViewExample> examples, int epochs, long seed, DoubleConsumer progress) {
        SplittableRandom random = new SplittableRandom(seed);
        int outputs = examples.get(0).targets().length;
        Network network = Networks.views(seed, NoduleView.SIDE, NoduleView.DEPTH, NoduleView.CHANNELS, outputs);
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        for (int epoch = 0; epoch < epochs; epoch++) {
            double done = epoch / (double) epochs;
            network.learningRate(RATE * Math.min(1, (epoch + 1) / 3.0) * (0.01 + 0.99 * (1 - done)));
            shuffle(order, random);
            progress.accept(epoch(network, examples, order, random));
        }
        return network;
    }

    private static double epoch(Network network, List<ViewExample> examples, int[] order, SplittableRandom random) {
        int outputs = examples.get(0).targets().length;
        float[] rows = new float[BATCH * NoduleView.COUNT];
        float[] targets = new float[BATCH * outputs];
        float[] weights = new float[BATCH * outputs];
        double loss = 0;
        int batches = order.length / BATCH;
        for (int batch = 0; batch < batches; batch++) {
            for (int row = 0; row < BATCH; row++) {
                ViewExample example = examples.get(order[batch * BATCH + row]);
                int view = random.nextInt(example.views().size());
                example.views().get(view).writeAugmented(rows, row * NoduleView.COUNT, random);
                System.arraycopy(example.targets(), 0, targets, row * outputs, outputs);
                System.arraycopy(example.weights(), 0, weights, row * outputs, outputs);
            }
            loss += network.fit(rows, targets, weights, BATCH);
        }
        return loss / Math.max(1, batches);
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    /** The network's answer to one view, the mean over some of its sixteen mirrored and turned forms. */
    public static double[] predict(Network network, NoduleView view, int forms) {
        float[] rows = new float[forms * NoduleView.COUNT];
        for (int form = 0; form < forms; form++) {
            view.writeTurned(rows, form * NoduleView.COUNT, form * (16 / forms));
        }
        float[] answers = network.predict(rows, forms);
        double[] mean = new double[answers.length / forms];
        for (int k = 0; k < answers.length; k++) {
            mean[k % mean.length] += answers[k] / forms;
        }
        return mean;
    }
}
