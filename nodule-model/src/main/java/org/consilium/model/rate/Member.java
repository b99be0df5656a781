package org.consilium.model.rate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.consilium.model.Attribute;
import org.consilium.model.network.Network;
import org.consilium.model.network.Networks;
import org.consilium.model.network.Weights;
import org.consilium.model.segment.VolumeModel;
import org.consilium.model.segment.VoxelFeatures;

/**
 * One member of the ensemble: everything in it was fitted without the patients of its own fold.
 *
 * @param fold the fold that this member never saw
 * @param segment voxel features to the probability of being inside
 * @param volume how large readers would draw what the segmentation shows
 * @param slices slices to the readers' ratings, alike but for their seeds
 * @param risk answers and measured features to the log odds of malignancy
 * @param describe answers and measured features to the spread of the readers' ratings
 */
public record Member(
        int fold,
        Network segment,
        VolumeModel volume,
        List<Network> slices,
        LogisticModel risk,
        Map<Attribute, OrdinalModel> describe) {
    /** What the readers' ratings are described of; malignancy is the risk's. */
    public static final List<Attribute> DESCRIBED = List.of(
            Attribute.TEXTURE,
            Attribute.SPICULATION,
            Attribute.LOBULATION,
            Attribute.MARGIN,
            Attribute.SPHERICITY,
            Attribute.CALCIFICATION,
            Attribute.SUBTLETY);

    public Member {
        slices = List.copyOf(slices);
        describe = Map.copyOf(describe);
        if (slices.isEmpty() || !describe.keySet().containsAll(DESCRIBED)) {
            throw new IllegalArgumentException("a member needs a rating network and a model for each of " + DESCRIBED
                    + ", not " + slices.size() + " networks and " + describe.keySet());
        }
    }

    /** Rebuilds a member from its numbers. */
    public static Member of(Weights weights, int fold) {
        Map<Attribute, OrdinalModel> describe = new EnumMap<>(Attribute.class);
        for (Attribute attribute : DESCRIBED) {
            describe.put(attribute, OrdinalModel.of(weights, describeName(attribute, fold)));
        }
        return new Member(
                fold,
                segmentation(weights, fold),
                volume(weights, fold),
                slices(weights, fold),
                LogisticModel.of(weights.get(riskName(fold))),
                describe);
    }

    /** Rebuilds a member's segmentation network alone. */
    public static Network segmentation(Weights weights, int fold) {
        Network segment = Networks.voxels(1, VoxelFeatures.COUNT);
        segment.parameters(weights.get("segment." + fold));
        return segment;
    }

    /** Rebuilds a member's volume model; weights from before there was one leave volumes as they are segmented. */
    private static VolumeModel volume(Weights weights, int fold) {
        String name = volumeName(fold);
        return new VolumeModel(weights.has(name) ? weights.get(name) : new float[VolumeModel.COUNT]);
    }

    /** Rebuilds a member's rating networks alone. */
    public static List<Network> slices(Weights weights, int fold) {
        List<Network> slices = new ArrayList<>();
        for (int i = 0; weights.has(slicesName(fold, i)); i++) {
            Network network = Networks.slices(1);
            network.parameters(weights.get(slicesName(fold, i)));
            slices.add(network);
        }
        return slices;
    }

    /** The name of one rating network's numbers. */
    public static String slicesName(int fold, int number) {
        return "slices." + fold + "." + number;
    }

    /** The name of the volume model's numbers. */
    public static String volumeName(int fold) {
        return "volume." + fold;
    }

    /** The name of the risk regression's numbers. */
    public static String riskName(int fold) {
        return "risk." + fold;
    }

    /** What the names of an attribute's numbers begin with. */
    public static String describeName(Attribute attribute, int fold) {
        return "describe." + attribute + "." + fold;
    }

    /** All folds that the weights hold a member for, in rising order. */
    public static List<Integer> folds(Weights weights) {
        List<Integer> folds = new ArrayList<>();
        for (int fold = 0; fold < 10; fold++) {
            if (weights.has(riskName(fold))) {
                folds.add(fold);
            }
        }
        return folds;
    }

    /** What the regressions read: the networks' answers as log odds, then the measured features. */
    public static double[] inputs(double[] answers, float[] features) {
        double[] inputs = new double[answers.length + features.length];
        for (int i = 0; i < answers.length; i++) {
            double bounded = Math.max(1e-3, Math.min(1 - 1e-3, answers[i]));
            inputs[i] = StrictMath.log(bounded / (1 - bounded));
        }
        for (int i = 0; i < features.length; i++) {
            inputs[answers.length + i] = features[i];
        }
        return inputs;
    }

    void close() {
        segment.close();
        slices.forEach(Network::close);
    }
}
