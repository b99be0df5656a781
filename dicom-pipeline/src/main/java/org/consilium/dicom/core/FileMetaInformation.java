package org.consilium.dicom.core;

import org.consilium.dicom.Attributes;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;

/** Group 0002 of a file: what it must hold and who wrote it (PS3.10 section 7.1). */
public final class FileMetaInformation {
    /** Identifies this implementation; derived from a UUID (PS3.5 section B.2). */
    public static final String IMPLEMENTATION_CLASS_UID = "2.25.12495082722954566380561513189858137780";

    public static final String IMPLEMENTATION_VERSION_NAME = "CONSILIUM_010";

    private FileMetaInformation() {}

    /** The meta information of a file with this dataset, encoded in this transfer syntax. */
    public static Attributes of(Attributes dataset, String transferSyntax) {
        return completed(new Attributes(), dataset, transferSyntax);
    }

    /** What was there, with every required element; the writer is always this implementation. */
    public static Attributes completed(Attributes present, Attributes dataset, String transferSyntax) {
        Attributes meta = new Attributes().addAll(present);
        meta.remove(Tag.FileMetaInformationGroupLength);
        meta.setBytes(Tag.FileMetaInformationVersion, VR.OB, new byte[] {0, 1});
        copy(dataset, Tag.SOPClassUID, meta, Tag.MediaStorageSOPClassUID);
        copy(dataset, Tag.SOPInstanceUID, meta, Tag.MediaStorageSOPInstanceUID);
        meta.setString(Tag.TransferSyntaxUID, VR.UI, transferSyntax);
        meta.setString(Tag.ImplementationClassUID, VR.UI, IMPLEMENTATION_CLASS_UID);
        meta.setString(Tag.ImplementationVersionName, VR.SH, IMPLEMENTATION_VERSION_NAME);
        return meta;
    }

    private static void copy(Attributes source, int from, Attributes target, int to) {
        source.element(from).ifPresent(found -> target.put(new DataElement(to, VR.UI, found.value())));
    }
}
