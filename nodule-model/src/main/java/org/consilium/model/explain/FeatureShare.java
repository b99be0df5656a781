package org.consilium.model.explain;

import java.util.Set;

/**
 * What one measured feature adds to a nodule's risk.
 *
 * @param name as in {@link org.consilium.model.measure.Appearance#NAMES}
 * @param value as measured, in the feature's own unit
 * @param deviations how far that is from the training nodules' mean, in their standard deviations, at most 4 either way
 * @param logOdds weight times deviations, mean of the members
 */
public record FeatureShare(String name, double value, double deviations, double logOdds) {
    /** A volume, or one over what is shown beside it. */
    private static final Set<String> VOLUMES = Set.of("log volume", "compactness");

    /** Whether the value tells how large the nodule's volume is. */
    public boolean tellsVolume() {
        return VOLUMES.contains(name);
    }
}
