package org.consilium.dicom.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.net.Pdu.ProposedContext;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceOrigin;

/** The built-in service class user of Verification (PS3.4 A), Storage (PS3.4 B) and Query/Retrieve (PS3.4 C). */
final class CalledPeer implements DicomPeer {
    private static final int MAX_CONTEXTS = 128;
    private static final int MEDIUM_PRIORITY = 0;

    private final PeerAddress address;
    private final PeerSettings settings;

    CalledPeer(PeerAddress address, PeerSettings settings) {
        this.address = address;
        this.settings = settings;
    }

    @Override
    public Duration echo() throws PeerFailure {
        List<ProposedContext> contexts = List.of(
                new ProposedContext(1, StorageClasses.VERIFICATION, List.of(TransferSyntaxes.IMPLICIT_LITTLE_ENDIAN)));
        try (CallingAssociation association = CallingAssociation.open(address, settings, contexts)) {
            Duration took = echo(association);
            association.release();
            return took;
        } catch (IOException e) {
            throw new PeerFailure("the association broke", e);
        }
    }

    private static Duration echo(CallingAssociation association) throws IOException, PeerFailure {
        NegotiatedContext context = association
                .context(StorageClasses.VERIFICATION, Optional.empty())
                .orElseThrow(() -> new PeerFailure("the peer does not support verification"));
        long start = System.nanoTime();
        CommandSet answer = association.ask(
                context,
                new CommandSet()
                        .with(CommandSet.AFFECTED_SOP_CLASS_UID, StorageClasses.VERIFICATION)
                        .with(CommandSet.COMMAND_FIELD, CommandField.C_ECHO)
                        .with(CommandSet.MESSAGE_ID, association.nextMessageId()));
        if (answer.number(CommandSet.STATUS) != DimseStatus.SUCCESS) {
            throw new PeerFailure("the peer answered with status " + answer.number(CommandSet.STATUS));
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public List<StoreAnswer> store(List<Path> files, Consumer<StoreAnswer> progress) throws PeerFailure {
        List<Optional<OutgoingFile>> readable = new ArrayList<>();
        for (Path file : files) {
            readable.add(OutgoingFile.read(file));
        }
        Map<Path, StoreAnswer> answers = new LinkedHashMap<>();
        for (Set<OutgoingFile.Kind> kinds : batches(readable)) {
            storeBatch(kinds, readable, answers, progress);
        }
        return files.stream()
                .map(file -> answers.computeIfAbsent(
                        file, absent -> new StoreAnswer(absent, StoreAnswer.NOT_SENT, "not a DICOM file")))
                .toList();
    }

    @Override
    public List<Attributes> find(QueryLevel level, Attributes keys, int limit) throws PeerFailure {
        return new QueryRetrieve(address, settings).find(level, keys, limit);
    }

    @Override
    public RetrieveAnswer move(QueryLevel level, Attributes keys, AeTitle destination) throws PeerFailure {
        return new QueryRetrieve(address, settings).move(level, keys, destination);
    }

    @Override
    public RetrieveAnswer get(QueryLevel level, Attributes keys, InstanceIntake intake, InstanceOrigin origin)
            throws PeerFailure {
        return new QueryRetrieve(address, settings).get(level, keys, intake, origin);
    }

    /** Kinds of files in groups that fit the 128 presentation contexts of one association. */
    private static List<Set<OutgoingFile.Kind>> batches(List<Optional<OutgoingFile>> files) {
        List<Set<OutgoingFile.Kind>> batches = new ArrayList<>();
        Set<OutgoingFile.Kind> seen = new LinkedHashSet<>();
        for (Optional<OutgoingFile> file : files) {
            if (file.isPresent() && seen.add(file.get().kind())) {
                if (batches.isEmpty() || batches.get(batches.size() - 1).size() == MAX_CONTEXTS) {
                    batches.add(new LinkedHashSet<>());
                }
                batches.get(batches.size() - 1).add(file.get().kind());
            }
        }
        return batches;
    }

    private void storeBatch(
            Set<OutgoingFile.Kind> kinds,
            List<Optional<OutgoingFile>> files,
            Map<Path, StoreAnswer> answers,
            Consumer<StoreAnswer> progress)
            throws PeerFailure {
        List<ProposedContext> contexts = new ArrayList<>();
        for (OutgoingFile.Kind kind : kinds) {
            contexts.add(new ProposedContext(
                    2 * contexts.size() + 1, kind.sopClassUid(), List.of(kind.transferSyntaxUid())));
        }
        try (CallingAssociation association = CallingAssociation.open(address, settings, contexts)) {
            for (Optional<OutgoingFile> file : files) {
                if (file.isPresent() && kinds.contains(file.get().kind())) {
                    StoreAnswer answer = store(association, file.get());
                    answers.put(file.get().path(), answer);
                    progress.accept(answer);
                }
            }
            association.release();
        } catch (IOException e) {
            throw new PeerFailure("the association broke after " + answers.size() + " answers", e);
        }
    }

    private static StoreAnswer store(CallingAssociation association, OutgoingFile file)
            throws IOException, PeerFailure {
        Optional<NegotiatedContext> context = association.context(
                file.kind().sopClassUid(), Optional.of(file.kind().transferSyntaxUid()));
        if (context.isEmpty()) {
            return new StoreAnswer(file.path(), StoreAnswer.NOT_SENT, "class or encoding not accepted by the peer");
        }
        CommandSet request = new CommandSet()
                .with(CommandSet.AFFECTED_SOP_CLASS_UID, file.kind().sopClassUid())
                .with(CommandSet.COMMAND_FIELD, CommandField.C_STORE)
                .with(CommandSet.MESSAGE_ID, association.nextMessageId())
                .with(CommandSet.PRIORITY, MEDIUM_PRIORITY)
                .with(CommandSet.AFFECTED_SOP_INSTANCE_UID, file.sopInstanceUid());
        try (InputStream dataSet = file.dataSet()) {
            CommandSet answer = association.ask(context.get(), request, dataSet);
            return new StoreAnswer(
                    file.path(), answer.number(CommandSet.STATUS), answer.text(CommandSet.ERROR_COMMENT));
        }
    }
}
