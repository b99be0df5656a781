package org.consilium.dicom.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import jdk.net.ExtendedSocketOptions;

/** A TCP or TLS connection set up so that neither side waits for the other's delayed acknowledgements. */
final class Connection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final boolean quickAcknowledgement;
    private volatile long deadlineNanos = Long.MAX_VALUE;

    Connection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        this.in = socket.getInputStream();
        this.quickAcknowledgement = !(socket instanceof SSLSocket)
                && socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
    }

    static void tune(Socket socket) throws IOException {
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    }

    InputStream in() {
        return in;
    }

    Socket socket() {
        return socket;
    }

    /** How long a read may wait for its first byte. */
    void readTimeout(Duration timeout) throws IOException {
        socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, Math.max(1, timeout.toMillis())));
    }

    /**
     * Asks the kernel to acknowledge at once.
     *
     * <p>A sender with Nagle's algorithm on, which is dcmtk's default, holds back a message's last segment until the one
     * before is acknowledged: 40 ms an instance if the receiver delays that. Linux forgets the option, hence before each read that
     * may wait.
     */
    void acknowledgeQuickly() throws IOException {
        if (quickAcknowledgement) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    /** After this the watch closes the connection, whatever its thread is doing. */
    void deadlineIn(Duration duration) {
        deadlineNanos = System.nanoTime() + duration.toNanos();
    }

    boolean isOverdue(long nowNanos) {
        return deadlineNanos != Long.MAX_VALUE && nowNanos - deadlineNanos > 0;
    }

    /** Fingerprint of the certificate the peer proved to hold, if it showed one. */
    Optional<String> peerCertificate() {
        if (!(socket instanceof SSLSocket tls)) {
            return Optional.empty();
        }
        try {
            byte[] certificate = tls.getSession().getPeerCertificates()[0].getEncoded();
            return Optional.of(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate)));
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        } catch (CertificateEncodingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a certificate that TLS accepted has no fingerprint", e);
        }
    }

    /**
     * Ends the sending side and reads until the peer has closed too, so that the last PDU is not lost to a reset
     * (PS3.8 9.2, states Sta5 and Sta13).
     */
    void finish(Duration patience) {
        try {
            deadlineIn(patience);
            readTimeout(patience);
            if (!(socket instanceof SSLSocket)) {
                socket.shutdownOutput();
            }
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // the peer was faster, or never closes: either way this side is done
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // nothing is left to be saved on a connection that cannot even be closed
        }
    }
}
