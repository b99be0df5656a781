package org.consilium.model.rate;

import java.util.ArrayList;
import java.util.List;
import org.consilium.model.NoduleType;
import org.consilium.model.network.Network;
import org.consilium.model.network.Networks;
import org.consilium.model.network.Weights;
import org.consilium.model.segment.VoxelFeatures;

/**
 * One member of the ensemble: everything in it was fitted without the patients of its own fold.
 *
 * @param fold the fold that this member never saw
 * @param segment voxel features to the probability of being inside
 * @param ratings views to the readers' ratings
 * @param risk ratings and measured features to the log odds of malignancy
 * @param types one regression a nodule type
 */
public record Member(int fold, Network segment, Network ratings, LogisticModel risk, List<LogisticModel> types) {
    public Member {
        types = List.copyOf(types);
        if (types.size() != NoduleType.values().length) {
            throw new IllegalArgumentException(
                    "a member needs " + NoduleType.values().length + " type regressions, not " + types.size());
        }
    }

    /** Rebuilds a member from its numbers. */
    public static Member of(Weights weights, int fold) {
        Network segment = segmentation(weights, fold);
        Network ratings =
                Networks.views(1, NoduleView.SIDE, NoduleView.DEPTH, NoduleView.CHANNELS, RatingTargets.COUNT);
        ratings.parameters(weights.get("ratings." + fold));
        List<LogisticModel> types = new ArrayList<>();
        for (NoduleType type : NoduleType.values()) {
            types.add(LogisticModel.of(weights.get("type." + type + "." + fold)));
        }
        return new Member(fold, segment, ratings, LogisticModel.of(weights.get("risk." + fold)), types);
    }

    /** Rebuilds a member's segmentation network alone. */
    public static Network segmentation(Weights weights, int fold) {
        Network segment = Networks.voxels(1, VoxelFeatures.COUNT);
        segment.parameters(weights.get("segment." + fold));
        return segment;
    }

    /** All folds that the weights hold a member for, in rising order. */
    public static List<Integer> folds(Weights weights) {
        List<Integer> folds = new ArrayList<>();
        for (int fold = 0; fold < 10; fold++) {
            if (weights.has("risk." + fold)) {
                folds.add(fold);
            }
        }
        return folds;
    }

    /** What the regressions read: the network's answers as log odds, then the measured features. */
    public static double[] inputs(double[] ratings, float[] features) {
        double[] inputs = new double[ratings.length + features.length];
        for (int i = 0; i < ratings.length; i++) {
            double bounded = Math.max(1e-3, Math.min(1 - 1e-3, ratings[i]));
            inputs[i] = StrictMath.log(bounded / (1 - bounded));
        }
        for (int i = 0; i < features.length; i++) {
            inputs[ratings.length + i] = features[i];
        }
        return inputs;
    }

    void close() {
        segment.close();
        ratings.close();
    }
}
