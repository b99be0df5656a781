package org.consilium.dicom.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes DIMSE messages out of the stream of P-DATA-TF PDUs (PS3.8 9.3.5 and annex E) without holding a data set in memory.
 */
final class MessageReader {
    /** Some peers count the PDV header out of the length they were promised; let them. */
    private static final int LENGTH_SLACK = 64;

    private static final int PDV_HEADER = 6;

    private final PduInput in;
    private final int maxPduBytes;

    private long leftInPdu;
    private int leftInFragment;
    private int contextId;
    private boolean command;
    private boolean last;

    /** @param maxPduBytes the longest P-DATA-TF this side said it takes */
    MessageReader(InputStream in, int maxPduBytes, PduInput.WaitListener listener) {
        this.in = new PduInput(in, listener);
        this.maxPduBytes = maxPduBytes;
    }

    /** Reads a PDU that is not P-DATA-TF whole: the way an association starts and ends. */
    Pdu readPdu() throws IOException {
        int type = in.readByte();
        int length = startPdu(type);
        return PduDecoder.decode(type, in.readExactly(length));
    }

    /** What comes next; call only when the last data set was read to its end. */
    Arrival next() throws IOException {
        if (leftInPdu > 0) {
            return readCommand();
        }
        int type = in.readByte();
        int length = startPdu(type);
        if (type == Pdu.DATA_TRANSFER) {
            leftInPdu = length;
            return readCommand();
        }
        return ended(PduDecoder.decode(type, in.readExactly(length)));
    }

    /** Reads one data set to its end, fragment by fragment. */
    void readDataSet(int expectedContext, ByteSink sink) throws IOException {
        do {
            nextFragment();
            if (command || contextId != expectedContext) {
                throw ProtocolViolation.invalid("a data set is interrupted by a fragment of something else");
            }
            drainFragment(sink);
        } while (!last);
    }

    private Arrival readCommand() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        int context = 0;
        do {
            nextFragment();
            if (!command || context != 0 && context != contextId) {
                throw ProtocolViolation.invalid("a command is interrupted by a fragment of something else");
            }
            context = contextId;
            drainFragment(bytes::write);
            if (bytes.size() > CommandSet.MAX_BYTES) {
                throw ProtocolViolation.invalid("a command set is longer than " + CommandSet.MAX_BYTES + " bytes");
            }
        } while (!last);
        return new Arrival.Command(context, CommandSet.decode(bytes.toByteArray()));
    }

    private void nextFragment() throws IOException {
        while (leftInPdu == 0) {
            startDataTransfer();
        }
        if (leftInPdu < PDV_HEADER) {
            throw ProtocolViolation.invalid("a P-DATA-TF PDU has no room for a fragment header");
        }
        long length = in.readNumber();
        contextId = in.readByte();
        int control = in.readByte();
        command = (control & 1) != 0;
        last = (control & 2) != 0;
        leftInPdu -= PDV_HEADER;
        if (length < 2 || length - 2 > leftInPdu) {
            throw ProtocolViolation.invalid("a fragment of " + length + " bytes does not fit its PDU");
        }
        leftInFragment = (int) length - 2;
    }

    private void startDataTransfer() throws IOException {
        int type = in.readByte();
        int length = startPdu(type);
        if (type == Pdu.DATA_TRANSFER) {
            leftInPdu = length;
            return;
        }
        Pdu pdu = PduDecoder.decode(type, in.readExactly(length));
        if (pdu instanceof Pdu.Abort abort) {
            throw new PeerAborted(abort);
        }
        throw ProtocolViolation.unexpected("a message is interrupted by a PDU of type " + type);
    }

    private static Arrival ended(Pdu pdu) throws ProtocolViolation {
        if (pdu instanceof Pdu.ReleaseRequest) {
            return new Arrival.ReleaseRequested();
        }
        if (pdu instanceof Pdu.ReleaseResponse) {
            return new Arrival.ReleaseConfirmed();
        }
        if (pdu instanceof Pdu.Abort abort) {
            return new Arrival.Aborted(abort);
        }
        throw ProtocolViolation.unexpected("an association PDU within an association");
    }

    private void drainFragment(ByteSink sink) throws IOException {
        while (leftInFragment > 0) {
            int read = in.pass(leftInFragment, sink);
            leftInFragment -= read;
            leftInPdu -= read;
        }
    }

    /** Reads the rest of a PDU header and checks type and length before anything is reserved for the body. */
    private int startPdu(int type) throws IOException {
        if (type < Pdu.ASSOCIATE_REQUEST || type > Pdu.ABORT) {
            throw new ProtocolViolation(Pdu.Abort.UNRECOGNIZED_PDU, "unknown PDU type " + type);
        }
        in.readByte();
        long length = in.readNumber();
        long limit = type == Pdu.DATA_TRANSFER ? maxPduBytes + LENGTH_SLACK : PduDecoder.MAX_BODY_BYTES;
        if (length > limit) {
            throw ProtocolViolation.invalid("a PDU of " + length + " bytes exceeds the limit of " + limit);
        }
        return (int) length;
    }
}
