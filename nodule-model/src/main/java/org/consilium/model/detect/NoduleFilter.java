package org.consilium.model.detect;

import org.consilium.model.network.Network;
import org.consilium.model.network.Networks;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.LogisticModel;
import org.consilium.model.rate.NoduleView;
import org.consilium.model.rate.ViewTraining;

/** Tells nodules from vessels, walls and other dense places: a network on the view, then a regression with features. */
public final class NoduleFilter {
    private static final int FORMS = 4;

    private final Network network;
    private final LogisticModel regression;

    public NoduleFilter(Network network, LogisticModel regression) {
        this.network = network;
        this.regression = regression;
    }

    /** Rebuilds the filter from its numbers. */
    public static NoduleFilter of(Weights weights) {
        Network network = Networks.views(1, NoduleView.SIDE, NoduleView.DEPTH, NoduleView.CHANNELS, 1);
        network.parameters(weights.get("detect"));
        return new NoduleFilter(network, LogisticModel.of(weights.get("detect.regression")));
    }

    /** How nodule-like a view and its features are, 0 to 1, four decimals. */
    public double score(NoduleView view, float[] features) {
        double logit = regression.logit(inputs(ViewTraining.predict(network, view, FORMS)[0], features));
        return Math.round(LogisticModel.probability(logit) * 1e4) / 1e4;
    }

    /** What the regression reads: the network's log odds and the measured features. */
    public static double[] inputs(double answer, float[] features) {
        double[] inputs = new double[features.length + 1];
        double bounded = Math.max(1e-3, Math.min(1 - 1e-3, answer));
        inputs[0] = StrictMath.log(bounded / (1 - bounded));
        for (int i = 0; i < features.length; i++) {
            inputs[i + 1] = features[i];
        }
        return inputs;
    }

    /** Frees the network. */
    public void close() {
        network.close();
    }
}
