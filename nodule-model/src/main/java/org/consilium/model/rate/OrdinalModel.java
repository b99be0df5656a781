package org.consilium.model.rate;

import java.util.ArrayList;
import java.util.List;
import org.consilium.model.network.Weights;

/**
 * How readers' ratings of one attribute are spread: one regression a cut for the share of readers who rate at least so
 * high.
 *
 * @param cuts the share rating at least 2, at least 3, up to the highest rating
 */
public record OrdinalModel(List<LogisticModel> cuts) {
    public OrdinalModel {
        cuts = List.copyOf(cuts);
        if (cuts.isEmpty()) {
            throw new IllegalArgumentException("an ordinal model needs at least one cut");
        }
    }

    /** The share of readers for each rating from 1 on, summing to 1. */
    public double[] shares(double[] inputs) {
        double[] shares = new double[cuts.size() + 1];
        double above = 1;
        for (int i = 0; i < cuts.size(); i++) {
            double next = Math.min(above, LogisticModel.probability(cuts.get(i).logit(inputs)));
            shares[i] = above - next;
            above = next;
        }
        shares[cuts.size()] = above;
        return shares;
    }

    /**
     * Fits one regression a cut.
     *
     * @param ratings of all readers of each row; rows that nobody rated are left out
     * @param highest the highest rating
     */
    public static OrdinalModel fit(List<double[]> rows, List<List<Integer>> ratings, int highest, double ridge) {
        List<double[]> rated = new ArrayList<>();
        List<List<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!ratings.get(i).isEmpty()) {
                rated.add(rows.get(i));
                readers.add(ratings.get(i));
            }
        }
        List<LogisticModel> cuts = new ArrayList<>();
        for (int cut = 2; cut <= highest; cut++) {
            int least = cut;
            double[] shares =
                    readers.stream().mapToDouble(each -> share(each, least)).toArray();
            cuts.add(LogisticModel.fit(rated.toArray(double[][]::new), shares, ridge));
        }
        return new OrdinalModel(cuts);
    }

    private static double share(List<Integer> ratings, int least) {
        return ratings.stream().filter(rating -> rating >= least).count() / (double) ratings.size();
    }

    /** Adds the cuts to weights under names that begin with {@code name}. */
    public void put(Weights weights, String name) {
        for (int i = 0; i < cuts.size(); i++) {
            weights.put(name + "." + (i + 2), cuts.get(i).toArray());
        }
    }

    /** The inverse of {@link #put}. */
    static OrdinalModel of(Weights weights, String name) {
        List<LogisticModel> cuts = new ArrayList<>();
        for (int cut = 2; weights.has(name + "." + cut); cut++) {
            cuts.add(LogisticModel.of(weights.get(name + "." + cut)));
        }
        return new OrdinalModel(cuts);
    }
}
