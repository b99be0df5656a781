package org.consilium.model.train;

import java.util.ArrayList;
import java.util.List;
import org.consilium.model.NoduleType;
import org.consilium.model.network.Network;
import org.consilium.model.network.Networks;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.LogisticModel;
import org.consilium.model.rate.Member;
import org.consilium.model.rate.NoduleView;
import org.consilium.model.rate.RatingSample;
import org.consilium.model.rate.RatingTargets;
import org.consilium.model.rate.TypeTargets;
import org.consilium.model.rate.ViewTraining;

/**
 * Fits the regressions that join the rating network's answers and the measured features.
 *
 * <p>Every answer used here comes from the network that never saw the patient; the regressions of a fold are fitted on
 * the other folds only. Fitted by maximum likelihood on held-out answers, the probabilities need no further calibration.
 */
final class Stacking {
    private static final double RISK_RIDGE = 30;
    private static final double TYPE_RIDGE = 30;
    private static final int FORMS = 8;

    private Stacking() {}

    static void fit(List<RatingSample> samples, List<Integer> folds, Weights weights) {
        List<double[]> inputs = inputs(samples, weights);
        weights.put("prior", prior(samples));
        for (int fold : folds) {
            weights.put("risk." + fold, risk(samples, inputs, fold).toArray());
            for (NoduleType type : NoduleType.values()) {
                weights.put(
                        "type." + type + "." + fold,
                        type(samples, inputs, fold, type).toArray());
            }
        }
    }

    /** Share of malignant nodules, for a place at which nothing is found. */
    private static float prior(List<RatingSample> samples) {
        return (float) samples.stream()
                .flatMap(sample -> sample.nodule().malignant().stream())
                .mapToInt(malignant -> malignant ? 1 : 0)
                .average()
                .orElse(0.5);
    }

    private static List<double[]> inputs(List<RatingSample> samples, Weights weights) {
        List<double[]> inputs = new ArrayList<>();
        Network network =
                Networks.views(1, NoduleView.SIDE, NoduleView.DEPTH, NoduleView.CHANNELS, RatingTargets.COUNT);
        int loaded = -1;
        for (RatingSample sample : samples) {
            if (sample.nodule().fold() != loaded) {
                loaded = sample.nodule().fold();
                network.parameters(weights.get("ratings." + loaded));
            }
            double[] answers = ViewTraining.predict(network, sample.views().get(0), FORMS);
            inputs.add(Member.inputs(answers, sample.features().get(0)));
        }
        network.close();
        return inputs;
    }

    private static LogisticModel risk(List<RatingSample> samples, List<double[]> inputs, int fold) {
        List<double[]> rows = new ArrayList<>();
        List<Double> targets = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            var nodule = samples.get(i).nodule();
            if (nodule.fold() != fold && !nodule.keptOut() && nodule.malignant().isPresent()) {
                rows.add(inputs.get(i));
                targets.add(nodule.malignant().get() ? 1.0 : 0.0);
            }
        }
        return fit(rows, targets, RISK_RIDGE);
    }

    private static LogisticModel type(List<RatingSample> samples, List<double[]> inputs, int fold, NoduleType type) {
        List<double[]> rows = new ArrayList<>();
        List<Double> targets = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            var nodule = samples.get(i).nodule();
            if (nodule.fold() != fold && !nodule.keptOut()) {
                rows.add(inputs.get(i));
                targets.add(TypeTargets.share(nodule.ratings(), type));
            }
        }
        return fit(rows, targets, TYPE_RIDGE);
    }

    private static LogisticModel fit(List<double[]> rows, List<Double> targets, double ridge) {
        return LogisticModel.fit(
                rows.toArray(double[][]::new),
                targets.stream().mapToDouble(Double::doubleValue).toArray(),
                ridge);
    }
}
