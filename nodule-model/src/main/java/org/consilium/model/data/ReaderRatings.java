package org.consilium.model.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.consilium.model.Attribute;

/**
 * What each radiologist rated of one nodule.
 *
 * @param byAttribute the individual ratings, one a reader; empty where only a vote is known
 */
public record ReaderRatings(Map<Attribute, List<Integer>> byAttribute) {
    public ReaderRatings {
        byAttribute = Map.copyOf(byAttribute);
    }

    /** Ratings of a table row with columns such as {@code texture_reads} ("5|5|4") and {@code vote_texture}. */
    static ReaderRatings of(Map<String, String> row) {
        Map<Attribute, List<Integer>> ratings = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            String name = attribute.name().toLowerCase(Locale.ROOT);
            String reads = row.getOrDefault(name + "_reads", "");
            String text = reads.isBlank() ? row.getOrDefault("vote_" + name, "") : reads;
            ratings.put(attribute, numbers(text));
        }
        return new ReaderRatings(ratings);
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : text.split("\\|", -1)) {
            rating(part).ifPresent(numbers::add);
        }
        return List.copyOf(numbers);
    }

    /** A rating from 1 to 6; anything else in a cell is no rating. */
    private static Optional<Integer> rating(String text) {
        try {
            long rounded = Math.round(Double.parseDouble(text.strip()));
            return rounded >= 1 && rounded <= 6 ? Optional.of((int) rounded) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    public List<Integer> of(Attribute attribute) {
        return byAttribute.getOrDefault(attribute, List.of());
    }

    /** The readers' mean, absent where nobody rated. */
    public OptionalDouble mean(Attribute attribute) {
        return of(attribute).stream().mapToInt(Integer::intValue).average();
    }

    /** The readers' means by attribute; without those that nobody rated. */
    public Map<Attribute, Double> means() {
        Map<Attribute, Double> means = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            mean(attribute).ifPresent(mean -> means.put(attribute, mean));
        }
        return means;
    }

    /** How many readers rated malignancy. */
    public int readers() {
        return of(Attribute.MALIGNANCY).size();
    }
}
