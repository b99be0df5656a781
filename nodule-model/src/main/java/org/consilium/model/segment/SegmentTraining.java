package org.consilium.model.segment;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.network.Network;
import org.consilium.model.network.Networks;

/** Trains the segmentation network on annotated nodules. */
public final class SegmentTraining {
    private static final int BATCH = 2048;

    private SegmentTraining() {}

    /**
     * Trains a network from a seed; the same seed and nodules give the same network.
     *
     * @param epochs passes over the drawn voxels
     * @param progress takes the mean loss of every pass
     */
    public static Network train(List<AnnotatedNodule> nodules, int epochs, long seed, DoubleConsumer progress) {
        SplittableRandom random = new SplittableRandom(seed);
        VoxelSamples samples = VoxelSamples.of(nodules, 2, random);
        Network network = Networks.voxels(seed, VoxelFeatures.COUNT);
        int[] order = new int[samples.count()];
        Arrays.setAll(order, i -> i);
        for (int epoch = 0; epoch < epochs; epoch++) {
            network.learningRate(2e-3 * (1 - epoch / (double) epochs) + 1e-5);
            shuffle(order, random);
            progress.accept(epoch(network, samples, order));
        }
        return network;
    }

    private static double epoch(Network network, VoxelSamples samples, int[] order) {
        float[] rows = new float[BATCH * VoxelFeatures.COUNT];
        float[] targets = new float[BATCH];
        float[] weights = new float[BATCH];
        Arrays.fill(weights, 1);
        double loss = 0;
        int batches = order.length / BATCH;
        for (int batch = 0; batch < batches; batch++) {
            for (int row = 0; row < BATCH; row++) {
                samples.copy(order[batch * BATCH + row], rows, targets, row);
            }
            loss += network.fit(rows, targets, weights, BATCH);
        }
        return loss / Math.max(1, batches);
    }

    static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
