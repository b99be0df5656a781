package org.consilium.dicom.quality;

import java.util.Optional;

/**
 * Earlier CT studies of the same patient that lie at hand.
 *
 * @param studies how many
 * @param newest how the most recent one was acquired
 */
public record EarlierStudies(int studies, Optional<AcquisitionFacts> newest) {
    /** None at hand. */
    public static final EarlierStudies NONE = new EarlierStudies(0, Optional.empty());

    public EarlierStudies {
        if (studies < 0 || newest.isPresent() != studies > 0) {
            throw new IllegalArgumentException(
                    "the newest of " + studies + " earlier studies is known, or there is none");
        }
    }
}
