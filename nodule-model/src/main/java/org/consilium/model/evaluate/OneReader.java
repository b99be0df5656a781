package org.consilium.model.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.consilium.model.Attribute;

/**
 * How well a single reader tells what the other readers of the same nodule think: what a person reaches against the truth
 * used here.
 *
 * <p>Every reader's malignancy rating is the score, the mean of the others against 3 the label; nodules that the others
 * leave at exactly 3 are left out, as are nodules with fewer than three readers.
 */
final class OneReader {
    private final List<Double> scores = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();

    OneReader(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            List<Integer> ratings = outcome.nodule().ratings().of(Attribute.MALIGNANCY);
            for (int i = 0; ratings.size() >= 3 && i < ratings.size(); i++) {
                double sum = -ratings.get(i);
                for (int rating : ratings) {
                    sum += rating;
                }
                double others = sum / (ratings.size() - 1);
                if (others != 3) {
                    scores.add((double) ratings.get(i));
                    labels.add(others > 3);
                }
            }
        }
    }

    Roc roc() {
        boolean[] truth = new boolean[labels.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = labels.get(i);
        }
        return Roc.of(scores.stream().mapToDouble(Double::doubleValue).toArray(), truth);
    }
}
