package org.consilium.dicom.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.fuzz.Mutation;
import org.consilium.dicom.net.Pdu.ProposedContext;
import org.consilium.dicom.net.UserInformation.AsyncWindow;
import org.consilium.dicom.net.UserInformation.RoleSelection;
import org.consilium.dicom.receive.AssociationId;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceLedger;
import org.consilium.dicom.receive.InstanceOrigin;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicom.receive.IntakeLimits;
import org.consilium.dicom.receive.SmallCt;

/** Calls the node with spoiled conversations, in memory; only the store is real. */
public final class CallingStranger {
    private static final int SWEEP_EVERY = 5000;
    private static final int ECHO = 1;
    private static final int STORE = 3;
    private static final int COMMIT = 5;

    private final NodeSettings settings = NodeSettings.onLoopback(new AeTitle("CONSILIUM"), 0);
    private final Path folder;
    private final InstanceStore store;
    private final InstanceIntake intake;
    private int taken;

    /** @param folder for the store, swept now and then */
    public CallingStranger(Path folder) {
        this.folder = folder.resolve("store");
        store = InstanceStore.open(this.folder);
        intake = new InstanceIntake(
                store, instance -> InstanceLedger.Entry.NEW, new IntakeLimits(1 << 22, 0), Clock.systemUTC());
    }

    /** A conversation: a proposal, some messages, an end, and usually something wrong with them. */
    public byte[] next(Random random) throws IOException {
        SpoiledPdus pdus = new SpoiledPdus(random).say(proposal(random));
        for (int message = 0; message < 1 + random.nextInt(3); message++) {
            say(pdus, message + 1, random);
        }
        return pdus.say(random.nextInt(5) == 0 ? Pdu.Abort.BY_USER : new Pdu.ReleaseRequest())
                .spoiled();
    }

    private static Pdu proposal(Random random) {
        List<ProposedContext> contexts = new ArrayList<>();
        contexts.add(new ProposedContext(
                ECHO, StorageClasses.VERIFICATION, List.of(TransferSyntaxes.IMPLICIT_LITTLE_ENDIAN)));
        contexts.add(new ProposedContext(STORE, SmallCt.CT_CLASS, List.of(SmallCt.EXPLICIT)));
        contexts.add(
                new ProposedContext(COMMIT, StorageClasses.STORAGE_COMMITMENT_PUSH, TransferSyntaxes.uncompressed()));
        for (int more = random.nextInt(3); more > 0; more--) {
            contexts.add(new ProposedContext(5 + 2 * more, "1.2." + more, TransferSyntaxes.uncompressed()));
        }
        UserInformation user = new UserInformation(
                random.nextInt(1 << 18),
                "1.2.3",
                "STRANGER",
                random.nextBoolean() ? Optional.empty() : Optional.of(new AsyncWindow(random.nextInt(9), 1)),
                random.nextBoolean() ? List.of() : List.of(new RoleSelection(SmallCt.CT_CLASS, true, true)));
        return new Pdu.AssociateRequest(1, "CONSILIUM", "STRANGER", Pdu.DICOM_APPLICATION_CONTEXT, contexts, user);
    }

    private static void say(SpoiledPdus pdus, int id, Random random) throws IOException {
        CommandSet command = new CommandSet().with(CommandSet.MESSAGE_ID, id);
        switch (random.nextInt(8)) {
            case 0 ->
                pdus.say(
                        ECHO,
                        command.with(CommandSet.AFFECTED_SOP_CLASS_UID, StorageClasses.VERIFICATION)
                                .with(CommandSet.COMMAND_FIELD, CommandField.C_ECHO));
            case 1 ->
                pdus.say(
                        COMMIT,
                        command.with(CommandSet.REQUESTED_SOP_CLASS_UID, StorageClasses.STORAGE_COMMITMENT_PUSH)
                                .with(CommandSet.COMMAND_FIELD, CommandField.N_ACTION)
                                .with(CommandSet.ACTION_TYPE_ID, 1 + random.nextInt(2)),
                        commitment(random));
            case 2 -> pdus.say(STORE, command.with(CommandSet.COMMAND_FIELD, random.nextInt(1 << 16)));
            default -> store(pdus, command, random);
        }
    }

    private static void store(SpoiledPdus pdus, CommandSet command, Random random) throws IOException {
        SmallCt ct = SmallCt.aCt().instance("1.2.3.4." + random.nextInt(1 << 20));
        byte[] dataSet = ct.dataSet();
        pdus.say(
                STORE,
                command.with(CommandSet.AFFECTED_SOP_CLASS_UID, SmallCt.CT_CLASS)
                        .with(CommandSet.COMMAND_FIELD, CommandField.C_STORE)
                        .with(CommandSet.AFFECTED_SOP_INSTANCE_UID, ct.sopInstance()),
                random.nextInt(3) == 0 ? Mutation.ofBytes(dataSet, random) : dataSet);
    }

    private static byte[] commitment(Random random) throws IOException {
        Attributes information = new Attributes().setString(Tag.TransactionUID, VR.UI, "1.2.9");
        for (int reference = random.nextInt(4); reference > 0; reference--) {
            information
                    .addItem(Tag.ReferencedSOPSequence)
                    .setString(Tag.ReferencedSOPClassUID, VR.UI, SmallCt.CT_CLASS)
                    .setString(Tag.ReferencedSOPInstanceUID, VR.UI, "1.2.3.4." + reference);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CoreDicomWriter().writeDataset(information, SmallCt.EXPLICIT, bytes);
        return random.nextBoolean() ? Mutation.ofBytes(bytes.toByteArray(), random) : bytes.toByteArray();
    }

    /** How far it came: 0 not associated, 1 broken off within, 2 ended in good order. */
    public int take(byte[] input) throws IOException {
        if (++taken % SWEEP_EVERY == 0) {
            sweep();
        }
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        MessageReader reader = new MessageReader(new ByteArrayInputStream(input), settings.maxPduBytes(), () -> {});
        try {
            Negotiation negotiation = new Negotiation(settings, true);
            if (!(reader.readPdu() instanceof Pdu.AssociateRequest request)
                    || negotiation
                            .rejection(request, InetAddress.getLoopbackAddress(), Optional.empty())
                            .isPresent()) {
                return 0;
            }
            return serve(request, negotiation.acceptance(request), reader, answers);
        } catch (ProtocolViolation | EOFException e) {
            return answers.size() == 0 ? 0 : 1;
        } catch (PeerAborted e) {
            return 1;
        }
    }

    private int serve(
            Pdu.AssociateRequest request,
            Pdu.AssociateAccept accept,
            MessageReader reader,
            ByteArrayOutputStream answers)
            throws IOException {
        MessageWriter writer = new MessageWriter(answers, request.user().maxPduBytes());
        writer.send(accept);
        OperationProvider provider = new OperationProvider(
                IncomingAssociation.contexts(request, accept),
                intake,
                Optional.of(new CommitmentProvider(new Nothing(), settings, report -> {})),
                new InstanceOrigin("STRANGER", new AssociationId(new UUID(0, 1))),
                reader,
                writer);
        while (true) {
            Arrival arrival = reader.next();
            if (arrival instanceof Arrival.Command command) {
                provider.perform(command);
                requireNothingUnforeseen(answers);
            } else {
                return arrival instanceof Arrival.ReleaseConfirmed ? 1 : 2;
            }
        }
    }

    /** 0110 is what a sender is told when the intake threw what nobody foresaw. */
    private static void requireNothingUnforeseen(ByteArrayOutputStream answers) {
        byte[] bytes = answers.toByteArray();
        for (int at = 0; at + 10 <= bytes.length; at++) {
            boolean status = bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 0 && bytes[at + 3] == 9;
            if (status && bytes[at + 4] == 2 && bytes[at + 8] == 0x10 && bytes[at + 9] == 1) {
                throw new IllegalStateException("the intake failed in a way nobody foresaw");
            }
        }
    }

    private void sweep() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("objects"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".dcm")).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Vouches for nothing and reports on the association. */
    private static final class Nothing implements StorageCommitment {
        @Override
        public boolean holds(String sopClassUid, String sopInstanceUid) {
            return false;
        }

        @Override
        public Optional<PeerAddress> reportTo(AeTitle caller) {
            return Optional.empty();
        }
    }
}
