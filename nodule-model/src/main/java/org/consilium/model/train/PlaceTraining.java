package org.consilium.model.train;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import org.consilium.model.detect.PlaceView;
import org.consilium.model.network.Network;
import org.consilium.model.network.Networks;

/**
 * Trains a network to tell nodules from other places. Half of the other places of a pass are those that the network took
 * most for nodules so far. What is kept is the running mean of the network's states.
 */
final class PlaceTraining {
    private static final int BATCH = 24;
    private static final double RATE = 1.5e-3;
    /** Other places for each nodule in a pass. */
    private static final int OTHERS = 2;
    /** Share of each new state in the running mean, which is what is kept. */
    private static final float NEW = 0.01f;
    /** Before this share of the training nothing is averaged. */
    private static final double WARM_UP = 0.25;
    /** Every so many batches the network is asked what it takes for nodules. */
    private static final int ASKED = 3;

    private final List<PlaceSource> nodules;
    private final List<PlaceSource> others;
    private final double[] loss;
    private final SplittableRandom random;
    private final Network network;
    private float[] mean;

    PlaceTraining(List<PlaceSource> nodules, List<PlaceSource> others, long seed) {
        this.nodules = nodules;
        this.others = others;
        this.loss = new double[others.size()];
        this.random = new SplittableRandom(seed);
        this.network = Networks.places(seed, PlaceView.SIDE);
        this.mean = network.parameters();
        Arrays.fill(loss, 1);
    }

    Network train(int passes, DoubleConsumer progress) {
        for (int pass = 0; pass < passes; pass++) {
            double done = pass / (double) passes;
            network.learningRate(RATE * Math.min(1, (pass + 1) / 3.0) * (0.01 + 0.99 * (1 - done)));
            progress.accept(pass(done < WARM_UP ? 1 : NEW));
        }
        network.parameters(mean);
        return network;
    }

    private double pass(float share) {
        int[] order = new int[nodules.size() * (1 + OTHERS)];
        int[] hardest = hardest();
        for (int i = 0; i < order.length; i++) {
            if (i < nodules.size()) {
                order[i] = i;
            } else {
                int other = i % 2 == 0 ? random.nextInt(others.size()) : hardest[random.nextInt(hardest.length)];
                order[i] = -1 - other;
            }
        }
        shuffle(order);
        double sum = 0;
        int batches = order.length / BATCH;
        for (int batch = 0; batch < batches; batch++) {
            sum += batch(Arrays.copyOfRange(order, batch * BATCH, (batch + 1) * BATCH), batch % ASKED == 0);
            remember(share);
        }
        return sum / Math.max(1, batches);
    }

    /** The fifth of all other places with the highest answers when they were last asked about. */
    private int[] hardest() {
        Integer[] all = new Integer[others.size()];
        Arrays.setAll(all, i -> i);
        Arrays.sort(all, (a, b) -> Double.compare(loss[b], loss[a]));
        int[] hardest = new int[Math.max(1, all.length / 5)];
        Arrays.setAll(hardest, i -> all[i]);
        return hardest;
    }

    private double batch(int[] members, boolean ask) {
        float[] rows = new float[BATCH * PlaceView.COUNT];
        float[] targets = new float[BATCH];
        float[] weights = new float[BATCH];
        Arrays.fill(weights, 1);
        for (int row = 0; row < BATCH; row++) {
            boolean nodule = members[row] >= 0;
            PlaceSource source = nodule ? nodules.get(members[row]) : others.get(-1 - members[row]);
            float[] view = PlaceView.finished(source.draw(random));
            PlaceView.write(view, random.nextInt(PlaceView.FORMS), rows, row * PlaceView.COUNT);
            targets[row] = nodule ? 1 : 0;
        }
        double before = network.fit(rows, targets, weights, BATCH);
        if (ask) {
            remember(members, network.predict(rows, BATCH));
        }
        return before;
    }

    private void remember(float share) {
        float[] now = network.parameters();
        for (int i = 0; i < mean.length; i++) {
            mean[i] += share * (now[i] - mean[i]);
        }
    }

    private void remember(int[] members, float[] answers) {
        for (int row = 0; row < BATCH; row++) {
            if (members[row] < 0) {
                int other = -1 - members[row];
                loss[other] = 0.5 * loss[other] + 0.5 * answers[row];
            }
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
