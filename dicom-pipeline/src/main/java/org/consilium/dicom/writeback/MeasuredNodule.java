package org.consilium.dicom.writeback;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is reported of one nodule; absent values are left out.
 *
 * @param trackingIdentifier names the nodule through all objects and times; holds no patient data
 * @param trackingUid the same for machines
 * @param site where it lies, for instance {@link Codes#RIGHT_UPPER_LOBE}
 * @param longMm longest diameter in millimetres
 * @param shortMm shortest diameter across it, in millimetres
 * @param meanMm mean of both, in millimetres
 * @param volumeMm3 volume in cubic millimetres
 * @param meanHu mean attenuation in HU
 * @param probability of cancer, 0 to 1
 * @param segment its segment's number in the segmentation object, if there is one
 */
public record MeasuredNodule(
        String trackingIdentifier,
        String trackingUid,
        Code site,
        OptionalDouble longMm,
        OptionalDouble shortMm,
        OptionalDouble meanMm,
        OptionalDouble volumeMm3,
        OptionalDouble meanHu,
        OptionalDouble probability,
        OptionalInt segment) {
    public MeasuredNodule {
        if (trackingIdentifier.isBlank() || trackingIdentifier.length() > 64) {
            throw new IllegalArgumentException(
                    "a tracking identifier has 1 to 64 characters, not " + trackingIdentifier.length());
        }
        positive("longMm", longMm);
        positive("shortMm", shortMm);
        positive("meanMm", meanMm);
        positive("volumeMm3", volumeMm3);
        double chance = probability.orElse(0);
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, not at " + chance);
        }
    }

    private static void positive(String name, OptionalDouble value) {
        if (!(value.orElse(1) > 0)) {
            throw new IllegalArgumentException(name + " must be above 0, not " + value.getAsDouble());
        }
    }
}
