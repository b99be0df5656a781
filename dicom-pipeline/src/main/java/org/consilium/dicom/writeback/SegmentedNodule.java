package org.consilium.dicom.writeback;

import java.util.BitSet;

/**
 * One nodule's voxels.
 *
 * @param trackingIdentifier names the nodule through all objects and times; holds no patient data
 * @param trackingUid the same for machines
 * @param voxels which voxels of the volume belong to it, indexed as in a CtVolume
 * @param algorithm what drew it: {@code AUTOMATIC}, {@code SEMIAUTOMATIC} or {@code MANUAL}
 * @param algorithmName its name, ignored for manual ones
 * @param algorithmVersion its version, ignored for manual ones
 */
public record SegmentedNodule(
        String trackingIdentifier,
        String trackingUid,
        BitSet voxels,
        Algorithm algorithm,
        String algorithmName,
        String algorithmVersion) {

    /** Segment Algorithm Type (PS3.3 section C.8.20.2). */
    public enum Algorithm {
        AUTOMATIC,
        SEMIAUTOMATIC,
        MANUAL
    }

    public SegmentedNodule {
        if (voxels.isEmpty()) {
            throw new IllegalArgumentException("a segment needs at least one voxel, not 0");
        }
        if (trackingIdentifier.isBlank() || trackingIdentifier.length() > 64) {
            throw new IllegalArgumentException(
                    "a tracking identifier has 1 to 64 characters, not " + trackingIdentifier.length());
        }
        if (algorithm != Algorithm.MANUAL && (isNoText(algorithmName) || isNoText(algorithmVersion))) {
            throw new IllegalArgumentException(
                    "a segment that software drew needs the algorithm's name and version, 1 to 64 characters each");
        }
        voxels = (BitSet) voxels.clone();
    }

    private static boolean isNoText(String text) {
        return text.isBlank() || text.length() > 64;
    }
}
