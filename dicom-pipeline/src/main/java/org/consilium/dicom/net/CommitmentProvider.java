package org.consilium.dicom.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.net.DicomPeer.PeerFailure;
import org.consilium.dicom.net.Pdu.ProposedContext;
import org.consilium.dicom.net.UserInformation.RoleSelection;

/** Service class provider of Storage Commitment, push model (PS3.4 annex J): N-ACTION in, N-EVENT-REPORT out. */
final class CommitmentProvider {
    private static final Logger LOG = System.getLogger(CommitmentProvider.class.getName());
    private static final int REQUEST_STORAGE_COMMITMENT = 1;
    private static final int NO_SUCH_ACTION = 0x0123;
    private static final int INVALID_ARGUMENT = 0x0115;
    private static final int MAX_REQUEST_BYTES = 64 * 1024 * 1024;

    private final StorageCommitment commitment;
    private final NodeSettings settings;
    private final Executor reporting;

    /** @param reporting runs reports on associations of their own */
    CommitmentProvider(StorageCommitment commitment, NodeSettings settings, Executor reporting) {
        this.commitment = commitment;
        this.settings = settings;
        this.reporting = reporting;
    }

    /** Performs one N-ACTION whose command was read and whose data set was not. */
    void perform(
            NegotiatedContext context, CommandSet request, String caller, MessageReader reader, MessageWriter writer)
            throws IOException {
        byte[] information = readDataSet(context, request, reader);
        if (request.number(CommandSet.ACTION_TYPE_ID) != REQUEST_STORAGE_COMMITMENT) {
            writer.send(context.id(), response(request, NO_SUCH_ACTION));
            return;
        }
        Optional<CommitmentRequest> asked = parse(information, context);
        if (asked.isEmpty()) {
            writer.send(context.id(), response(request, INVALID_ARGUMENT));
            return;
        }
        writer.send(context.id(), response(request, DimseStatus.SUCCESS));
        report(asked.get().judge(commitment), context, caller, writer);
    }

    private static byte[] readDataSet(NegotiatedContext context, CommandSet request, MessageReader reader)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (request.hasDataSet()) {
            reader.readDataSet(context.id(), (part, offset, length) -> {
                if (bytes.size() + length > MAX_REQUEST_BYTES) {
                    throw ProtocolViolation.invalid("a commitment request is too long");
                }
                bytes.write(part, offset, length);
            });
        }
        return bytes.toByteArray();
    }

    private static Optional<CommitmentRequest> parse(byte[] information, NegotiatedContext context) {
        try {
            return Optional.of(CommitmentRequest.of(new CoreDicomReader()
                    .readDataset(new ByteArrayInputStream(information), context.transferSyntax(), ReadScope.WHOLE)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static CommandSet response(CommandSet request, int status) {
        return request.response(status)
                .with(CommandSet.AFFECTED_SOP_CLASS_UID, StorageClasses.STORAGE_COMMITMENT_PUSH)
                .with(CommandSet.AFFECTED_SOP_INSTANCE_UID, CommitmentReport.WELL_KNOWN_INSTANCE)
                .with(CommandSet.ACTION_TYPE_ID, REQUEST_STORAGE_COMMITMENT);
    }

    private void report(CommitmentReport report, NegotiatedContext context, String caller, MessageWriter writer)
            throws IOException {
        Optional<PeerAddress> address = commitment.reportTo(new AeTitle(caller));
        if (address.isPresent()) {
            reporting.execute(() -> call(report, address.get()));
        } else {
            writer.send(context.id(), report.command(1), report.dataSet(context.transferSyntax()));
        }
    }

    /** This side opens the association, and is the provider all the same: the role is negotiated (PS3.7 D.3.3.4). */
    private void call(CommitmentReport report, PeerAddress address) {
        List<ProposedContext> contexts = List.of(
                new ProposedContext(1, StorageClasses.STORAGE_COMMITMENT_PUSH, TransferSyntaxes.uncompressed()));
        List<RoleSelection> roles = List.of(new RoleSelection(StorageClasses.STORAGE_COMMITMENT_PUSH, false, true));
        PeerSettings calling = PeerSettings.calling(settings.aeTitle());
        PeerSettings secured = settings.tls().map(calling::withTls).orElse(calling);
        try (CallingAssociation association = CallingAssociation.open(address, secured, contexts, roles)) {
            NegotiatedContext context = association
                    .context(StorageClasses.STORAGE_COMMITMENT_PUSH, Optional.empty())
                    .orElseThrow(() -> new PeerFailure("the peer takes no commitment reports"));
            CommandSet answer = association.ask(
                    context, report.command(association.nextMessageId()), report.dataSet(context.transferSyntax()));
            LOG.log(Level.INFO, "event=commitment-reported status={0}", answer.number(CommandSet.STATUS));
            association.release();
        } catch (IOException | PeerFailure e) {
            LOG.log(
                    Level.WARNING,
                    "event=commitment-not-reported cause={0}",
                    e.getClass().getSimpleName());
        }
    }
}
