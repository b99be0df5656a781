package org.consilium.model.rate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.consilium.model.Attribute;
import org.consilium.model.Description;
import org.consilium.model.NoduleType;
import org.consilium.model.Risk;

/**
 * What the ensemble says of one segmentation.
 *
 * @param stack what its networks saw
 * @param answers their mean answers, one a rating target
 * @param features the measured features
 * @param risk of malignancy, calibrated
 * @param shares expected share of readers for each rating from 1 on, by attribute
 * @param strangeness root mean square of the measured features in standard deviations of the training nodules
 */
public record Reading(
        SliceStack stack,
        double[] answers,
        float[] features,
        Risk risk,
        Map<Attribute, List<Double>> shares,
        double strangeness) {
    /** More than any of the 803 training nodules but one. */
    private static final double STRANGEST = 3;

    public Reading {
        shares = Map.copyOf(shares);
    }

    /** Whether the measured features lie where those of the training nodules lie. */
    public boolean isFamiliar() {
        return strangeness <= STRANGEST;
    }

    /** Probability of each type, from the readers' texture ratings. */
    public Map<NoduleType, Double> types() {
        List<Double> texture = shares.getOrDefault(Attribute.TEXTURE, List.of());
        Map<NoduleType, Double> types = new EnumMap<>(NoduleType.class);
        Arrays.stream(NoduleType.values()).forEach(type -> types.put(type, 0.0));
        for (int i = 0; i < texture.size(); i++) {
            types.merge(TypeTargets.type(i + 1), texture.get(i), (a, b) -> Math.round((a + b) * 1e4) / 1e4);
        }
        return types;
    }

    /** The mean rating that LIDC's readers would give. */
    public Map<Attribute, Double> ratings() {
        Map<Attribute, Double> ratings = new EnumMap<>(Attribute.class);
        shares.forEach((attribute, spread) -> {
            double mean = 0;
            for (int i = 0; i < spread.size(); i++) {
                mean += (i + 1) * spread.get(i);
            }
            ratings.put(attribute, Math.round(mean * 100) / 100.0);
        });
        double malignancy =
                RatingTargets.rating(Attribute.MALIGNANCY, answers[RatingTargets.place(Attribute.MALIGNANCY)]);
        ratings.put(Attribute.MALIGNANCY, Math.round(malignancy * 100) / 100.0);
        return ratings;
    }

    public Description description() {
        return Description.of(types(), ratings(), shares);
    }
}
