package org.consilium.intake;

/** Where senders reach this server. */
public interface DicomAddress {
    /** The title to call. */
    String aeTitle();

    /** The port it listens on. */
    int port();
}
