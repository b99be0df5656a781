package org.consilium.model.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Agreement beyond chance between pairs of class answers (Cohen, unweighted). */
final class Kappa {
    private final Map<Integer, Integer> first = new HashMap<>();
    private final Map<Integer, Integer> second = new HashMap<>();
    private int same;
    private int pairs;

    void add(int one, int other) {
        first.merge(one, 1, Integer::sum);
        second.merge(other, 1, Integer::sum);
        same += one == other ? 1 : 0;
        pairs++;
    }

    double value() {
        double expected = 0;
        for (Map.Entry<Integer, Integer> each : first.entrySet()) {
            expected += each.getValue() / (double) pairs * second.getOrDefault(each.getKey(), 0) / pairs;
        }
        return (same / (double) pairs - expected) / (1 - expected);
    }

    /** Adds all pairs of readers of one nodule, both ways round, so that no reader is first. */
    void addReaders(List<Integer> ratings, IntUnaryOperator classOf) {
        for (int i = 0; i < ratings.size(); i++) {
            for (int k = 0; k < ratings.size(); k++) {
                if (i != k) {
                    add(classOf.applyAsInt(ratings.get(i)), classOf.applyAsInt(ratings.get(k)));
                }
            }
        }
    }

    /** The class that more readers chose than any other; absent on a tie. */
    static Optional<Integer> majority(List<Integer> ratings, IntUnaryOperator classOf) {
        Map<Integer, Integer> counts = new HashMap<>();
        ratings.forEach(rating -> counts.merge(classOf.applyAsInt(rating), 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Integer> leaders = new ArrayList<>();
        counts.forEach((key, count) -> {
            if (count == most) {
                leaders.add(key);
            }
        });
        return leaders.size() == 1 ? Optional.of(leaders.get(0)) : Optional.empty();
    }
}
