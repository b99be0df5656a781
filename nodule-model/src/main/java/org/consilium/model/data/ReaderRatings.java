package org.consilium.model.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            if (!part.isBlank()) {
                numbers.add((int) Math.round(Double.parseDouble(part)));
            }
        }
        return List.copyOf(numbers);
    }

    public List<Integer> of(Attribute attribute) {
        return byAttribute.getOrDefault(attribute, List.of());
    }

    /** The readers' mean, absent where nobody rated. */
    public OptionalDouble mean(Attribute attribute) {
        return of(attribute).stream().mapToInt(Integer::intValue).average();
    }
}
