package org.consilium.dicom.net;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceOrigin;

/** An application entity elsewhere that this one asks. Each call opens one association and ends it. */
public interface DicomPeer {
    /**
     * Asks whether the peer is there (C-ECHO).
     *
     * @return how long the answer took
     * @throws PeerFailure when there was no answer or not success
     */
    Duration echo() throws PeerFailure;

    /**
     * Sends DICOM files (C-STORE), each in the encoding of its file.
     *
     * @param files DICOM files (PS3.10)
     * @param progress told of each answer as it comes
     * @return one answer a file, in the order of {@code files}
     * @throws PeerFailure when the association could not be had or broke
     */
    List<StoreAnswer> store(List<Path> files, Consumer<StoreAnswer> progress) throws PeerFailure;

    /**
     * Asks what the peer holds (C-FIND, Study Root).
     *
     * @param keys what to match, and empty attributes to be told
     * @param limit after so many answers the query is cancelled, at least 1
     * @throws PeerFailure when there was no answer or not success
     */
    List<Attributes> find(QueryLevel level, Attributes keys, int limit) throws PeerFailure;

    /**
     * Asks the peer to send what it holds to a third application entity, or to this one (C-MOVE, Study Root).
     *
     * @param keys the unique keys of what to send
     * @param destination a title the peer knows an address for
     * @throws PeerFailure when there was no answer
     */
    RetrieveAnswer move(QueryLevel level, Attributes keys, AeTitle destination) throws PeerFailure;

    /**
     * Fetches what the peer holds over the association that asks for it (C-GET, Study Root).
     *
     * @param keys the unique keys of what to fetch
     * @param intake takes the instances over
     * @param origin what to record as their origin
     * @throws PeerFailure when there was no answer
     */
    RetrieveAnswer get(QueryLevel level, Attributes keys, InstanceIntake intake, InstanceOrigin origin)
            throws PeerFailure;

    /** A peer reached by the toolkit that is set. */
    static DicomPeer at(PeerAddress address, PeerSettings settings) {
        return DicomToolkit.selected().peer(address, settings);
    }

    /**
     * What a peer said of one file.
     *
     * @param file what was sent
     * @param status the C-STORE-RSP status, or {@link #NOT_SENT}
     * @param comment the peer's error comment or why it was not sent; empty where there is none
     */
    record StoreAnswer(Path file, int status, String comment) {
        /** Stands in for a status where the file was not sent: not DICOM, or its class or encoding was not accepted. */
        public static final int NOT_SENT = -1;

        /** Whether the peer has the instance now: success or a warning (PS3.7 C.1, C.3). */
        public boolean taken() {
            return status == 0 || (status & 0xF000) == 0xB000 || status == 0x0001;
        }
    }

    /** A peer could not be reached, refused the association, or broke it. */
    final class PeerFailure extends Exception {
        public PeerFailure(String message) {
            super(message);
        }

        public PeerFailure(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
