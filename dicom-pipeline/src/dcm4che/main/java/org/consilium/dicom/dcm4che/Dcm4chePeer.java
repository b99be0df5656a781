package org.consilium.dicom.dcm4che;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
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
import org.consilium.dicom.VR;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.DicomPeer;
import org.consilium.dicom.net.PeerAddress;
import org.consilium.dicom.net.PeerSettings;
import org.consilium.dicom.net.QueryLevel;
import org.consilium.dicom.net.RetrieveAnswer;
import org.consilium.dicom.net.StorageClasses;
import org.consilium.dicom.net.TransferSyntaxes;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceOrigin;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.Connection;
import org.dcm4che3.net.DimseRSP;
import org.dcm4che3.net.IncompatibleConnectionException;
import org.dcm4che3.net.InputStreamDataWriter;
import org.dcm4che3.net.NoPresentationContextException;
import org.dcm4che3.net.Priority;
import org.dcm4che3.net.Status;
import org.dcm4che3.net.pdu.AAssociateRJ;
import org.dcm4che3.net.pdu.AAssociateRQ;
import org.dcm4che3.net.pdu.PresentationContext;
import org.dcm4che3.net.pdu.RoleSelection;
import org.dcm4che3.net.service.DicomServiceRegistry;

/** Service class user of Verification, Storage and Query/Retrieve on dcm4che's network layer. */
final class Dcm4chePeer implements DicomPeer {
    private static final int MAX_CONTEXTS = 128;

    private final PeerAddress address;
    private final PeerSettings settings;

    Dcm4chePeer(PeerAddress address, PeerSettings settings) {
        this.address = address;
        this.settings = settings;
    }

    @Override
    public Duration echo() throws PeerFailure {
        return call(List.of(new PresentationContext(1, UID.Verification, UID.ImplicitVRLittleEndian)), association -> {
            long start = System.nanoTime();
            requireEnded(last(association.cecho()));
            return Duration.ofNanos(System.nanoTime() - start);
        });
    }

    @Override
    public List<StoreAnswer> store(List<Path> files, Consumer<StoreAnswer> progress) throws PeerFailure {
        Map<Path, StoreFile> readable = new LinkedHashMap<>();
        files.forEach(file -> StoreFile.read(file).ifPresent(found -> readable.put(file, found)));
        Map<Path, StoreAnswer> answers = new LinkedHashMap<>();
        for (List<StoreFile> batch : batches(readable.values())) {
            storeBatch(batch, answers, progress);
        }
        return files.stream()
                .map(file -> answers.computeIfAbsent(
                        file, absent -> new StoreAnswer(absent, StoreAnswer.NOT_SENT, "not a DICOM file")))
                .toList();
    }

    /** Files in groups whose kinds fit the 128 presentation contexts of one association. */
    private static List<List<StoreFile>> batches(Iterable<StoreFile> files) {
        Map<StoreFile.Kind, Integer> numbers = new LinkedHashMap<>();
        List<List<StoreFile>> batches = new ArrayList<>();
        for (StoreFile file : files) {
            int batch = numbers.computeIfAbsent(file.kind(), kind -> numbers.size() / MAX_CONTEXTS);
            while (batches.size() <= batch) {
                batches.add(new ArrayList<>());
            }
            batches.get(batch).add(file);
        }
        return batches;
    }

    private void storeBatch(List<StoreFile> batch, Map<Path, StoreAnswer> answers, Consumer<StoreAnswer> progress)
            throws PeerFailure {
        Set<StoreFile.Kind> kinds = new LinkedHashSet<>();
        batch.forEach(file -> kinds.add(file.kind()));
        List<PresentationContext> contexts = new ArrayList<>();
        for (StoreFile.Kind kind : kinds) {
            contexts.add(
                    new PresentationContext(2 * contexts.size() + 1, kind.sopClassUid(), kind.transferSyntaxUid()));
        }
        call(contexts, association -> {
            for (StoreFile file : batch) {
                StoreAnswer answer = store(association, file);
                answers.put(file.path(), answer);
                progress.accept(answer);
            }
            return answers;
        });
    }

    private static StoreAnswer store(Association association, StoreFile file) throws IOException, InterruptedException {
        try (java.io.InputStream data = file.dataSet()) {
            DimseRSP response = association.cstore(
                    file.kind().sopClassUid(),
                    file.sopInstanceUid(),
                    Priority.NORMAL,
                    new InputStreamDataWriter(data),
                    file.kind().transferSyntaxUid());
            org.dcm4che3.data.Attributes answer = last(response);
            return new StoreAnswer(
                    file.path(), answer.getInt(Tag.Status, -1), Datasets.text(answer.getString(Tag.ErrorComment)));
        } catch (NoPresentationContextException refused) {
            return new StoreAnswer(file.path(), StoreAnswer.NOT_SENT, "class or encoding not accepted by the peer");
        }
    }

    @Override
    public List<Attributes> find(QueryLevel level, Attributes keys, int limit) throws PeerFailure {
        return query(UID.StudyRootQueryRetrieveInformationModelFind, List.of(), Optional.empty(), association -> {
            DimseRSP response = association.cfind(
                    UID.StudyRootQueryRetrieveInformationModelFind,
                    Priority.NORMAL,
                    identifier(level, keys),
                    null,
                    limit);
            List<Attributes> found = new ArrayList<>();
            while (response.next()) {
                if (Status.isPending(response.getCommand().getInt(Tag.Status, -1)) && found.size() < limit) {
                    found.add(Datasets.ours(response.getDataset()));
                }
            }
            requireEnded(response.getCommand());
            return found;
        });
    }

    @Override
    public RetrieveAnswer move(QueryLevel level, Attributes keys, AeTitle destination) throws PeerFailure {
        return query(
                UID.StudyRootQueryRetrieveInformationModelMove,
                List.of(),
                Optional.empty(),
                association -> answer(last(association.cmove(
                        UID.StudyRootQueryRetrieveInformationModelMove,
                        Priority.NORMAL,
                        identifier(level, keys),
                        null,
                        destination.value()))));
    }

    @Override
    public RetrieveAnswer get(QueryLevel level, Attributes keys, InstanceIntake intake, InstanceOrigin origin)
            throws PeerFailure {
        return query(
                UID.StudyRootQueryRetrieveInformationModelGet,
                StorageClasses.all(),
                Optional.of(new StoreProvider(intake, association -> origin)),
                association -> answer(last(association.cget(
                        UID.StudyRootQueryRetrieveInformationModelGet,
                        Priority.NORMAL,
                        identifier(level, keys),
                        null))));
    }

    private static org.dcm4che3.data.Attributes identifier(QueryLevel level, Attributes keys) {
        return Datasets.theirs(new Attributes()
                .addAll(keys)
                .setString(org.consilium.dicom.Tag.QueryRetrieveLevel, VR.CS, level.name()));
    }

    private static RetrieveAnswer answer(org.dcm4che3.data.Attributes command) {
        return new RetrieveAnswer(
                command.getInt(Tag.Status, -1),
                command.getInt(Tag.NumberOfCompletedSuboperations, 0),
                command.getInt(Tag.NumberOfWarningSuboperations, 0),
                command.getInt(Tag.NumberOfFailedSuboperations, 0));
    }

    private static org.dcm4che3.data.Attributes last(DimseRSP response) throws IOException, InterruptedException {
        while (response.next()) {
            continue;
        }
        return response.getCommand();
    }

    private static void requireEnded(org.dcm4che3.data.Attributes answer) throws PeerFailure {
        int status = answer.getInt(Tag.Status, -1);
        if (status != Status.Success && status != Status.Cancel) {
            throw new PeerFailure(String.format("the peer answered with status %04X", status));
        }
    }

    private interface Conversation<T> {
        T with(Association association) throws IOException, InterruptedException, PeerFailure;
    }

    private <T> T query(
            String model, List<String> storage, Optional<StoreProvider> provider, Conversation<T> conversation)
            throws PeerFailure {
        List<PresentationContext> contexts = new ArrayList<>();
        String[] encodings = TransferSyntaxes.uncompressed().toArray(String[]::new);
        contexts.add(new PresentationContext(1, model, encodings));
        storage.forEach(uid -> contexts.add(new PresentationContext(2 * contexts.size() + 1, uid, encodings)));
        return call(contexts, provider, conversation);
    }

    private <T> T call(List<PresentationContext> contexts, Conversation<T> conversation) throws PeerFailure {
        return call(contexts, Optional.empty(), conversation);
    }

    private <T> T call(
            List<PresentationContext> contexts, Optional<StoreProvider> provider, Conversation<T> conversation)
            throws PeerFailure {
        try (Applications application = new Applications(settings.aeTitle(), settings.tls())) {
            provider.ifPresent(store -> {
                DicomServiceRegistry services = new DicomServiceRegistry();
                services.addDicomService(store);
                application.device().setDimseRQHandler(services);
            });
            Association association = open(application, contexts, provider.isPresent());
            T answer = conversation.with(association);
            association.release();
            association.waitForSocketClose();
            return answer;
        } catch (AAssociateRJ rejected) {
            throw new PeerFailure("association rejected: result " + rejected.getResult() + ", source "
                    + rejected.getSource() + ", reason " + rejected.getReason());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeerFailure("interrupted while waiting for the peer", e);
        } catch (IOException | GeneralSecurityException | IncompatibleConnectionException e) {
            throw new PeerFailure("no association with " + address.host() + ":" + address.port() + ", or it broke", e);
        }
    }

    private Association open(Applications application, List<PresentationContext> contexts, boolean provides)
            throws IOException, InterruptedException, GeneralSecurityException, IncompatibleConnectionException {
        Connection local = application.connection();
        local.setReceivePDULength(settings.maxPduBytes());
        local.setConnectTimeout(Applications.millis(settings.connectTimeout()));
        local.setAcceptTimeout(Applications.millis(settings.responseTimeout()));
        local.setResponseTimeout(Applications.millis(settings.responseTimeout()));
        local.setRetrieveTimeout(Applications.millis(settings.responseTimeout()));
        local.setReleaseTimeout(5000);
        AAssociateRQ proposal = new AAssociateRQ();
        proposal.setCalledAET(address.aeTitle().value());
        proposal.setCallingAET(settings.aeTitle().value());
        contexts.forEach(proposal::addPresentationContext);
        if (provides) {
            contexts.stream()
                    .skip(1)
                    .forEach(context ->
                            proposal.addRoleSelection(new RoleSelection(context.getAbstractSyntax(), false, true)));
        }
        Connection remote = new Connection("", address.host(), address.port());
        settings.tls().ifPresent(tls -> Applications.secure(remote, tls));
        return application.entity().connect(local, remote, proposal);
    }
}
