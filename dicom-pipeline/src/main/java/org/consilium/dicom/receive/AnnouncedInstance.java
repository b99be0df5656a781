package org.consilium.dicom.receive;

/**
 * What a sender says it is about to send, before any byte of the data set.
 *
 * @param sopClassUid Affected SOP Class UID (0000,0002)
 * @param sopInstanceUid Affected SOP Instance UID (0000,1000)
 * @param transferSyntaxUid how the data set will be encoded
 */
public record AnnouncedInstance(String sopClassUid, String sopInstanceUid, String transferSyntaxUid) {

    /** @throws IntakeRefusal when one of the three is not a UID */
    void requireWellFormed() throws IntakeRefusal {
        if (!DicomUid.isValid(sopClassUid)
                || !DicomUid.isValid(sopInstanceUid)
                || !DicomUid.isValid(transferSyntaxUid)) {
            throw new IntakeRefusal(
                    IntakeRefusal.Reason.CANNOT_UNDERSTAND, "an announced UID breaks the form of PS3.5 9.1");
        }
    }
}
