package org.consilium.model.train;

/**
 * How long and from which seed to train.
 *
 * @param seed of every random number
 * @param segmentPasses over the drawn voxels
 * @param ratingPasses over nodules and slices
 * @param ratingNetworks alike but for their seeds, in each member
 * @param filterPasses over nodules and other places
 */
public record TrainingPlan(long seed, int segmentPasses, int ratingPasses, int ratingNetworks, int filterPasses) {
    /** What the shipped weights were trained with. */
    public static TrainingPlan shipped() {
        return new TrainingPlan(1, 8, 24, 3, 12);
    }

    /** A few minutes, to try the command. */
    public static TrainingPlan quick() {
        return new TrainingPlan(1, 2, 2, 1, 2);
    }
}
