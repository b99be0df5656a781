package org.consilium.model.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.consilium.model.network.Networks;
import org.jspecify.annotations.Nullable;

/** Collects the lines of an index's text. */
final class IndexLines {
    private final Map<String, String> madeFrom = new LinkedHashMap<>();
    private final Map<Integer, Double> medians = new TreeMap<>();
    private final Map<Integer, double[]> means = new TreeMap<>();
    private final Map<Integer, double[]> spreads = new TreeMap<>();
    private final List<SimilarIndex.Entry> entries = new ArrayList<>();

    SimilarIndex of(String text) {
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                take(line.split(" ", -1));
            }
        }
        Map<Integer, SimilarIndex.Eyes> members = new TreeMap<>();
        medians.forEach((fold, median) -> members.put(
                fold, new SimilarIndex.Eyes(full(means.get(fold), fold), full(spreads.get(fold), fold), median)));
        return new SimilarIndex(madeFrom, members, entries);
    }

    private static double[] full(double @Nullable [] values, int fold) {
        if (values == null || values.length != Networks.SEEN_COUNT) {
            throw new IllegalArgumentException("member " + fold + " needs " + Networks.SEEN_COUNT + " numbers");
        }
        return values;
    }

    private void take(String[] words) {
        switch (words[0]) {
            case "from" -> madeFrom.put(words[1], words[2]);
            case "median" -> medians.put(Integer.valueOf(words[1]), Double.valueOf(words[2]));
            case "mean" -> means.put(Integer.valueOf(words[1]), numbers(words));
            case "spread" -> spreads.put(Integer.valueOf(words[1]), numbers(words));
            case "nodule" -> entries.add(entry(words));
            default -> throw new IllegalArgumentException("no line begins with " + words[0]);
        }
    }

    private static double[] numbers(String[] words) {
        return Arrays.stream(words, 2, words.length)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static SimilarIndex.Entry entry(String[] words) {
        return new SimilarIndex.Entry(
                words[1],
                Integer.parseInt(words[2]),
                Double.parseDouble(words[3]),
                Integer.parseInt(words[4]),
                words[5].equals("-") ? Optional.empty() : Optional.of(Double.valueOf(words[5])),
                Double.parseDouble(words[6]),
                HexFormat.of().parseHex(words[7]));
    }
}
