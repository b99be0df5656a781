package org.consilium.dicom.net;

import java.util.ArrayList;
import java.util.List;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;

/**
 * A list of instances somebody asks to be vouched for (PS3.4 J.3.2).
 *
 * @param transactionUid (0008,1195), repeated in the report
 */
public record CommitmentRequest(String transactionUid, List<Reference> references) {
    private static final int MAX_REFERENCES = 100_000;

    public CommitmentRequest {
        if (transactionUid.isEmpty() || references.isEmpty() || references.size() > MAX_REFERENCES) {
            throw new IllegalArgumentException("a commitment request has a transaction UID and 1 to " + MAX_REFERENCES
                    + " references, not " + references.size());
        }
        requireUidCharacters(transactionUid);
        references = List.copyOf(references);
    }

    /** @throws IllegalArgumentException when it lacks what it must have */
    public static CommitmentRequest of(Attributes information) {
        List<Reference> references = new ArrayList<>();
        for (Attributes item : information.getSequence(Tag.ReferencedSOPSequence)) {
            references.add(new Reference(
                    item.getString(Tag.ReferencedSOPClassUID).orElse(""),
                    item.getString(Tag.ReferencedSOPInstanceUID).orElse("")));
        }
        return new CommitmentRequest(information.getString(Tag.TransactionUID).orElse(""), references);
    }

    private static void requireUidCharacters(String uid) {
        if (!uid.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("a UID holds digits and dots only (PS3.5 9.1)");
        }
    }

    /** What is held and what is not. */
    public CommitmentReport judge(StorageCommitment commitment) {
        List<Reference> held = new ArrayList<>();
        List<Reference> missing = new ArrayList<>();
        for (Reference reference : references) {
            boolean holds = commitment.holds(reference.sopClassUid(), reference.sopInstanceUid());
            (holds ? held : missing).add(reference);
        }
        return new CommitmentReport(transactionUid, held, missing);
    }

    /** One instance; what cannot be said back is no reference, what is merely unknown is answered as such. */
    public record Reference(String sopClassUid, String sopInstanceUid) {
        public Reference {
            requireUidCharacters(sopClassUid);
            requireUidCharacters(sopInstanceUid);
        }

        Attributes item() {
            return new Attributes()
                    .setString(Tag.ReferencedSOPClassUID, VR.UI, sopClassUid)
                    .setString(Tag.ReferencedSOPInstanceUID, VR.UI, sopInstanceUid);
        }
    }
}
