package org.consilium.dicom.net;

/** What comes next on an association while no data set is being read. */
sealed interface Arrival {
    /** A DIMSE command; if it has a data set, that must be read before the next arrival. */
    record Command(int contextId, CommandSet command) implements Arrival {}

    /** The peer asks to end the association. */
    record ReleaseRequested() implements Arrival {}

    /** The peer agrees to end the association. */
    record ReleaseConfirmed() implements Arrival {}

    /** The peer ended the association. */
    record Aborted(Pdu.Abort abort) implements Arrival {}
}
