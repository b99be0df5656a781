package org.consilium.dicom.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.net.DicomPeer.PeerFailure;
import org.consilium.dicom.net.Pdu.ProposedContext;
import org.consilium.dicom.net.UserInformation.RoleSelection;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceOrigin;

/** Service class user of Query/Retrieve, Study Root (PS3.4 C): C-FIND, C-MOVE and C-GET. */
final class QueryRetrieve {
    private static final String FIND = "1.2.840.10008.5.1.4.1.2.2.1";
    private static final String MOVE = "1.2.840.10008.5.1.4.1.2.2.2";
    private static final String GET = "1.2.840.10008.5.1.4.1.2.2.3";
    private static final int MEDIUM_PRIORITY = 0;
    private static final int MAX_ANSWER_BYTES = 1024 * 1024;

    private final PeerAddress address;
    private final PeerSettings settings;
    private final DicomReader reader = new CoreDicomReader();

    QueryRetrieve(PeerAddress address, PeerSettings settings) {
        this.address = address;
        this.settings = settings;
    }

    List<Attributes> find(QueryLevel level, Attributes keys, int limit) throws PeerFailure {
        try (CallingAssociation association = open(FIND, List.of(), List.of())) {
            NegotiatedContext context = ask(association, FIND, CommandField.C_FIND, level, keys, Optional.empty());
            List<Attributes> found = new ArrayList<>();
            Arrival.Command answer = association.nextCommand();
            while (DimseStatus.isPending(answer.command().number(CommandSet.STATUS))) {
                Attributes match = readDataSet(association, answer, context);
                if (found.size() < limit) {
                    found.add(match);
                    cancelAt(limit, found.size(), association, context);
                }
                answer = association.nextCommand();
            }
            requireEnded(answer.command());
            association.release();
            return found;
        } catch (IOException e) {
            throw new PeerFailure("the association broke", e);
        }
    }

    RetrieveAnswer move(QueryLevel level, Attributes keys, AeTitle destination) throws PeerFailure {
        try (CallingAssociation association = open(MOVE, List.of(), List.of())) {
            ask(association, MOVE, CommandField.C_MOVE, level, keys, Optional.of(destination));
            Arrival.Command answer = association.nextCommand();
            while (DimseStatus.isPending(answer.command().number(CommandSet.STATUS))) {
                dropDataSet(association, answer);
                answer = association.nextCommand();
            }
            dropDataSet(association, answer);
            association.release();
            return RetrieveAnswer.of(answer.command());
        } catch (IOException e) {
            throw new PeerFailure("the association broke", e);
        }
    }

    RetrieveAnswer get(QueryLevel level, Attributes keys, InstanceIntake intake, InstanceOrigin origin)
            throws PeerFailure {
        List<String> classes = StorageClasses.all();
        List<RoleSelection> roles =
                classes.stream().map(uid -> new RoleSelection(uid, false, true)).toList();
        try (CallingAssociation association = open(GET, classes, roles)) {
            ask(association, GET, CommandField.C_GET, level, keys, Optional.empty());
            OperationProvider provider = new OperationProvider(
                    association.contexts(),
                    intake,
                    Optional.empty(),
                    origin,
                    association.reader(),
                    association.writer());
            RetrieveAnswer answer = receive(association, provider);
            association.release();
            return answer;
        } catch (IOException e) {
            throw new PeerFailure("the association broke", e);
        }
    }

    /** Instances come as C-STORE requests on the same association, between the pending answers (PS3.4 C.4.3). */
    private static RetrieveAnswer receive(CallingAssociation association, OperationProvider provider)
            throws IOException, PeerFailure {
        while (true) {
            Arrival.Command arrival = association.nextCommand();
            int field = arrival.command().number(CommandSet.COMMAND_FIELD);
            if (field == CommandField.C_STORE) {
                provider.perform(arrival);
                continue;
            }
            dropDataSet(association, arrival);
            if (!DimseStatus.isPending(arrival.command().number(CommandSet.STATUS))) {
                return RetrieveAnswer.of(arrival.command());
            }
        }
    }

    private CallingAssociation open(String model, List<String> storage, List<RoleSelection> roles) throws PeerFailure {
        List<ProposedContext> contexts = new ArrayList<>();
        contexts.add(new ProposedContext(
                1, model, List.of(TransferSyntaxes.EXPLICIT_LITTLE_ENDIAN, TransferSyntaxes.IMPLICIT_LITTLE_ENDIAN)));
        for (String uid : storage) {
            contexts.add(new ProposedContext(2 * contexts.size() + 1, uid, TransferSyntaxes.uncompressed()));
        }
        return CallingAssociation.open(address, settings, contexts, roles);
    }

    private static NegotiatedContext ask(
            CallingAssociation association,
            String model,
            int field,
            QueryLevel level,
            Attributes keys,
            Optional<AeTitle> destination)
            throws IOException, PeerFailure {
        NegotiatedContext context = association
                .context(model, Optional.empty())
                .orElseThrow(() -> new PeerFailure("the peer does not support this query"));
        CommandSet request = new CommandSet()
                .with(CommandSet.AFFECTED_SOP_CLASS_UID, model)
                .with(CommandSet.COMMAND_FIELD, field)
                .with(CommandSet.MESSAGE_ID, association.nextMessageId())
                .with(CommandSet.PRIORITY, MEDIUM_PRIORITY);
        destination.ifPresent(title -> request.with(CommandSet.MOVE_DESTINATION, title.value()));
        Attributes identifier = new Attributes().addAll(keys);
        identifier.setString(Tag.QueryRetrieveLevel, VR.CS, level.name());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CoreDicomWriter().writeDataset(identifier, context.transferSyntax(), bytes);
        association.send(context, request, new ByteArrayInputStream(bytes.toByteArray()));
        return context;
    }

    private static void cancelAt(int limit, int count, CallingAssociation association, NegotiatedContext context)
            throws IOException {
        if (count == limit) {
            association
                    .writer()
                    .send(
                            context.id(),
                            new CommandSet()
                                    .with(CommandSet.COMMAND_FIELD, CommandField.C_CANCEL)
                                    .with(CommandSet.MESSAGE_ID_RESPONDED_TO, 1)
                                    .with(CommandSet.DATA_SET_TYPE, CommandSet.NO_DATA_SET));
        }
    }

    private Attributes readDataSet(CallingAssociation association, Arrival.Command answer, NegotiatedContext context)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        association.reader().readDataSet(answer.contextId(), (part, offset, length) -> {
            if (bytes.size() + length > MAX_ANSWER_BYTES) {
                throw ProtocolViolation.invalid("an answer is longer than " + MAX_ANSWER_BYTES + " bytes");
            }
            bytes.write(part, offset, length);
        });
        return reader.readDataset(
                new ByteArrayInputStream(bytes.toByteArray()), context.transferSyntax(), ReadScope.WHOLE);
    }

    private static void dropDataSet(CallingAssociation association, Arrival.Command answer) throws IOException {
        if (answer.command().hasDataSet()) {
            association.reader().readDataSet(answer.contextId(), ByteSink.NOWHERE);
        }
    }

    private static void requireEnded(CommandSet answer) throws PeerFailure {
        int status = answer.number(CommandSet.STATUS);
        if (status != DimseStatus.SUCCESS && status != DimseStatus.CANCELLED) {
            throw new PeerFailure(String.format("the peer answered with status %04X", status));
        }
    }
}
