package org.consilium.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;

/**
 * How a nodule looks.
 *
 * @param type the most probable type
 * @param typeProbabilities one probability a type, summing to 1
 * @param ratings the rating that LIDC's radiologists would on average give, on their own scales; absent where the
 *     model does not rate the attribute
 */
public record Description(NoduleType type, Map<NoduleType, Double> typeProbabilities, Map<Attribute, Double> ratings) {
    public Description {
        typeProbabilities = Map.copyOf(typeProbabilities);
        ratings = Map.copyOf(ratings);
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

    /** The description whose type is the most probable one; the first of {@link NoduleType} wins a tie. */
    public static Description of(Map<NoduleType, Double> typeProbabilities, Map<Attribute, Double> ratings) {
        NoduleType best = NoduleType.SOLID;
        for (Entry<NoduleType, Double> each : new EnumMap<>(typeProbabilities).entrySet()) {
            if (each.getValue() > typeProbabilities.getOrDefault(best, 0.0)) {
                best = each.getKey();
            }
        }
        return new Description(best, typeProbabilities, ratings);
    }
}
