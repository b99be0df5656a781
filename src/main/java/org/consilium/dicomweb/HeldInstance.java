package org.consilium.dicomweb;

import java.util.UUID;

/**
 * An instance that the archive holds.
 *
 * @param studyId opaque id of its study, which is the id of the study's case where there is one
 * @param hash names its file
 * @param transferSyntax how its file is encoded
 * @param sealable whether it may hold what somebody or something read from the images
 */
public record HeldInstance(
        UUID studyId,
        String studyUid,
        String seriesUid,
        String sopUid,
        String hash,
        String transferSyntax,
        boolean sealable) {
    /** Says nothing that could lead to a patient. */
    @Override
    public String toString() {
        return "HeldInstance[study=" + studyId + "]";
    }
}
