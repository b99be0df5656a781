package org.consilium.model;

import java.util.List;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;

/**
 * Reads a chest CT: finds nodules, measures, describes and rates them, or says why it does not.
 *
 * <p>Safe for use by several threads; the same voxels give the same numbers. What it cannot read it answers with an
 * {@link Abstention}, never with an exception and never with a guess.
 */
public interface NoduleModel extends AutoCloseable {
    /**
     * Assesses a whole series.
     *
     * @param volume the series, lungs inside
     * @param inputDigest what names these voxels in the provenance, for example the digest of the received files
     */
    default ModelAssessment assess(CtVolume volume, String inputDigest) {
        return assess(volume, inputDigest, StopSignal.NEVER);
    }

    /** Assesses a whole series unless it is stopped; looks at the signal several times a second. */
    ModelAssessment assess(CtVolume volume, String inputDigest, StopSignal stop);

    /** Assesses the one nodule at a given place; the detection score then says how nodule-like the place is. */
    ModelAssessment assessAt(CtVolume volume, PatientPoint point, String inputDigest);

    /**
     * Says why nodules of an assessment of the same voxels got their risk; takes about a second each.
     *
     * @param seeds where their readings began
     */
    ModelExplanation explain(CtVolume volume, List<PatientPoint> seeds, String inputDigest, StopSignal stop);

    /** The name and version of this model, as it appears in every provenance. */
    String modelId();

    /** SHA-256 of the weights in use, lower-case hexadecimal. */
    String weightsSha256();

    /** Frees the networks; further reads abstain with {@link Abstention.Reason#MODEL_CLOSED}. */
    @Override
    void close();
}
