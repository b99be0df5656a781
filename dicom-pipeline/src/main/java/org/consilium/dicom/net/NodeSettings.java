package org.consilium.dicom.net;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * How a node listens and what it bears.
 *
 * @param aeTitle the title it must be called by
 * @param bindAddress the address it listens on
 * @param port 0 for any free one, at most 65535
 * @param maxPduBytes the longest P-DATA-TF PDU it takes, 4096 to 4194304
 * @param maxAssociations associations open at a time, 1 to 1024; more are rejected as a temporary congestion
 * @param maxOperations operations a peer may have outstanding on one association, 1 to 64
 * @param artimTimeout how long a connection may stay without a proposal, and an ended one without being closed (PS3.8 9.1.5)
 * @param idleTimeout how long an association may stay without a byte
 * @param callers who may call
 * @param tls certificates, where connections are to be encrypted
 */
public record NodeSettings(
        AeTitle aeTitle,
        InetAddress bindAddress,
        int port,
        int maxPduBytes,
        int maxAssociations,
        int maxOperations,
        Duration artimTimeout,
        Duration idleTimeout,
        CallerPolicy callers,
        Optional<TlsSettings> tls) {

    public NodeSettings {
        requireWithin("port", port, 0, 65_535);
        requireWithin("longest PDU", maxPduBytes, 4096, 4 * 1024 * 1024);
        requireWithin("number of associations", maxAssociations, 1, 1024);
        requireWithin("number of outstanding operations", maxOperations, 1, 64);
        requirePositive("ARTIM timeout", artimTimeout);
        requirePositive("idle timeout", idleTimeout);
    }

    /** A node on the loopback address with safe limits that lets every loopback caller in. */
    public static NodeSettings onLoopback(AeTitle aeTitle, int port) {
        return new NodeSettings(
                aeTitle,
                InetAddress.getLoopbackAddress(),
                port,
                256 * 1024,
                64,
                16,
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                CallerPolicy.anybody(),
                Optional.empty());
    }

    public NodeSettings withMaxAssociations(int count) {
        return new NodeSettings(
                aeTitle, bindAddress, port, maxPduBytes, count, maxOperations, artimTimeout, idleTimeout, callers, tls);
    }

    public NodeSettings withCallers(CallerPolicy policy) {
        return new NodeSettings(
                aeTitle,
                bindAddress,
                port,
                maxPduBytes,
                maxAssociations,
                maxOperations,
                artimTimeout,
                idleTimeout,
                policy,
                tls);
    }

    public NodeSettings withTimeouts(Duration artim, Duration idle) {
        return new NodeSettings(
                aeTitle, bindAddress, port, maxPduBytes, maxAssociations, maxOperations, artim, idle, callers, tls);
    }

    public NodeSettings withTls(TlsSettings settings) {
        return new NodeSettings(
                aeTitle,
                bindAddress,
                port,
                maxPduBytes,
                maxAssociations,
                maxOperations,
                artimTimeout,
                idleTimeout,
                callers,
                Optional.of(settings));
    }

    private static void requireWithin(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    "the " + what + " must lie within " + low + " and " + high + ", not " + value);
        }
    }

    private static void requirePositive(String what, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("the " + what + " must be above 0, not " + value);
        }
    }
}
