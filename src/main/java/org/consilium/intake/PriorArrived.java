package org.consilium.intake;

import java.util.UUID;

/**
 * An earlier study that was asked for has come and opens no case; told in the transaction that takes note of it.
 *
 * @param seriesInstanceUid the series to compare with: chosen as a case's would be
 * @param digest names its voxels
 * @param thicknessMm slice thickness, or the distance of slices where none is stated
 * @param modelForbidden whether acquisition rules forbid the model to read it
 */
public record PriorArrived(
        UUID studyId,
        String seriesInstanceUid,
        String digest,
        double thicknessMm,
        String kernel,
        boolean modelForbidden) {
    /** Says nothing of the patient: series names may. */
    @Override
    public String toString() {
        return "PriorArrived[" + studyId + "]";
    }
}
