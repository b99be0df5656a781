package org.consilium.dicom.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.net.CommitmentRequest.Reference;

/** Which of the instances asked for are held (PS3.4 J.3.3): event 1 when all are, event 2 when some are not. */
public record CommitmentReport(String transactionUid, List<Reference> held, List<Reference> missing) {
    /** The well-known instance of the class (PS3.4 J.3.5). */
    public static final String WELL_KNOWN_INSTANCE = "1.2.840.10008.1.20.1.1";

    private static final int NO_SUCH_OBJECT_INSTANCE = 0x0112;

    CommandSet command(int messageId) {
        return new CommandSet()
                .with(CommandSet.AFFECTED_SOP_CLASS_UID, StorageClasses.STORAGE_COMMITMENT_PUSH)
                .with(CommandSet.COMMAND_FIELD, CommandField.N_EVENT_REPORT)
                .with(CommandSet.MESSAGE_ID, messageId)
                .with(CommandSet.DATA_SET_TYPE, 0)
                .with(CommandSet.AFFECTED_SOP_INSTANCE_UID, WELL_KNOWN_INSTANCE)
                .with(CommandSet.EVENT_TYPE_ID, eventType());
    }

    /** What happened (PS3.4 J.3.3.1.1): 1 all is held, 2 some is not. */
    public int eventType() {
        return missing.isEmpty() ? 1 : 2;
    }

    /** The event information (PS3.4 table J.3-2). */
    public Attributes information() {
        Attributes information = new Attributes().setString(Tag.TransactionUID, VR.UI, transactionUid);
        if (!held.isEmpty()) {
            information.setSequence(
                    Tag.ReferencedSOPSequence,
                    held.stream().map(Reference::item).toList());
        }
        if (!missing.isEmpty()) {
            List<Attributes> failed = missing.stream().map(Reference::item).toList();
            failed.forEach(item -> item.setInt(Tag.FailureReason, VR.US, NO_SUCH_OBJECT_INSTANCE));
            information.setSequence(Tag.FailedSOPSequence, failed);
        }
        return information;
    }

    InputStream dataSet(String transferSyntax) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CoreDicomWriter().writeDataset(information(), transferSyntax, bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
