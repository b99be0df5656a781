package org.consilium.model.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;

/** The shapes of all networks; only their numbers are trained and kept. */
public final class Networks {
    private static final int[] SLICE_CHANNELS = {3, 16, 24, 24, 48, 48, 64, 64};

    /** The last layer of a rating network before its answers, mean and maximum over space. */
    public static final String SEEN = "both";
    /** Numbers in it. */
    public static final int SEEN_COUNT = 128;

    private Networks() {}

    /** Features of one voxel to the probability that it belongs to the nodule. */
    public static Network voxels(long seed, int features) {
        GraphBuilder graph = start(seed, 1e-3);
        graph.addLayer("first", dense(features, 48), "input");
        graph.addLayer("second", dense(48, 24), "first");
        graph.addLayer("inside", output(24, 1), "second");
        graph.setOutputs("inside");
        return new Network(graph.build(), features);
    }

    /** Any feature vector to several probabilities, through one hidden layer. */
    public static Network features(long seed, int features, int hidden, int outputs) {
        GraphBuilder graph = start(seed, 1e-3);
        graph.addLayer("first", dense(features, hidden), "input");
        graph.addLayer("ratings", output(hidden, outputs), "first");
        graph.setOutputs("ratings");
        return new Network(graph.build(), features);
    }

    /**
     * One slice with three channels, 44 pixels an edge, to the nine rating targets: seven convolutions, three of them
     * halving; mean and maximum over space, dropout.
     *
     * <p>Written as three-dimensional convolutions one layer thick, channels last: those run on oneDNN, where the
     * library's two-dimensional ones unfold every window into a matrix first, which takes ten times as long.
     */
    public static Network slices(long seed) {
        GraphBuilder graph = start(seed, 2e-3, 1e-2);
        String from = "input";
        for (int i = 0; i < SLICE_CHANNELS.length - 1; i++) {
            graph.addLayer("slice-" + i, plane(SLICE_CHANNELS[i], SLICE_CHANNELS[i + 1], stride(i)), from);
            from = "slice-" + i;
        }
        pooledRatings(graph, from);
        return new Network(graph.build(), 1, 44, 44, 3);
    }

    /**
     * The network of {@link #slices} as it is trained: every convolution without constants, followed by batch
     * normalisation. Every pixel is a row there, between two reshapings, as the library normalises no more than four
     * dimensions. Initial numbers are small, so that steps turn the filters quickly; normalisation takes away their length.
     */
    public static Network slicesInTraining(long seed) {
        GraphBuilder graph = start(seed, 3e-3, 1e-2);
        String from = "input";
        int side = 44;
        for (int i = 0; i < SLICE_CHANNELS.length - 1; i++) {
            int stride = stride(i);
            side = (side + stride - 1) / stride;
            Convolution3D plane = plane(SLICE_CHANNELS[i], SLICE_CHANNELS[i + 1], stride);
            plane.setHasBias(false);
            plane.setWeightInitFn(WeightInit.UNIFORM.getWeightInitFunction());
            plane.setActivationFn(new ActivationIdentity());
            graph.addLayer("slice-" + i, plane, from);
            from = normalised(graph, i, side);
        }
        OutputLayer ratings = pooledRatings(graph, from);
        ratings.setWeightInitFn(WeightInit.UNIFORM.getWeightInitFunction());
        return new Network(graph.build(), 1, 44, 44, 3);
    }

    /** The network of {@link #slices} that answers like one of {@link #slicesInTraining}. */
    public static Network slices(Network trained) {
        Network plain = slices(1);
        Folding.fold(trained, plain, SLICE_CHANNELS.length - 1);
        return plain;
    }

    private static String normalised(GraphBuilder graph, int i, int side) {
        int channels = SLICE_CHANNELS[i + 1];
        graph.addVertex("rows-" + i, new ReshapeVertex('c', new int[] {-1, channels}, null), "slice-" + i);
        BatchNormalization normal = new BatchNormalization.Builder()
                .nIn(channels)
                .nOut(channels)
                .useLogStd(false)
                .build();
        graph.addLayer("normal-" + i, normal, "rows-" + i);
        graph.addLayer("bent-" + i, new ActivationLayer(Activation.RELU), "normal-" + i);
        graph.addVertex(
                "pixels-" + i, new ReshapeVertex('c', new int[] {-1, 1, side, side, channels}, null), "bent-" + i);
        return "pixels-" + i;
    }

    private static int stride(int convolution) {
        return convolution % 2 == 1 ? 2 : 1;
    }

    private static OutputLayer pooledRatings(GraphBuilder graph, String from) {
        graph.addLayer("mean", pooled(PoolingType.AVG), from);
        graph.addLayer("most", pooled(PoolingType.MAX), from);
        graph.addVertex(SEEN, new MergeVertex(), "mean", "most");
        OutputLayer ratings = output(SEEN_COUNT, 9);
        ratings.setIDropout(new Dropout(0.6));
        graph.addLayer("ratings", ratings, SEEN);
        graph.setOutputs("ratings");
        return ratings;
    }

    private static GlobalPoolingLayer pooled(PoolingType type) {
        return new GlobalPoolingLayer.Builder(type).poolingDimensions(1, 2, 3).build();
    }

    private static Convolution3D plane(int inputs, int outputs, int stride) {
        return new Convolution3D.Builder(1, 3, 3)
                .stride(1, stride, stride)
                .nIn(inputs)
                .nOut(outputs)
                .dataFormat(Convolution3D.DataFormat.NDHWC)
                .convolutionMode(ConvolutionMode.Same)
                .activation(Activation.RELU)
                .build();
    }

    /**
     * A cube of densities to the probability that its middle is a nodule: three times halved by strided
     * convolutions, residual blocks between; the last convolution takes in the whole cube instead of a mean over space, so
     * that it knows what lies in the middle. No batch normalisation: the library cannot do it on five dimensions.
     *
     * @param side a multiple of 8; 24 leaves three points an edge for the last convolution
     */
    public static Network places(long seed, int side) {
        GraphBuilder graph = start(seed, 1e-3);
        graph.addLayer("stem", convolution(1, 8, 1), "input");
        graph.addLayer("half", convolution(8, 14, 2), "stem");
        residual(graph, "half", "fine", 14);
        graph.addLayer("quarter", convolution(14, 32, 2), "fine");
        residual(graph, "quarter", "middle", 32);
        graph.addLayer("eighth", convolution(32, 48, 2), "middle");
        Convolution3D whole = convolution(48, 48, 1);
        whole.setConvolutionMode(ConvolutionMode.Truncate);
        graph.addLayer("whole", whole, "eighth");
        graph.addLayer(
                "mean",
                new GlobalPoolingLayer.Builder(PoolingType.AVG)
                        .poolingDimensions(1, 2, 3)
                        .build(),
                "whole");
        graph.addLayer("nodule", dropped(48, 1), "mean");
        graph.setOutputs("nodule");
        return new Network(graph.build(), side, side, side, 1);
    }

    private static OutputLayer dropped(int inputs, int outputs) {
        OutputLayer layer = output(inputs, outputs);
        layer.setIDropout(new Dropout(0.7));
        return layer;
    }

    private static void residual(GraphBuilder graph, String from, String to, int channels) {
        Convolution3D second = convolution(channels, channels, 1);
        second.setActivationFn(new ActivationIdentity());
        graph.addLayer(to + "-first", convolution(channels, channels, 1), from);
        graph.addLayer(to + "-second", second, to + "-first");
        graph.addVertex(to + "-sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), from, to + "-second");
        graph.addLayer(to, new ActivationLayer(Activation.RELU), to + "-sum");
    }

    private static Convolution3D convolution(int inputs, int outputs, int stride) {
        return new Convolution3D.Builder(3, 3, 3)
                .stride(stride, stride, stride)
                .nIn(inputs)
                .nOut(outputs)
                .dataFormat(Convolution3D.DataFormat.NDHWC)
                .convolutionMode(ConvolutionMode.Same)
                .activation(Activation.RELU)
                .build();
    }

    private static GraphBuilder start(long seed, double rate) {
        return start(seed, rate, 1e-4);
    }

    private static GraphBuilder start(long seed, double rate, double decay) {
        GraphBuilder graph = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .weightInit(WeightInit.RELU)
                .updater(new Adam(rate))
                .weightDecay(decay)
                .graphBuilder();
        return graph.addInputs("input");
    }

    private static DenseLayer dense(int inputs, int outputs) {
        return new DenseLayer.Builder()
                .nIn(inputs)
                .nOut(outputs)
                .activation(Activation.RELU)
                .build();
    }

    private static OutputLayer output(int inputs, int outputs) {
        return new OutputLayer.Builder()
                .nIn(inputs)
                .nOut(outputs)
                .weightInit(WeightInit.XAVIER)
                .activation(Activation.SIGMOID)
                .lossFunction(new LossBinaryXENT())
                .build();
    }
}
