package org.consilium.assessment;

import org.consilium.assessment.domain.ModelRead;
import org.consilium.dicom.volume.CtVolume;

/** The model as this slice needs it. */
public interface ReadingModel {
    /**
     * Reads a series; may take minutes.
     *
     * @param inputDigest names the voxels in the provenance
     */
    ModelRead read(CtVolume volume, String inputDigest);

    /** Name and weights of the model, for people who run it. */
    Identity identity();

    /** Which model it is. */
    record Identity(String modelId, String weightsSha256) {}
}
