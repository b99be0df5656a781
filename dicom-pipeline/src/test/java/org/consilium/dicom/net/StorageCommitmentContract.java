package org.consilium.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.dicom.receive.SmallCt.aCt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.PortContract;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.VR;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicom.receive.IntakeLimits;
import org.consilium.dicom.receive.RememberingLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public abstract class StorageCommitmentContract extends PortContract {
    private static final PeerSettings SENDER = PeerSettings.calling(new AeTitle("SENDER"));

    @TempDir
    Path folder;

    private final RememberingLedger ledger = new RememberingLedger();

    @Test
    void aReportSaysWhatIsHeldAndWhatIsNot() throws Exception {
        try (InstanceStore store = InstanceStore.open(folder.resolve("store"));
                DicomNode node = start(store);
                CallingAssociation association = open(node)) {
            toolkit().peer(address(node), SENDER).store(List.of(aCt().writeTo(folder)), answer -> {});

            assertThat(ask(association, "1.2.3.4.1", "1.2.3.4.99").number(CommandSet.STATUS))
                    .isZero();
            Arrival.Command report = association.nextCommand();
            Attributes information = read(association, report);

            assertThat(report.command().number(CommandSet.COMMAND_FIELD)).isEqualTo(CommandField.N_EVENT_REPORT);
            assertThat(report.command().number(CommandSet.EVENT_TYPE_ID)).isEqualTo(2);
            assertThat(information.getString(Tag.TransactionUID)).contains("1.2.99");
            assertThat(instances(information, Tag.ReferencedSOPSequence)).containsExactly("1.2.3.4.1");
            assertThat(instances(information, Tag.FailedSOPSequence)).containsExactly("1.2.3.4.99");
            association.writer().send(report.contextId(), report.command().response(0));
            association.release();
        }
    }

    @Test
    void aReferenceThatCannotBeSaidBackIsInvalid() throws Exception {
        try (InstanceStore store = InstanceStore.open(folder.resolve("store"));
                DicomNode node = start(store);
                CallingAssociation association = open(node)) {
            assertThat(ask(association, "1.2.3.4.1\u00fc").number(CommandSet.STATUS))
                    .isEqualTo(0x0115);
            association.release();
        }
    }

    @Test
    void aRequestWithoutReferencesIsInvalid() throws Exception {
        try (InstanceStore store = InstanceStore.open(folder.resolve("store"));
                DicomNode node = start(store);
                CallingAssociation association = open(node)) {
            assertThat(ask(association).number(CommandSet.STATUS)).isEqualTo(0x0115);
            association.release();
        }
    }

    private DicomNode start(InstanceStore store) throws IOException {
        InstanceIntake intake = new InstanceIntake(store, ledger, new IntakeLimits(1 << 24, 0), Clock.systemUTC());
        return toolkit()
                .start(
                        NodeSettings.onLoopback(NodeUnderTest.TITLE, 0),
                        intake,
                        AssociationListener.none(),
                        Optional.of(new Held()));
    }

    private static CallingAssociation open(DicomNode node) throws Exception {
        return CallingAssociation.open(
                address(node),
                SENDER,
                List.of(new Pdu.ProposedContext(
                        1, StorageClasses.STORAGE_COMMITMENT_PUSH, TransferSyntaxes.uncompressed())));
    }

    private static PeerAddress address(DicomNode node) {
        return new PeerAddress(NodeUnderTest.TITLE, "127.0.0.1", node.port());
    }

    private static CommandSet ask(CallingAssociation association, String... uids) throws Exception {
        Attributes information = new Attributes().setString(Tag.TransactionUID, VR.UI, "1.2.99");
        for (String uid : uids) {
            information
                    .addItem(Tag.ReferencedSOPSequence)
                    .setString(Tag.ReferencedSOPClassUID, VR.UI, UID.CTImageStorage)
                    .setBytes(Tag.ReferencedSOPInstanceUID, VR.UI, uid.getBytes(StandardCharsets.ISO_8859_1));
        }
        NegotiatedContext context = association
                .context(StorageClasses.STORAGE_COMMITMENT_PUSH, Optional.empty())
                .orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CoreDicomWriter().writeDataset(information, context.transferSyntax(), bytes);
        CommandSet request = new CommandSet()
                .with(CommandSet.REQUESTED_SOP_CLASS_UID, StorageClasses.STORAGE_COMMITMENT_PUSH)
                .with(CommandSet.COMMAND_FIELD, CommandField.N_ACTION)
                .with(CommandSet.MESSAGE_ID, association.nextMessageId())
                .with(CommandSet.REQUESTED_SOP_INSTANCE_UID, CommitmentReport.WELL_KNOWN_INSTANCE)
                .with(CommandSet.ACTION_TYPE_ID, 1);
        return association.ask(context, request, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static Attributes read(CallingAssociation association, Arrival.Command report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        association.reader().readDataSet(report.contextId(), bytes::write);
        return new CoreDicomReader()
                .readDataset(
                        new ByteArrayInputStream(bytes.toByteArray()), UID.ExplicitVRLittleEndian, ReadScope.WHOLE);
    }

    private static List<String> instances(Attributes information, int sequence) {
        return information.getSequence(sequence).stream()
                .map(item -> item.getString(Tag.ReferencedSOPInstanceUID).orElse(""))
                .toList();
    }

    private final class Held implements StorageCommitment {
        @Override
        public boolean holds(String sopClassUid, String sopInstanceUid) {
            return ledger.arrivals().stream()
                    .anyMatch(each -> each.sopInstanceUid().equals(sopInstanceUid)
                            && each.sopClassUid().equals(sopClassUid));
        }

        @Override
        public Optional<PeerAddress> reportTo(AeTitle caller) {
            return Optional.empty();
        }
    }
}
