package org.consilium.model.rate;

/**
 * What a rating network learns from: one nodule and what it should answer.
 *
 * @param stack its slices; training draws the middle one half of the time
 * @param targets one number an output, 0 to 1
 * @param weights how much each output counts, 0 where its target is unknown
 */
public record SliceExample(SliceStack stack, float[] targets, float[] weights) {
    public SliceExample {
        if (targets.length != weights.length) {
            throw new IllegalArgumentException(
                    "an example needs as many weights as targets, not " + weights.length + " for " + targets.length);
        }
    }
}
