package org.consilium.dicom.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of a connection, read in as large pieces as there are and passed on without another copy. For one thread. */
final class PduInput {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;
    private final WaitListener listener;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int next;
    private int filled;

    PduInput(InputStream in, WaitListener listener) {
        this.in = in;
        this.listener = listener;
    }

    int readByte() throws IOException {
        if (next == filled) {
            fill("the connection ended");
        }
        return buffer[next++] & 0xFF;
    }

    /** An unsigned number of four bytes, the highest first. */
    long readNumber() throws IOException {
        return (long) readByte() << 24 | readByte() << 16 | readByte() << 8 | readByte();
    }

    byte[] readExactly(int length) throws IOException {
        byte[] bytes = new byte[length];
        int had = 0;
        while (had < length) {
            if (next == filled) {
                fill("the connection ended within a PDU");
            }
            int part = Math.min(length - had, filled - next);
            System.arraycopy(buffer, next, bytes, had, part);
            next += part;
            had += part;
        }
        return bytes;
    }

    /** Passes on what is there, at least one byte and at most so many, and says how many these were. */
    int pass(int most, ByteSink sink) throws IOException {
        if (next == filled) {
            fill("the connection ended within a fragment");
        }
        int part = Math.min(most, filled - next);
        sink.write(buffer, next, part);
        next += part;
        return part;
    }

    private void fill(String ended) throws IOException {
        listener.aboutToWait();
        next = 0;
        filled = 0;
        int read = in.read(buffer);
        if (read < 0) {
            throw new EOFException(ended);
        }
        filled = read;
    }

    /** Is told whenever the connection itself is about to be read: the moment to ask for quick acknowledgements. */
    interface WaitListener {
        void aboutToWait() throws IOException;
    }
}
