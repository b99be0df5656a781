package org.consilium.model.train;

/**
 * How long and from which seed to train.
 *
 * @param seed of every random number
 * @param segmentPasses over the drawn voxels
 * @param ratingPasses over the nodules
 * @param filterPasses over nodules and other places
 * @param views points a nodule is seen from, besides the annotated one
 */
public record TrainingPlan(long seed, int segmentPasses, int ratingPasses, int filterPasses, int views) {
    /** What the shipped weights were trained with. */
    public static TrainingPlan shipped() {
        return new TrainingPlan(1, 8, 28, 8, 2);
    }

    /** A few minutes, to try the command. */
    public static TrainingPlan quick() {
        return new TrainingPlan(1, 2, 3, 2, 0);
    }
}
