package org.consilium.dicom.dcm4che;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.consilium.dicom.net.DicomNode;
import org.consilium.dicom.net.NodeSettings;
import org.consilium.dicom.net.StorageClasses;
import org.consilium.dicom.net.StorageCommitment;
import org.consilium.dicom.net.TransferSyntaxes;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceIntake;
import org.dcm4che3.net.ApplicationEntity;
import org.dcm4che3.net.Connection;
import org.dcm4che3.net.TransferCapability;
import org.dcm4che3.net.service.BasicCEchoSCP;
import org.dcm4che3.net.service.DicomServiceRegistry;

/** A node on dcm4che's network layer. */
final class Dcm4cheNode implements DicomNode {
    private final Applications application;
    private final Doorkeeper doorkeeper;
    private final int port;

    private Dcm4cheNode(Applications application, Doorkeeper doorkeeper, int port) {
        this.application = application;
        this.doorkeeper = doorkeeper;
        this.port = port;
    }

    static DicomNode start(
            NodeSettings settings,
            InstanceIntake intake,
            AssociationListener listener,
            Optional<StorageCommitment> commitment)
            throws IOException {
        Applications application = new Applications(settings.aeTitle(), settings.tls());
        Doorkeeper doorkeeper = new Doorkeeper(settings, listener);
        int port = settings.port() == 0 ? freePort(settings) : settings.port();
        listen(application.connection(), settings, port);
        offer(application.entity(), commitment.isPresent());
        application.device().setLimitOpenAssociations(settings.maxAssociations());
        application.device().setAssociationHandler(doorkeeper);
        DicomServiceRegistry services = new DicomServiceRegistry();
        services.addDicomService(new BasicCEchoSCP());
        services.addDicomService(new StoreProvider(intake, doorkeeper::originOf));
        commitment.ifPresent(known -> services.addDicomService(new VouchingProvider(known, application)));
        application.device().setDimseRQHandler(services);
        bind(application);
        return new Dcm4cheNode(application, doorkeeper, port);
    }

    private static void bind(Applications application) throws IOException {
        try {
            application.device().bindConnections();
        } catch (IOException | GeneralSecurityException e) {
            application.close();
            throw new IOException("the DICOM port cannot be had", e);
        }
    }

    /** dcm4che takes port 0 for "does not listen", so that a free one must be found before. */
    private static int freePort(NodeSettings settings) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(settings.bindAddress(), 0));
            return probe.getLocalPort();
        }
    }

    private static void listen(Connection connection, NodeSettings settings, int port) {
        connection.setHostname(settings.bindAddress().getHostAddress());
        connection.setBindAddress(settings.bindAddress().getHostAddress());
        connection.setPort(port);
        connection.setReceivePDULength(settings.maxPduBytes());
        connection.setMaxOpsInvoked(1);
        connection.setMaxOpsPerformed(settings.maxOperations());
        connection.setRequestTimeout(Applications.millis(settings.artimTimeout()));
        connection.setIdleTimeout(Applications.millis(settings.idleTimeout()));
        connection.setBacklog(256);
    }

    private static void offer(ApplicationEntity entity, boolean vouches) {
        entity.setAssociationAcceptor(true);
        String[] messages = TransferSyntaxes.uncompressed().toArray(String[]::new);
        String[] stored = TransferSyntaxes.stored().toArray(String[]::new);
        TransferCapability.Role provider = TransferCapability.Role.SCP;
        entity.addTransferCapability(new TransferCapability(null, StorageClasses.VERIFICATION, provider, messages));
        for (String uid : StorageClasses.all()) {
            entity.addTransferCapability(new TransferCapability(null, uid, provider, stored));
        }
        if (vouches) {
            entity.addTransferCapability(
                    new TransferCapability(null, StorageClasses.STORAGE_COMMITMENT_PUSH, provider, messages));
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public int openAssociations() {
        return doorkeeper.open();
    }

    @Override
    public void close() {
        doorkeeper.stopping();
        application.close();
        doorkeeper.awaitEmpty();
    }
}
