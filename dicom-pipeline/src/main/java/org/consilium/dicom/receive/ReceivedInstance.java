package org.consilium.dicom.receive;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One instance that is durable in the store.
 *
 * @param studyInstanceUid (0020,000D)
 * @param seriesInstanceUid (0020,000E)
 * @param sopInstanceUid (0008,0018)
 * @param sopClassUid (0008,0016)
 * @param transferSyntaxUid how the data set is encoded in its file, unchanged from how it came
 * @param hash what the file is named by
 * @param file where it lies: a DICOM file (PS3.10) in the store
 * @param bytes length of the file
 * @param origin who sent it
 * @param receivedAt when its last byte had come
 * @param header what lists and identity checks need of its header
 */
public record ReceivedInstance(
        String studyInstanceUid,
        String seriesInstanceUid,
        String sopInstanceUid,
        String sopClassUid,
        String transferSyntaxUid,
        ContentHash hash,
        Path file,
        long bytes,
        InstanceOrigin origin,
        Instant receivedAt,
        HeaderFacts header) {

    public ReceivedInstance {
        DicomUid.require("Study Instance UID", studyInstanceUid);
        DicomUid.require("Series Instance UID", seriesInstanceUid);
        DicomUid.require("SOP Instance UID", sopInstanceUid);
        DicomUid.require("SOP Class UID", sopClassUid);
        DicomUid.require("transfer syntax UID", transferSyntaxUid);
        if (bytes < 1) {
            throw new IllegalArgumentException("an instance has at least 1 byte, not " + bytes);
        }
    }
}
