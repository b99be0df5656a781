package org.consilium.dicom.net;

import java.util.Optional;

/**
 * What the node must know to vouch for instances (Storage Commitment, push model, PS3.4 annex J).
 *
 * <p>Called from several threads.
 */
public interface StorageCommitment {
    /** Whether the instance of this class is durable here, so that its sender may delete it. */
    boolean holds(String sopClassUid, String sopInstanceUid);

    /**
     * Where a caller wants to be told the result.
     *
     * @return empty to tell it on the association it asked on, as PS3.4 J.3.3 allows
     */
    Optional<PeerAddress> reportTo(AeTitle caller);
}
