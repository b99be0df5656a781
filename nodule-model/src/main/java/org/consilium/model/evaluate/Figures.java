package org.consilium.model.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The figures of an evaluation, computed from the outcomes of single nodules. */
final class Figures {
    private final List<Outcome> outcomes;
    private final List<Outcome> labelled;

    Figures(List<Outcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
        this.labelled = outcomes.stream()
                .filter(each -> each.nodule().malignant().isPresent())
                .toList();
    }

    List<Outcome> labelled() {
        return labelled;
    }

    Roc roc(ToDoubleFunction<Outcome> score) {
        return roc(labelled, score);
    }

    static Roc roc(List<Outcome> labelled, ToDoubleFunction<Outcome> score) {
        return Roc.of(labelled.stream().mapToDouble(score).toArray(), labels(labelled));
    }

    double[] risks() {
        return labelled.stream().mapToDouble(Outcome::p).toArray();
    }

    boolean[] labels() {
        return labels(labelled);
    }

    private static boolean[] labels(List<Outcome> labelled) {
        boolean[] labels = new boolean[labelled.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = labelled.get(i).malignant();
        }
        return labels;
    }

    Calibration calibration() {
        return Calibration.of(risks(), labels());
    }

    /** The calibration slope with its interval. */
    Estimate calibrationSlope() {
        return Estimate.bootstrap(
                labelled, drawn -> new Figures(drawn).calibration().slope());
    }

    /** How often the malignant one of two nodules of one size has the higher score. */
    Estimate sizeMatched(ToDoubleFunction<Outcome> score) {
        return Estimate.bootstrap(labelled, drawn -> SizeMatched.area(drawn, score));
    }

    Estimate dice() {
        return Estimate.bootstrap(
                outcomes,
                cases -> cases.stream().mapToDouble(Outcome::dice).average().orElse(Double.NaN));
    }

    Estimate volumeError() {
        return median(outcome -> Math.abs(outcome.volumeError()));
    }

    Estimate volumeBias() {
        return median(Outcome::volumeError);
    }

    private Estimate median(ToDoubleFunction<Outcome> of) {
        return Estimate.bootstrap(
                outcomes,
                cases -> Estimate.median(
                        Arrays.stream(cases.stream().mapToDouble(of).toArray())
                                .filter(Double::isFinite)
                                .toArray()));
    }
}
