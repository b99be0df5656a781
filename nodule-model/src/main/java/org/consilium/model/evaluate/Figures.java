package org.consilium.model.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.consilium.model.Attribute;
import org.consilium.model.NoduleType;
import org.consilium.model.rate.TypeTargets;

/** All figures of an evaluation, computed from the outcomes of single nodules. */
final class Figures {
    /** Two nodules are of one size when their volumes differ by no more than a quarter. */
    private static final double SAME_SIZE = 1.25;

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
        return Roc.of(labelled.stream().mapToDouble(score).toArray(), labels());
    }

    double[] risks() {
        return labelled.stream().mapToDouble(Outcome::p).toArray();
    }

    boolean[] labels() {
        boolean[] labels = new boolean[labelled.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = malignant(labelled.get(i));
        }
        return labels;
    }

    private static boolean malignant(Outcome outcome) {
        return outcome.nodule().malignant().orElse(false);
    }

    Calibration calibration() {
        return Calibration.of(risks(), labels());
    }

    /** How often the malignant one of two nodules of one size has the higher risk. */
    Estimate sizeMatched() {
        return Estimate.bootstrap(labelled, Figures::matchedArea);
    }

    private static double matchedArea(List<Outcome> cases) {
        List<Outcome> positive = cases.stream().filter(Figures::malignant).toList();
        List<Outcome> negative = cases.stream().filter(each -> !malignant(each)).toList();
        double won = 0;
        int pairs = 0;
        for (Outcome one : positive) {
            for (Outcome other : negative) {
                double ratio = one.readersVolumeMm3() / other.readersVolumeMm3();
                if (ratio <= SAME_SIZE && ratio >= 1 / SAME_SIZE) {
                    won += one.p() > other.p() ? 1 : one.p() == other.p() ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return won / pairs;
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
                cases -> Estimate.median(cases.stream().mapToDouble(of).toArray()));
    }

    /** Agreement of the model with the readers' majority, and of the readers with each other, by attribute. */
    Map<String, Estimate> agreement() {
        Map<String, Estimate> agreement = new LinkedHashMap<>();
        IntUnaryOperator type = rating -> TypeTargets.type(rating).ordinal();
        agreement(agreement, "texture", Attribute.TEXTURE, type, Figures::type);
        IntUnaryOperator spiculated = rating -> rating >= 3 ? 1 : 0;
        agreement(agreement, "spiculation", Attribute.SPICULATION, spiculated, atLeast(Attribute.SPICULATION, 2.5));
        IntUnaryOperator calcified = rating -> rating <= 5 ? 1 : 0;
        agreement(agreement, "calcification", Attribute.CALCIFICATION, calcified, below(Attribute.CALCIFICATION, 5.5));
        return agreement;
    }

    private void agreement(
            Map<String, Estimate> into,
            String name,
            Attribute attribute,
            IntUnaryOperator classOf,
            Function<Outcome, Optional<Integer>> answer) {
        into.put(name + "ModelKappa", Estimate.bootstrap(outcomes, cases -> {
            Kappa kappa = new Kappa();
            for (Outcome outcome : cases) {
                Optional<Integer> majority =
                        Kappa.majority(outcome.nodule().ratings().of(attribute), classOf);
                answer.apply(outcome).ifPresent(mine -> majority.ifPresent(theirs -> kappa.add(mine, theirs)));
            }
            return kappa.value();
        }));
        into.put(name + "ReadersKappa", Estimate.bootstrap(outcomes, cases -> {
            Kappa kappa = new Kappa();
            cases.forEach(outcome -> kappa.addReaders(outcome.nodule().ratings().of(attribute), classOf));
            return kappa.value();
        }));
    }

    private static Optional<Integer> type(Outcome outcome) {
        return outcome.reading().map(reading -> {
            List<NoduleType> types = new ArrayList<>(List.of(NoduleType.values()));
            types.sort((a, b) -> Double.compare(
                    reading.types().getOrDefault(b, 0.0), reading.types().getOrDefault(a, 0.0)));
            return types.get(0).ordinal();
        });
    }

    private static Function<Outcome, Optional<Integer>> atLeast(Attribute attribute, double bound) {
        return outcome ->
                outcome.reading().map(reading -> reading.ratings().getOrDefault(attribute, 1.0) >= bound ? 1 : 0);
    }

    private static Function<Outcome, Optional<Integer>> below(Attribute attribute, double bound) {
        return outcome ->
                outcome.reading().map(reading -> reading.ratings().getOrDefault(attribute, 6.0) < bound ? 1 : 0);
    }
}
