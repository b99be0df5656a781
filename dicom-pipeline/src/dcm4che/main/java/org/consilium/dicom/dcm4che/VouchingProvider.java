package org.consilium.dicom.dcm4che;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.CommitmentReport;
import org.consilium.dicom.net.CommitmentRequest;
import org.consilium.dicom.net.PeerAddress;
import org.consilium.dicom.net.StorageClasses;
import org.consilium.dicom.net.StorageCommitment;
import org.consilium.dicom.net.TransferSyntaxes;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.Commands;
import org.dcm4che3.net.Connection;
import org.dcm4che3.net.Dimse;
import org.dcm4che3.net.DimseRSP;
import org.dcm4che3.net.Status;
import org.dcm4che3.net.pdu.AAssociateRQ;
import org.dcm4che3.net.pdu.PresentationContext;
import org.dcm4che3.net.pdu.RoleSelection;
import org.dcm4che3.net.service.AbstractDicomService;
import org.dcm4che3.net.service.DicomServiceException;

/** Storage Commitment, push model, as provider (PS3.4 J). */
final class VouchingProvider extends AbstractDicomService {
    private static final Logger LOG = System.getLogger(VouchingProvider.class.getName());
    private static final int REQUEST = 1;

    private final StorageCommitment commitment;
    private final Applications application;

    VouchingProvider(StorageCommitment commitment, Applications application) {
        super(StorageClasses.STORAGE_COMMITMENT_PUSH);
        this.commitment = commitment;
        this.application = application;
    }

    @Override
    protected void onDimseRQ(
            Association association, PresentationContext context, Dimse dimse, Attributes command, Attributes data)
            throws IOException {
        if (dimse != Dimse.N_ACTION_RQ) {
            throw new DicomServiceException(Status.UnrecognizedOperation);
        }
        if (command.getInt(Tag.ActionTypeID, 0) != REQUEST) {
            throw new DicomServiceException(Status.NoSuchActionType);
        }
        CommitmentReport report = request(data).judge(commitment);
        association.writeDimseRSP(context, Commands.mkNActionRSP(command, Status.Success), null);
        Optional<PeerAddress> address = commitment.reportTo(new AeTitle(association.getCallingAET()));
        application.threads().execute(() -> report(report, association, context, address));
    }

    private static CommitmentRequest request(Attributes data) throws DicomServiceException {
        try {
            return CommitmentRequest.of(Datasets.ours(data));
        } catch (IllegalArgumentException e) {
            throw new DicomServiceException(Status.InvalidArgumentValue);
        }
    }

    private void report(
            CommitmentReport report,
            Association association,
            PresentationContext context,
            Optional<PeerAddress> address) {
        try {
            if (address.isEmpty()) {
                tell(report, association, context.getTransferSyntax());
                return;
            }
            Association own = call(address.get());
            tell(report, own, TransferSyntaxes.uncompressed().get(0));
            own.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.log(
                    Level.WARNING,
                    "event=commitment-not-reported cause={0}",
                    e.getClass().getSimpleName());
        }
    }

    private Association call(PeerAddress address) throws Exception {
        AAssociateRQ proposal = new AAssociateRQ();
        proposal.setCalledAET(address.aeTitle().value());
        proposal.addPresentationContext(new PresentationContext(
                1,
                StorageClasses.STORAGE_COMMITMENT_PUSH,
                TransferSyntaxes.uncompressed().get(0)));
        proposal.addRoleSelection(new RoleSelection(StorageClasses.STORAGE_COMMITMENT_PUSH, false, true));
        return application.entity().connect(new Connection("", address.host(), address.port()), proposal);
    }

    private static void tell(CommitmentReport report, Association association, String transferSyntax)
            throws IOException, InterruptedException {
        DimseRSP answer = association.neventReport(
                StorageClasses.STORAGE_COMMITMENT_PUSH,
                CommitmentReport.WELL_KNOWN_INSTANCE,
                report.eventType(),
                Datasets.theirs(report.information()),
                transferSyntax);
        answer.next();
        LOG.log(
                Level.INFO,
                "event=commitment-reported status={0}",
                answer.getCommand().getInt(Tag.Status, -1));
    }
}
