package org.consilium.model.train;

import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.rate.SliceStack;

/**
 * One annotated nodule as the members see it, segmented by a network that never saw its patient.
 *
 * @param nodule the nodule
 * @param stack its slices
 * @param features what was measured of it
 */
record RatedSample(AnnotatedNodule nodule, SliceStack stack, float[] features) {}
