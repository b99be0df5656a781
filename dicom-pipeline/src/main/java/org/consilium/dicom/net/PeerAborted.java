package org.consilium.dicom.net;

import java.io.IOException;

/** The peer ended the association by A-ABORT. */
final class PeerAborted extends IOException {
    PeerAborted(Pdu.Abort abort) {
        super("the peer aborted the association: source " + abort.source() + ", reason " + abort.reason());
    }
}
