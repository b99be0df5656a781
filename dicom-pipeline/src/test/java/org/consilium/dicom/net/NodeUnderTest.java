package org.consilium.dicom.net;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicom.receive.IntakeLimits;
import org.consilium.dicom.receive.RememberingLedger;

/** A running node with a store and a ledger of its own. */
final class NodeUnderTest implements AutoCloseable {
    static final AeTitle TITLE = new AeTitle("CONSILIUM");

    private final RememberingLedger ledger = new RememberingLedger();
    private final InstanceStore store;
    private final InstanceIntake intake;
    private final DicomNode node;
    private final DicomToolkit toolkit;

    NodeUnderTest(Path folder, NodeSettings settings) throws IOException {
        this(DicomToolkit.selected(), folder, settings);
    }

    NodeUnderTest(DicomToolkit toolkit, Path folder, NodeSettings settings) throws IOException {
        this.toolkit = toolkit;
        store = InstanceStore.open(folder);
        intake = new InstanceIntake(store, ledger, new IntakeLimits(1 << 24, 0), Clock.systemUTC());
        node = toolkit.start(settings, intake, AssociationListener.none(), Optional.empty());
    }

    NodeUnderTest(Path folder) throws IOException {
        this(folder, NodeSettings.onLoopback(TITLE, 0));
    }

    RememberingLedger ledger() {
        return ledger;
    }

    InstanceIntake intake() {
        return intake;
    }

    int port() {
        return node.port();
    }

    DicomPeer peer(PeerSettings settings) {
        return toolkit.peer(new PeerAddress(TITLE, "127.0.0.1", node.port()), settings);
    }

    @Override
    public void close() {
        node.close();
        store.close();
    }
}
