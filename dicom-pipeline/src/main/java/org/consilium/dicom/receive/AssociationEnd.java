package org.consilium.dicom.receive;

/** How an association ended; anything but {@link #RELEASED} may mean that the sender will come back with the rest. */
public enum AssociationEnd {
    /** A-RELEASE was asked for and confirmed. */
    RELEASED,
    /** The peer sent A-ABORT. */
    ABORTED_BY_PEER,
    /** This node sent A-ABORT because the peer broke the protocol. */
    ABORTED_BY_NODE,
    /** The connection broke without a word. */
    CONNECTION_LOST,
    /** Nothing came for longer than the idle limit. */
    TIMED_OUT,
    /** This node is stopping. */
    NODE_STOPPED
}
