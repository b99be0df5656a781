package org.consilium.dicom.core;

import java.io.IOException;
import java.io.OutputStream;

/** Numbers and bytes in either byte order, buffered. */
final class ByteOutput {
    private final OutputStream target;
    private final boolean bigEndian;
    private final byte[] buffer = new byte[8 << 10];
    private int filled;

    ByteOutput(OutputStream target, boolean bigEndian) {
        this.target = target;
        this.bigEndian = bigEndian;
    }

    void writeTag(int tag) throws IOException {
        writeShort(tag >>> 16);
        writeShort(tag & 0xFFFF);
    }

    void writeShort(int number) throws IOException {
        reserve(2);
        buffer[filled++] = (byte) (bigEndian ? number >>> 8 : number);
        buffer[filled++] = (byte) (bigEndian ? number : number >>> 8);
    }

    void writeInt(long number) throws IOException {
        reserve(4);
        for (int index = 0; index < 4; index++) {
            buffer[filled++] = (byte) (number >>> 8 * (bigEndian ? 3 - index : index));
        }
    }

    void writeAscii(String text) throws IOException {
        reserve(text.length());
        for (int index = 0; index < text.length(); index++) {
            buffer[filled++] = (byte) text.charAt(index);
        }
    }

    void writeBytes(byte[] bytes) throws IOException {
        if (bytes.length > buffer.length - filled) {
            flush();
            target.write(bytes);
            return;
        }
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    void flush() throws IOException {
        target.write(buffer, 0, filled);
        filled = 0;
    }

    private void reserve(int count) throws IOException {
        if (filled + count > buffer.length) {
            flush();
        }
    }
}
