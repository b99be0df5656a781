package org.consilium.model.explain;

import java.util.List;
import java.util.Optional;
import org.consilium.dicom.volume.PatientPoint;

/**
 * Why one nodule got its risk.
 *
 * <p>The risk's two steps are linear, so that base, networks and features sum to its log odds without a remainder. What the
 * networks make of the image is one share; the map says which places it rests on.
 *
 * @param seed where the reading began
 * @param risk the risk that the shares sum to, rounded like the one that was stated
 * @param logOdds sum of all shares
 * @param base log odds of a nodule in the middle of all training nodules
 * @param networks what the networks' answers add
 * @param features what each measured feature adds, in the order of measuring
 * @param occlusion where the networks' share comes from
 * @param similar training nodules, nearest first; absent where no index belongs to the weights in use
 */
public record Explanation(
        PatientPoint seed,
        double risk,
        double logOdds,
        double base,
        double networks,
        List<FeatureShare> features,
        OcclusionMap occlusion,
        Optional<List<SimilarNodule>> similar) {
    public Explanation {
        features = List.copyOf(features);
        similar = similar.map(List::copyOf);
        double sum = base + networks;
        for (FeatureShare feature : features) {
            sum += feature.logOdds();
        }
        if (!(Math.abs(sum - logOdds) < 1e-6)) {
            throw new IllegalArgumentException("shares sum to " + logOdds + ", not " + sum);
        }
    }
}
