package org.consilium.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * How a nodule looks.
 *
 * @param type the most probable type
 * @param typeProbabilities one probability a type, summing to 1
 * @param ratings the rating that LIDC's radiologists would on average give, on their own scales; absent where the
 *     model does not rate the attribute
 * @param ratingShares by attribute, the expected share of readers for each rating from 1 on; each sums to 1
 */
public record Description(
        NoduleType type,
        Map<NoduleType, Double> typeProbabilities,
        Map<Attribute, Double> ratings,
        Map<Attribute, List<Double>> ratingShares) {
    public Description {
        typeProbabilities = Map.copyOf(typeProbabilities);
        ratings = Map.copyOf(ratings);
        ratingShares = Map.copyOf(ratingShares);
        ratingShares.forEach(Description::check);
        double sum = 0;
        for (NoduleType each : NoduleType.values()) {
            double probability = typeProbabilities.getOrDefault(each, Double.NaN);
            Bounds.fraction("the probability of " + each, probability);
            sum += probability;
        }
        if (Math.abs(sum - 1) > 1e-6) {
            throw new IllegalArgumentException("type probabilities sum to 1 within 0.000001, not " + sum);
        }
    }

    private static void check(Attribute attribute, List<Double> shares) {
        double sum = 0;
        for (double share : shares) {
            Bounds.fraction("a share of readers rating " + attribute, share);
            sum += share;
        }
        if (Math.abs(sum - 1) > 1e-6) {
            throw new IllegalArgumentException("shares of readers rating " + attribute + " sum to 1, not " + sum);
        }
    }

    /** The description whose type is the most probable one; the first of {@link NoduleType} wins a tie. */
    public static Description of(
            Map<NoduleType, Double> typeProbabilities,
            Map<Attribute, Double> ratings,
            Map<Attribute, List<Double>> ratingShares) {
        NoduleType best = NoduleType.SOLID;
        for (Entry<NoduleType, Double> each : new EnumMap<>(typeProbabilities).entrySet()) {
            if (each.getValue() > typeProbabilities.getOrDefault(best, 0.0)) {
                best = each.getKey();
            }
        }
        return new Description(best, typeProbabilities, ratings, ratingShares);
    }
}
