package org.consilium.intake;

import java.util.Optional;

/** Where senders reach this server. */
public interface DicomAddress {
    /** The title to call. */
    String aeTitle();

    /** The port it listens on. */
    int port();

    /** The port for encrypted associations, where there is one. */
    Optional<Integer> encryptedPort();
}
