package org.consilium.intake.adapter.dicom;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.CallerPolicy;
import org.consilium.dicom.net.DicomNode;
import org.consilium.dicom.net.NodeSettings;
import org.consilium.dicom.net.StorageCommitment;
import org.consilium.dicom.net.TlsSettings;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.intake.DicomAddress;
import org.consilium.peers.KnownPeers;
import org.consilium.peers.TlsKeys;
import org.jboss.logging.Logger;

/**
 * Opens the DICOM ports when the server starts, one in the clear, one encrypted, and closes them before the database goes.
 */
@ApplicationScoped
class DicomDoor implements DicomAddress {
    private static final Logger LOG = Logger.getLogger(DicomDoor.class);

    private final DicomSettings settings;
    private final TlsKeys tls;
    private final KnownPeers peers;
    private final InstanceIntake intake;
    private final AssociationBook associations;
    private final StorageCommitment commitment;
    private volatile Optional<DicomNode> plain = Optional.empty();
    private volatile Optional<DicomNode> encrypted = Optional.empty();

    DicomDoor(
            DicomSettings settings,
            TlsKeys tls,
            KnownPeers peers,
            InstanceIntake intake,
            AssociationBook associations,
            StorageCommitment commitment) {
        this.settings = settings;
        this.tls = tls;
        this.peers = peers;
        this.intake = intake;
        this.associations = associations;
        this.commitment = commitment;
    }

    void serverStarts(@Observes @Priority(300) StartupEvent event) throws IOException {
        associations.nodeStarts();
        if (settings.plain()) {
            plain = Optional.of(open(settings.port(), Optional.empty()));
        }
        if (tls.port().isPresent()) {
            encrypted = Optional.of(open(tls.port().getAsInt(), peers.tls()));
        }
        if (!isOpen()) {
            throw new IllegalStateException("no DICOM port: consilium.dicom.plain is false and there is no TLS port");
        }
    }

    private DicomNode open(int port, Optional<TlsSettings> secured) throws IOException {
        DicomNode node = DicomNode.start(nodeSettings(port, secured), intake, associations, commitment);
        LOG.infof(
                "event=dicom.listening aeTitle=%s port=%d tls=%s",
                settings.aeTitle(), node.port(), secured.isPresent());
        return node;
    }

    void serverStops(@Observes @Priority(1) ShutdownEvent event) {
        plain.ifPresent(DicomNode::close);
        encrypted.ifPresent(DicomNode::close);
        associations.nodeStops();
    }

    @Override
    public String aeTitle() {
        return settings.aeTitle();
    }

    @Override
    public int port() {
        return plain.or(() -> encrypted).map(DicomNode::port).orElse(settings.port());
    }

    @Override
    public Optional<Integer> encryptedPort() {
        return encrypted.map(DicomNode::port);
    }

    boolean isOpen() {
        return plain.isPresent() || encrypted.isPresent();
    }

    private NodeSettings nodeSettings(int port, Optional<TlsSettings> secured) throws IOException {
        return new NodeSettings(
                new AeTitle(settings.aeTitle()),
                InetAddress.getByName(settings.host()),
                port,
                settings.maxPduBytes(),
                settings.maxAssociations(),
                settings.maxOperations(),
                settings.artimTimeout(),
                settings.idleTimeout(),
                callers(),
                secured);
    }

    private CallerPolicy callers() {
        boolean known = settings.knownCallersOnly() || settings.callers().isPresent();
        return known ? peers.only(settings.callers().orElse(List.of())) : CallerPolicy.anybody();
    }
}
