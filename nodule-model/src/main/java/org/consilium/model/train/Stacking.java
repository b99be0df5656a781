package org.consilium.model.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilium.model.Attribute;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.network.Network;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.LogisticModel;
import org.consilium.model.rate.Member;
import org.consilium.model.rate.OrdinalModel;
import org.consilium.model.rate.RatingTargets;
import org.consilium.model.rate.SliceAnswer;

/**
 * Fits the regressions that join the rating networks' answers and the measured features.
 *
 * <p>Every answer used here comes from networks that never saw the patient; the regressions of a fold are fitted on the
 * other folds only. Fitted by maximum likelihood on held-out answers, the probabilities need no further calibration.
 */
final class Stacking {
    private static final double DESCRIBE_RIDGE = 10;

    private Stacking() {}

    static void fit(List<RatedSample> samples, List<Integer> folds, Weights weights, Progress progress) {
        long parts = samples.stream()
                .map(sample -> sample.nodule().fold())
                .distinct()
                .count();
        if (parts < 3) {
            throw new IllegalArgumentException(
                    "the regressions need nodules with a border in at least three folds, not " + parts);
        }
        List<double[]> inputs = inputs(samples, weights, progress);
        weights.put("prior", prior(samples));
        for (int fold : folds) {
            List<RiskFit.Row> rows = new ArrayList<>();
            List<double[]> known = new ArrayList<>();
            List<AnnotatedNodule> nodules = new ArrayList<>();
            for (int i = 0; i < samples.size(); i++) {
                AnnotatedNodule nodule = samples.get(i).nodule();
                if (nodule.fold() != fold && !nodule.keptOut()) {
                    rows.add(new RiskFit.Row(nodule, inputs.get(i)));
                    known.add(inputs.get(i));
                    nodules.add(nodule);
                }
            }
            weights.put(Member.riskName(fold), new RiskFit(rows).fit().toArray());
            for (Attribute attribute : Member.DESCRIBED) {
                OrdinalModel.fit(
                                known,
                                nodules.stream()
                                        .map(each -> each.ratings().of(attribute))
                                        .toList(),
                                RatingTargets.highest(attribute),
                                DESCRIBE_RIDGE)
                        .put(weights, Member.describeName(attribute, fold));
            }
            progress.report("regressions", (folds.indexOf(fold) + 1) / (double) folds.size(), "");
        }
    }

    /** Share of malignant nodules, for a place at which nothing is found. */
    private static float prior(List<RatedSample> samples) {
        return (float) samples.stream()
                .flatMap(sample -> sample.nodule().malignant().stream())
                .mapToInt(malignant -> malignant ? 1 : 0)
                .average()
                .orElse(0.5);
    }

    private static List<double[]> inputs(List<RatedSample> samples, Weights weights, Progress progress) {
        Map<Integer, List<Network>> networks = new TreeMap<>();
        List<double[]> inputs = new ArrayList<>();
        for (RatedSample sample : samples) {
            List<Network> unseen =
                    networks.computeIfAbsent(sample.nodule().fold(), fold -> Member.slices(weights, fold));
            inputs.add(Member.inputs(SliceAnswer.of(unseen, sample.stack()), sample.features()));
            progress.report("held-out answers", inputs.size() / (double) samples.size(), "");
        }
        networks.values().forEach(each -> each.forEach(Network::close));
        return inputs;
    }

    static LogisticModel regression(List<double[]> rows, List<Double> targets, double ridge) {
        return LogisticModel.fit(
                rows.toArray(double[][]::new),
                targets.stream().mapToDouble(Double::doubleValue).toArray(),
                ridge);
    }

    /** The inputs from {@code first} on. */
    static double[] from(double[] inputs, int first) {
        return Arrays.copyOfRange(inputs, first, inputs.length);
    }
}
