package org.consilium.exchange;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.DicomNode;
import org.consilium.dicom.net.NodeSettings;
import org.consilium.dicom.receive.AssociationEnd;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceLedger;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicom.receive.IntakeLimits;
import org.consilium.dicom.receive.OpenAssociation;
import org.consilium.dicom.receive.ReceivedInstance;

/** One peer that decisions are stored to, on a port that nobody listens on until a test opens it. */
public final class OnePeer implements QuarkusTestProfile {
    private static final String PORT = "consilium.test.pacs-port";

    @Override
    public Map<String, String> getConfigOverrides() {
        try (ServerSocket free = new ServerSocket(0)) {
            System.setProperty(PORT, String.valueOf(free.getLocalPort()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.of(
                "consilium.peers.pacs.ae-title", "PACS",
                "consilium.peers.pacs.host", "127.0.0.1",
                "consilium.peers.pacs.port", System.getProperty(PORT),
                "consilium.peers.pacs.write-back", "true",
                "consilium.exchange.look-every", "100ms",
                "consilium.exchange.first-retry", "200ms",
                "consilium.exchange.longest-retry", "500ms");
    }

    /** Opens the peer; what it is sent is added to the queue. */
    static DicomNode open(Queue<ReceivedInstance> arrived) throws IOException {
        InstanceStore store = InstanceStore.open(Files.createTempDirectory("pacs"));
        InstanceIntake intake = new InstanceIntake(
                store,
                instance -> {
                    arrived.add(instance);
                    return InstanceLedger.Entry.NEW;
                },
                new IntakeLimits(1 << 24, 0),
                Clock.systemUTC());
        return DicomNode.start(
                NodeSettings.onLoopback(new AeTitle("PACS"), Integer.getInteger(PORT)), intake, new Silent());
    }

    static Queue<ReceivedInstance> nothing() {
        return new ConcurrentLinkedQueue<>();
    }

    private static final class Silent implements AssociationListener {
        @Override
        public void opened(OpenAssociation association) {
            // not of interest here
        }

        @Override
        public void closed(OpenAssociation association, AssociationEnd end) {
            // not of interest here
        }
    }
}
