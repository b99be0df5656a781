package org.consilium.dicom.receive;

import java.time.Instant;

/**
 * An association that was accepted and has not ended.
 *
 * @param id its name
 * @param callingAe AE title the peer gave
 * @param calledAe AE title the peer asked for
 * @param peerAddress the peer's IP address
 * @param openedAt when it was accepted
 */
public record OpenAssociation(
        AssociationId id, String callingAe, String calledAe, String peerAddress, Instant openedAt) {}
