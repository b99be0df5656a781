package org.consilium.model.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.consilium.model.Attribute;
import org.consilium.model.NoduleType;
import org.consilium.model.rate.Member;
import org.consilium.model.rate.TypeTargets;

/**
 * Agreement of the model with the readers' majority and of the readers with each other, and whether the expected shares
 * of readers come true.
 *
 * <p>Classes: texture as nodule type; calcification present (5 and below) or absent; all others from 3 on against below,
 * margin, sphericity and subtlety from 4 on, so that both classes occur. The model's class is the one that gathers most of
 * its expected readers.
 */
final class Agreement {
    private static final int BINS = 10;
    private static final List<NoduleType> TYPES = List.of(NoduleType.values());

    private Agreement() {}

    static IntUnaryOperator classes(Attribute attribute) {
        return switch (attribute) {
            case TEXTURE -> rating -> TYPES.indexOf(TypeTargets.type(rating));
            case CALCIFICATION -> rating -> rating <= 5 ? 1 : 0;
            case MARGIN, SPHERICITY, SUBTLETY -> rating -> rating >= 4 ? 1 : 0;
            default -> rating -> rating >= 3 ? 1 : 0;
        };
    }

    /** All figures by attribute. */
    static Map<String, Object> of(List<Outcome> outcomes) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (Attribute attribute : Member.DESCRIBED) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("modelKappa", modelKappa(outcomes, attribute));
            one.put("readersKappa", readersKappa(outcomes, attribute));
            one.put("sharesCalibrationError", calibrationError(outcomes, attribute));
            figures.put(attribute.name().toLowerCase(Locale.ROOT), one);
        }
        return figures;
    }

    private record Pair(int mine, int theirs) {}

    private static Estimate modelKappa(List<Outcome> outcomes, Attribute attribute) {
        List<Pair> pairs = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Optional<Integer> majority =
                    Kappa.majority(outcome.nodule().ratings().of(attribute), classes(attribute));
            Optional<Integer> mine = outcome.reading()
                    .map(reading -> likeliest(reading.shares().getOrDefault(attribute, List.of()), attribute));
            mine.ifPresent(m -> majority.ifPresent(t -> pairs.add(new Pair(m, t))));
        }
        return Estimate.bootstrap(pairs, drawn -> {
            Kappa kappa = new Kappa();
            drawn.forEach(pair -> kappa.add(pair.mine(), pair.theirs()));
            return kappa.value();
        });
    }

    private static int likeliest(List<Double> shares, Attribute attribute) {
        double[] sums = new double[4];
        for (int i = 0; i < shares.size(); i++) {
            sums[classes(attribute).applyAsInt(i + 1)] += shares.get(i);
        }
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = sums[i] > sums[best] ? i : best;
        }
        return best;
    }

    private static Estimate readersKappa(List<Outcome> outcomes, Attribute attribute) {
        List<Outcome> read = outcomes.stream()
                .filter(each -> each.nodule().ratings().of(attribute).size() > 1)
                .toList();
        return Estimate.bootstrap(read, drawn -> {
            Kappa kappa = new Kappa();
            drawn.forEach(each -> kappa.addReaders(each.nodule().ratings().of(attribute), classes(attribute)));
            return kappa.value();
        });
    }

    /** Mean distance of expected and given shares over ten bins of expected share, all ratings of all nodules together. */
    private static double calibrationError(List<Outcome> outcomes, Attribute attribute) {
        double[] expected = new double[BINS];
        double[] given = new double[BINS];
        double all = 0;
        for (Outcome outcome : outcomes) {
            List<Integer> ratings = outcome.nodule().ratings().of(attribute);
            List<Double> shares = outcome.reading()
                    .map(reading -> reading.shares().getOrDefault(attribute, List.of()))
                    .orElse(List.of());
            for (int i = 0; i < shares.size() && !ratings.isEmpty(); i++) {
                int bin = (int) Math.min(BINS - 1, shares.get(i) * BINS);
                int rating = i + 1;
                expected[bin] += shares.get(i);
                given[bin] += ratings.stream().filter(each -> each == rating).count() / (double) ratings.size();
                all++;
            }
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(expected[bin] - given[bin]) / all;
        }
        return error;
    }
}
