package org.consilium.model.explain;

/**
 * What one measured feature adds to a nodule's risk.
 *
 * @param name as in {@link org.consilium.model.measure.Appearance#NAMES}
 * @param value as measured, in the feature's own unit
 * @param deviations how far that is from the training nodules' mean, in their standard deviations, at most 4 either way
 * @param logOdds weight times deviations, mean of the members
 */
public record FeatureShare(String name, double value, double deviations, double logOdds) {}
