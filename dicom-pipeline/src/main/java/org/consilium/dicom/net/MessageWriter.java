package org.consilium.dicom.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Puts DIMSE messages into P-DATA-TF PDUs (PS3.8 9.3.5), none longer than the peer takes.
 *
 * <p>Every message is flushed at its end in one piece: an answer that waits in a buffer costs the sender a delayed
 * acknowledgement.
 */
final class MessageWriter {
    private static final int PDU_HEADER = 6;
    private static final int PDV_HEADER = 6;
    private static final int UNLIMITED = 128 * 1024;
    private static final int SMALLEST = 128;

    private final OutputStream out;
    private final byte[] pdu;
    private int filled;

    /** @param peerMaxPduBytes the longest P-DATA-TF the peer takes, 0 for any */
    MessageWriter(OutputStream out, long peerMaxPduBytes) {
        this.out = out;
        long length = peerMaxPduBytes == 0 ? UNLIMITED : Math.max(SMALLEST, Math.min(peerMaxPduBytes, UNLIMITED));
        this.pdu = new byte[PDU_HEADER + (int) length];
    }

    /** Sends a PDU other than P-DATA-TF. */
    synchronized void send(Pdu other) throws IOException {
        out.write(PduEncoder.encode(other));
        out.flush();
    }

    /** Sends a command without data set. */
    synchronized void send(int contextId, CommandSet command) throws IOException {
        write(contextId, true, command.encode());
        out.flush();
    }

    /** Sends a command and the data set that follows it. */
    synchronized void send(int contextId, CommandSet command, InputStream dataSet) throws IOException {
        write(contextId, true, command.encode());
        filled = PDU_HEADER + PDV_HEADER;
        int read;
        while ((read = dataSet.read(pdu, filled, pdu.length - filled)) >= 0) {
            filled += read;
            if (filled == pdu.length) {
                emit(contextId, 0);
            }
        }
        emit(contextId, 2);
        out.flush();
    }

    private void write(int contextId, boolean command, byte[] bytes) throws IOException {
        int kind = command ? 1 : 0;
        int from = 0;
        do {
            filled = PDU_HEADER + PDV_HEADER;
            int part = Math.min(bytes.length - from, pdu.length - filled);
            System.arraycopy(bytes, from, pdu, filled, part);
            filled += part;
            from += part;
            emit(contextId, from == bytes.length ? kind | 2 : kind);
        } while (from < bytes.length);
    }

    private void emit(int contextId, int control) throws IOException {
        pdu[0] = Pdu.DATA_TRANSFER;
        pdu[1] = 0;
        number(2, filled - PDU_HEADER);
        number(PDU_HEADER, filled - PDU_HEADER - 4);
        pdu[PDU_HEADER + 4] = (byte) contextId;
        pdu[PDU_HEADER + 5] = (byte) control;
        out.write(pdu, 0, filled);
        filled = PDU_HEADER + PDV_HEADER;
    }

    private void number(int at, int value) {
        for (int i = 0; i < 4; i++) {
            pdu[at + i] = (byte) (value >>> 24 - 8 * i);
        }
    }
}
