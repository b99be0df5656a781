package org.consilium.dicom.net;

import java.io.IOException;
import java.util.Optional;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceIntake;

/** An application entity that others can reach: it answers C-ECHO and takes instances by C-STORE. */
public interface DicomNode extends AutoCloseable {
    /** The port it listens on. */
    int port();

    /** How many associations are open. */
    int openAssociations();

    /** Stops listening, aborts what is open and returns when the last thread has ended. Harmless when repeated. */
    @Override
    void close();

    /**
     * Starts a node of the toolkit that is set.
     *
     * @param settings how it listens and what it bears
     * @param intake takes the instances over
     * @param listener is told of every association
     * @throws IOException when the port cannot be had
     */
    static DicomNode start(NodeSettings settings, InstanceIntake intake, AssociationListener listener)
            throws IOException {
        return DicomToolkit.selected().start(settings, intake, listener, Optional.empty());
    }

    /**
     * Starts a node of the toolkit that is set and lets it vouch for what it holds.
     *
     * @param commitment knows what is held and where to report; reports are tried once, a caller without one asks again
     * @throws IOException when the port cannot be had
     */
    static DicomNode start(
            NodeSettings settings, InstanceIntake intake, AssociationListener listener, StorageCommitment commitment)
            throws IOException {
        return DicomToolkit.selected().start(settings, intake, listener, Optional.of(commitment));
    }
}
