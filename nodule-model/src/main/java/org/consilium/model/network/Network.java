package org.consilium.model.network;

import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One Deeplearning4j graph, fed with plain arrays.
 *
 * <p>Predicting is serialised on the graph: a graph keeps its activations in itself, and the callers' numbers must not
 * depend on who else is asking. Nor may they depend on the machine's number of processors, so that products of matrices,
 * which two threads add up in another order than one, are left to one; networks work beside each other instead.
 */
public final class Network {
    static {
        Nd4j.factory().blas().setMaxThreads(1);
    }

    private final ComputationGraph graph;
    private final long[] inputShape;

    /**
     * @param configuration shape and seed
     * @param inputShape length of each input dimension after the batch's
     */
    Network(ComputationGraphConfiguration configuration, long... inputShape) {
        this.graph = new ComputationGraph(configuration);
        this.graph.init();
        this.inputShape = inputShape.clone();
    }

    /** One step of training; returns the loss of the answers before it, without what weight decay adds. */
    public double fit(float[] inputs, float[] targets, float[] targetWeights, int batch) {
        INDArray x = array(inputs, batch, inputShape);
        INDArray y = Nd4j.create(targets, new long[] {batch, targets.length / batch}, 'c');
        INDArray mask = Nd4j.create(targetWeights, new long[] {batch, targetWeights.length / batch}, 'c');
        graph.fit(new MultiDataSet(new INDArray[] {x}, new INDArray[] {y}, null, new INDArray[] {mask}));
        double score = graph.score() - graph.calcRegularizationScore(true);
        x.close();
        return score;
    }

    /** The activations of the one output, row by row. */
    public float[] predict(float[] inputs, int batch) {
        synchronized (graph) {
            INDArray x = array(inputs, batch, inputShape);
            INDArray result = graph.output(false, x)[0];
            float[] values = result.dup('c').data().asFloat();
            x.close();
            return values;
        }
    }

    /** The activations of one inner layer, row by row. */
    public float[] activations(String layer, float[] inputs, int batch) {
        synchronized (graph) {
            INDArray x = array(inputs, batch, inputShape);
            Map<String, INDArray> all = graph.feedForward(new INDArray[] {x}, false);
            INDArray wanted = all.get(layer);
            if (wanted == null) {
                throw new IllegalArgumentException("this network has the layers " + all.keySet() + ", not " + layer);
            }
            float[] values = wanted.dup('c').data().asFloat();
            x.close();
            return values;
        }
    }

    private static INDArray array(float[] values, int batch, long[] shape) {
        long[] all = new long[shape.length + 1];
        all[0] = batch;
        System.arraycopy(shape, 0, all, 1, shape.length);
        return Nd4j.create(values, all, 'c');
    }

    /** All parameters in the graph's order. */
    public float[] parameters() {
        return graph.params().dup().data().asFloat();
    }

    /** Replaces all parameters. */
    public void parameters(float[] values) {
        if (values.length != graph.numParams()) {
            throw new IllegalArgumentException(
                    "this network has " + graph.numParams() + " parameters, not " + values.length);
        }
        graph.setParams(Nd4j.create(values, new long[] {1, values.length}, 'c')
                .reshape(graph.params().shape()));
    }

    /** One layer's numbers by the library's name for them, first dimension slowest. */
    float[] numbers(String name) {
        return graph.getParam(name).dup('c').data().asFloat();
    }

    /** Replaces one layer's numbers. */
    void numbers(String name, float[] values) {
        INDArray held = graph.getParam(name);
        held.assign(Nd4j.create(values, held.shape(), 'c'));
    }

    /** Sets the step size of the optimiser. */
    public void learningRate(double rate) {
        graph.setLearningRate(rate);
    }

    /** Frees the graph's memory. */
    public void close() {
        synchronized (graph) {
            graph.params().close();
        }
    }
}
