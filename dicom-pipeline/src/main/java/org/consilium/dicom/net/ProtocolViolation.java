package org.consilium.dicom.net;

import java.io.IOException;

/** The peer sent what the upper layer protocol or DIMSE forbids; answered with the A-ABORT it carries. */
final class ProtocolViolation extends IOException {
    private final Pdu.Abort abort;

    ProtocolViolation(Pdu.Abort abort, String message) {
        super(message);
        this.abort = abort;
    }

    Pdu.Abort abort() {
        return abort;
    }

    static ProtocolViolation invalid(String message) {
        return new ProtocolViolation(Pdu.Abort.INVALID_PARAMETER, message);
    }

    static ProtocolViolation unexpected(String message) {
        return new ProtocolViolation(Pdu.Abort.UNEXPECTED_PDU, message);
    }
}
