package org.consilium.intake.adapter.dicom;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.CallerPolicy;
import org.consilium.dicom.net.DicomNode;
import org.consilium.dicom.net.NodeSettings;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.intake.DicomAddress;
import org.jboss.logging.Logger;

/** Opens the DICOM port when the server starts and closes it before the database goes. */
@ApplicationScoped
class DicomDoor implements DicomAddress {
    private static final Logger LOG = Logger.getLogger(DicomDoor.class);
    private static final int MAX_PDU_BYTES = 256 * 1024;
    private static final int MAX_OPERATIONS = 16;
    private static final Duration ARTIM = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final DicomSettings settings;
    private final InstanceIntake intake;
    private final AssociationBook associations;
    private volatile Optional<DicomNode> node = Optional.empty();

    DicomDoor(DicomSettings settings, InstanceIntake intake, AssociationBook associations) {
        this.settings = settings;
        this.intake = intake;
        this.associations = associations;
    }

    void serverStarts(@Observes @Priority(300) StartupEvent event) throws IOException {
        associations.nodeStarts();
        DicomNode opened = DicomNode.start(nodeSettings(), intake, associations);
        node = Optional.of(opened);
        LOG.infof("event=dicom.listening aeTitle=%s port=%d", settings.aeTitle(), opened.port());
    }

    void serverStops(@Observes @Priority(1) ShutdownEvent event) {
        node.ifPresent(DicomNode::close);
        associations.nodeStops();
    }

    @Override
    public String aeTitle() {
        return settings.aeTitle();
    }

    @Override
    public int port() {
        return node.map(DicomNode::port).orElse(settings.port());
    }

    boolean isOpen() {
        return node.isPresent();
    }

    private NodeSettings nodeSettings() throws IOException {
        return new NodeSettings(
                new AeTitle(settings.aeTitle()),
                InetAddress.getByName(settings.host()),
                settings.port(),
                MAX_PDU_BYTES,
                settings.maxAssociations(),
                MAX_OPERATIONS,
                ARTIM,
                IDLE,
                settings.callers().map(DicomDoor::only).orElseGet(CallerPolicy::anybody),
                Optional.empty());
    }

    private static CallerPolicy only(List<String> titles) {
        Set<AeTitle> known = new HashSet<>();
        titles.forEach(title -> known.add(new AeTitle(title)));
        return caller -> known.contains(caller.aeTitle());
    }
}
