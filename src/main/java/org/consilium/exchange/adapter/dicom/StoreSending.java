package org.consilium.exchange.adapter.dicom;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.DicomPeer;
import org.consilium.exchange.Deliveries.MadeObject;
import org.consilium.intake.DicomAddress;
import org.consilium.peers.KnownPeers;
import org.consilium.server.start.DataFolder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends objects by C-STORE, all on one association. */
@ApplicationScoped
class StoreSending {
    private static final int OUT_OF_RESOURCES = 0xA700;

    private final KnownPeers peers;
    private final DicomAddress own;
    private final Path folder;

    StoreSending(
            KnownPeers peers,
            DicomAddress own,
            @ConfigProperty(name = "consilium.data", defaultValue = "data") String dataFolder)
            throws IOException {
        this.peers = peers;
        this.own = own;
        this.folder = DataFolder.at(Path.of(dataFolder)).privateFolder("outgoing");
    }

    void send(String name, List<MadeObject> objects) throws SendFailure {
        DicomPeer peer =
                peers.calling(name, new AeTitle(own.aeTitle())).orElseThrow(() -> new SendFailure("no-address", true));
        List<Path> files = new ArrayList<>();
        try {
            for (MadeObject object : objects) {
                Path file = Files.createTempFile(folder, "object-", ".dcm");
                files.add(file);
                Files.write(file, object.file());
            }
            for (DicomPeer.StoreAnswer answer : peer.store(files, each -> {})) {
                requireTaken(answer);
            }
        } catch (DicomPeer.PeerFailure unreachable) {
            throw new SendFailure("unreachable", true);
        } catch (IOException full) {
            throw new SendFailure("no-room-here", true);
        } finally {
            files.forEach(StoreSending::remove);
        }
    }

    private static void requireTaken(DicomPeer.StoreAnswer answer) throws SendFailure {
        if (answer.status() == DicomPeer.StoreAnswer.NOT_SENT) {
            throw new SendFailure("class-not-accepted", false);
        }
        if (!answer.taken()) {
            boolean later = (answer.status() & 0xFF00) == OUT_OF_RESOURCES;
            throw new SendFailure(String.format("status-%04X", answer.status()), later);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            // It holds nothing that the database does not, in a folder that only the server reads.
        }
    }
}
