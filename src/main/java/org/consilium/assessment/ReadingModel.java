package org.consilium.assessment;

import java.util.List;
import java.util.Set;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.model.ModelExplanation;
import org.consilium.model.StopSignal;

/** The registered models as this slice needs them. */
public interface ReadingModel {
    /**
     * Reads a series; may take minutes.
     *
     * @param modelId one of {@link #registered()}
     * @param inputDigest names the voxels in the provenance
     * @param stop ends the reading early; what it answers then is thrown away
     */
    ModelRead read(String modelId, CtVolume volume, String inputDigest, StopSignal stop);

    /**
     * Says why the nodules of a read got their risk; takes about a second each.
     *
     * @param read of these voxels by a model that is still registered, all its nodules with their seeds
     */
    ModelExplanation explain(ModelRead.Ready read, CtVolume volume, StopSignal stop);

    /** All models that may be loaded; the first is used where nobody chose another. */
    List<Identity> registered();

    /** Loads a model, so that a choice that cannot work is refused when it is made. False where it cannot be loaded. */
    boolean prepare(String modelId);

    /** All others may leave the memory. */
    void keepOnly(Set<String> modelIds);

    /** Which model it is. */
    record Identity(String modelId, String weightsSha256) {}
}
