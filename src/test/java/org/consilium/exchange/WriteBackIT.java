package org.consilium.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.consilium.access.People;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.UniqueIdentifiers;
import org.consilium.dicom.VR;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.net.DicomNode;
import org.consilium.dicom.receive.ReceivedInstance;
import org.consilium.exchange.Deliveries.MadeObject;
import org.consilium.testing.ACaseForThePanel;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** A decision's objects reach their peer once it is there, the same ones however often it was tried. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(OnePeer.class)
class WriteBackIT {
    @Inject
    Deliveries deliveries;

    @Inject
    WriteBackSection section;

    @Inject
    People people;

    private final Queue<ReceivedInstance> arrived = OnePeer.nothing();

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

        try (DicomNode pacs = OnePeer.open(arrived)) {
            Eventually.holds("stored", () -> only(waiting).state() == Delivery.State.STORED);
        }
        assertThat(only(waiting).attempts()).isGreaterThan(1);
        assertThat(arrived)
                .extracting(ReceivedInstance::sopInstanceUid)
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
}
