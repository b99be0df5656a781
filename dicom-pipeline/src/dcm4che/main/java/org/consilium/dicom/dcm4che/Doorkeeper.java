package org.consilium.dicom.dcm4che;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.CallerPolicy;
import org.consilium.dicom.net.NodeSettings;
import org.consilium.dicom.receive.AssociationEnd;
import org.consilium.dicom.receive.AssociationId;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceOrigin;
import org.consilium.dicom.receive.OpenAssociation;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.AssociationHandler;
import org.dcm4che3.net.pdu.AAbort;
import org.dcm4che3.net.pdu.AAssociateAC;
import org.dcm4che3.net.pdu.AAssociateRJ;
import org.dcm4che3.net.pdu.AAssociateRQ;
import org.jspecify.annotations.Nullable;

/** Lets callers in by title, address and certificate, and tells who came and how they left. */
final class Doorkeeper extends AssociationHandler {
    private static final long PATIENCE_MILLIS = 10_000;

    private final NodeSettings settings;
    private final AssociationListener listener;
    private final Map<Association, OpenAssociation> open = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Doorkeeper(NodeSettings settings, AssociationListener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    int open() {
        return open.size();
    }

    void stopping() {
        stopping = true;
    }

    InstanceOrigin originOf(Association association) {
        OpenAssociation known = open.get(association);
        if (known == null) {
            throw new IllegalStateException("an instance came on an association that was never accepted");
        }
        return new InstanceOrigin(known.callingAe(), known.id());
    }

    /** dcm4che's own checks come first where they come first with us too: version, application context, called title. */
    @Override
    protected AAssociateAC negotiate(Association association, AAssociateRQ request) throws IOException {
        AAssociateAC accepted = super.negotiate(association, request);
        if (!admits(association, request)) {
            throw new AAssociateRJ(
                    AAssociateRJ.RESULT_REJECTED_PERMANENT,
                    AAssociateRJ.SOURCE_SERVICE_USER,
                    AAssociateRJ.REASON_CALLING_AET_NOT_RECOGNIZED);
        }
        OpenAssociation opened = new OpenAssociation(
                new AssociationId(UUID.randomUUID()),
                request.getCallingAET(),
                request.getCalledAET(),
                association.getSocket().getInetAddress().getHostAddress(),
                Instant.now());
        open.put(association, opened);
        listener.opened(opened);
        return accepted;
    }

    private boolean admits(Association association, AAssociateRQ request) throws IOException {
        String title = request.getCallingAET();
        return AeTitle.isValid(title)
                && settings.callers()
                        .admits(new CallerPolicy.Caller(
                                new AeTitle(title),
                                association.getSocket().getInetAddress(),
                                certificate(association.getSocket())));
    }

    private static Optional<String> certificate(Socket socket) throws IOException {
        if (!(socket instanceof SSLSocket tls)) {
            return Optional.empty();
        }
        try {
            byte[] certificate = tls.getSession().getPeerCertificates()[0].getEncoded();
            return Optional.of(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate)));
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IOException("a certificate that TLS accepted has no fingerprint", e);
        }
    }

    @Override
    protected void onClose(Association association) {
        if (association.getApplicationEntity() != null) {
            super.onClose(association);
        }
        OpenAssociation known = open.remove(association);
        if (known != null) {
            listener.closed(known, stopping ? AssociationEnd.NODE_STOPPED : end(association.getException()));
        }
    }

    /** dcm4che keeps no record of who aborted; an abort by the service user with no reason may be its idle timer's too. */
    private static AssociationEnd end(@Nullable IOException cause) {
        if (cause == null) {
            return AssociationEnd.RELEASED;
        }
        if (cause instanceof AAbort abort) {
            return abort.getSource() == AAbort.UL_SERIVE_USER
                    ? AssociationEnd.ABORTED_BY_PEER
                    : AssociationEnd.ABORTED_BY_NODE;
        }
        return cause instanceof EOFException || cause instanceof SocketException
                ? AssociationEnd.CONNECTION_LOST
                : AssociationEnd.ABORTED_BY_NODE;
    }

    /** Returns when the last association's end was told, or after ten seconds. */
    void awaitEmpty() {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        try {
            while (!open.isEmpty() && System.currentTimeMillis() < deadline) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
