package org.consilium.dicom.core;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.UID;
import org.consilium.dicom.UniqueIdentifiers;

/**
 * What a transfer syntax means for the bytes of a dataset (PS3.5 section 10 and Annex A).
 *
 * @param explicitVr whether representations are written
 * @param bigEndian whether the most significant byte comes first
 * @param deflated whether everything after the meta information is deflated
 * @param encapsulated whether pixel data comes in fragments
 */
public record Encoding(boolean explicitVr, boolean bigEndian, boolean deflated, boolean encapsulated) {
    public static final Encoding IMPLICIT_LITTLE_ENDIAN = new Encoding(false, false, false, false);
    public static final Encoding EXPLICIT_LITTLE_ENDIAN = new Encoding(true, false, false, false);
    static final Encoding EXPLICIT_BIG_ENDIAN = new Encoding(true, true, false, false);

    /**
     * The encoding of a transfer syntax.
     *
     * @throws DicomRefusal if the UID names no transfer syntax of the standard
     */
    public static Encoding of(String transferSyntax) throws DicomRefusal {
        return switch (transferSyntax) {
            case UID.ImplicitVRLittleEndian -> IMPLICIT_LITTLE_ENDIAN;
            case UID.ExplicitVRLittleEndian -> EXPLICIT_LITTLE_ENDIAN;
            case UID.ExplicitVRBigEndian -> EXPLICIT_BIG_ENDIAN;
            case UID.DeflatedExplicitVRLittleEndian, UID.JPIPReferencedDeflate ->
                new Encoding(true, false, true, false);
            default -> encapsulated(transferSyntax);
        };
    }

    private static Encoding encapsulated(String transferSyntax) throws DicomRefusal {
        if (!UniqueIdentifiers.isTransferSyntax(transferSyntax)) {
            throw new DicomRefusal(
                    DicomRefusal.Code.UNKNOWN_TRANSFER_SYNTAX, "the transfer syntax is none of the standard's");
        }
        return new Encoding(true, false, false, true);
    }

    Encoding withVr(boolean explicit) {
        return new Encoding(explicit, bigEndian, deflated, encapsulated);
    }
}
