package org.consilium.intake;

import org.consilium.dicom.volume.CtVolume;

/**
 * The CT that a case is read on: its primary series in the newest revision.
 *
 * <p>Volumes are shared between callers and read only. Loading one takes seconds: call from a worker thread and, where it
 * can be avoided, outside of a transaction.
 */
public interface CaseImages {
    /**
     * The primary series as Hounsfield units.
     *
     * @throws org.consilium.problem.Refusal {@code not-found} where there is no such case
     */
    CtVolume volume(CaseId id);

    /**
     * Names the voxels of {@link #volume}: SHA-256, in hexadecimal, over the digests of the files that they come from.
     *
     * @throws org.consilium.problem.Refusal {@code not-found} where there is no such case
     */
    String digest(CaseId id);

    /**
     * How the primary series was acquired and what acquisition checks said of it.
     *
     * @throws org.consilium.problem.Refusal {@code not-found} where there is no such case
     */
    SeriesFacts facts(CaseId id);

    /**
     * Age and sex as the images tell them.
     *
     * @throws org.consilium.problem.Refusal {@code not-found} where there is no such case
     */
    PatientFacts patient(CaseId id);
}
