package org.consilium.dicom.net;

import java.time.Duration;
import java.util.Optional;

/**
 * How this side calls a peer.
 *
 * @param aeTitle the title it calls itself
 * @param maxPduBytes the longest P-DATA-TF PDU it takes, 4096 to 4194304
 * @param connectTimeout how long the connection may take
 * @param responseTimeout how long an answer may take
 * @param tls certificates, where the connection is to be encrypted
 */
public record PeerSettings(
        AeTitle aeTitle,
        int maxPduBytes,
        Duration connectTimeout,
        Duration responseTimeout,
        Optional<TlsSettings> tls) {

    public PeerSettings {
        if (maxPduBytes < 4096 || maxPduBytes > 4 * 1024 * 1024) {
            throw new IllegalArgumentException("the longest PDU must lie within 4096 and 4194304, not " + maxPduBytes);
        }
    }

    /** Plain connections with patient limits. */
    public static PeerSettings calling(AeTitle aeTitle) {
        return new PeerSettings(aeTitle, 256 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(60), Optional.empty());
    }

    public PeerSettings withTls(TlsSettings settings) {
        return new PeerSettings(aeTitle, maxPduBytes, connectTimeout, responseTimeout, Optional.of(settings));
    }
}
