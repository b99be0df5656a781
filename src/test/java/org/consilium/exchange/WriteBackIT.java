package org.consilium.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.consilium.access.People;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.UniqueIdentifiers;
import org.consilium.dicom.VR;
import org.consilium.dicom.core.CoreDicomWriter;
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
import org.consilium.exchange.Deliveries.MadeObject;
import org.consilium.testing.ACaseForThePanel;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** A decision's objects reach their peer once it is there, the same ones however often it was tried. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(WriteBackIT.OnePeer.class)
class WriteBackIT {
    private static final String PORT = "consilium.test.pacs-port";

    @Inject
    Deliveries deliveries;

    @Inject
    WriteBackSection section;

    @Inject
    People people;

    private final Queue<String> arrived = new ConcurrentLinkedQueue<>();

    @Test
    void whatCannotBeStoredWaitsAndIsStoredOnceThePeerIsThere() throws Exception {
        ACaseForThePanel waiting = ACaseForThePanel.waiting();
        String signature = "ab".repeat(32);
        List<MadeObject> objects = List.of(report("SR"), report("PDF"));
        deliveries.keep(waiting.id(), signature, objects, Instant.EPOCH);
        for (int again = 0; again < 2; again++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> deliveries.order(waiting.id(), signature, "pacs", Instant.EPOCH));
        }
        Eventually.holds("a first failure", () -> only(waiting).problem().isPresent());
        assertThat(only(waiting).problem()).contains("unreachable");
        assertThat(only(waiting).state()).isEqualTo(Delivery.State.WAITING);

        try (DicomNode pacs = pacs()) {
            Eventually.holds("stored", () -> only(waiting).state() == Delivery.State.STORED);
        }
        assertThat(only(waiting).attempts()).isGreaterThan(1);
        assertThat(arrived)
                .containsExactlyInAnyOrderElementsOf(
                        objects.stream().map(MadeObject::sopInstanceUid).toList());
        Object shown = section.of(waiting.id(), people.byName("coordinator").orElseThrow())
                .get("writeBack");
        assertThat(String.valueOf(shown)).contains("peer=pacs", "state=STORED");
    }

    private Delivery only(ACaseForThePanel waiting) {
        List<Delivery> all = deliveries.of(waiting.id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private DicomNode pacs() throws IOException {
        InstanceStore store = InstanceStore.open(Files.createTempDirectory("pacs"));
        InstanceIntake intake = new InstanceIntake(
                store,
                instance -> {
                    arrived.add(instance.sopInstanceUid());
                    return InstanceLedger.Entry.NEW;
                },
                new IntakeLimits(1 << 20, 0),
                Clock.systemUTC());
        return DicomNode.start(
                NodeSettings.onLoopback(new AeTitle("PACS"), Integer.getInteger(PORT)), intake, new Silent());
    }

    private static MadeObject report(String kind) throws IOException {
        String uid = UniqueIdentifiers.of(UUID.randomUUID());
        Attributes dataset = new Attributes();
        dataset.setString(Tag.SOPClassUID, VR.UI, UID.Comprehensive3DSRStorage);
        dataset.setString(Tag.SOPInstanceUID, VR.UI, uid);
        dataset.setString(Tag.Modality, VR.CS, "SR");
        dataset.setString(Tag.StudyInstanceUID, VR.UI, uid + ".1");
        dataset.setString(Tag.SeriesInstanceUID, VR.UI, uid + ".2");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new CoreDicomWriter().write(new DicomObject(new Attributes(), UID.ExplicitVRLittleEndian, dataset), file);
        return new MadeObject(kind, uid, file.toByteArray());
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

    /** One peer on a port that nobody listens on yet. */
    public static final class OnePeer implements QuarkusTestProfile {
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
    }
}
