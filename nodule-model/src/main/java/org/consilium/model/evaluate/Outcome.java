package org.consilium.model.evaluate;

import java.util.Optional;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.rate.Reading;

/**
 * What the model said of one annotated nodule.
 *
 * @param nodule the nodule with its readers' ratings
 * @param readBy the members that read it
 * @param reading the model's answer; absent when it found nothing at the point
 * @param p risk; the share of malignant nodules in training when nothing was found
 * @param volumeMm3 volume of the model's segmentation, 0 without one
 * @param readersVolumeMm3 volume of the readers' consensus
 * @param dice overlap with the readers' consensus, 0 without a segmentation
 */
record Outcome(
        AnnotatedNodule nodule,
        String readBy,
        Optional<Reading> reading,
        double p,
        double volumeMm3,
        double readersVolumeMm3,
        double dice) {
    boolean malignant() {
        return nodule.malignant().orElse(false);
    }

    /** Relative error of the volume against the readers' consensus. */
    double volumeError() {
        return (volumeMm3 - readersVolumeMm3) / readersVolumeMm3;
    }
}
