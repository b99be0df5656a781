package org.consilium.dicom.core;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.consilium.dicom.DicomRefusal;

/** Buffered bytes with a position, numbers in either byte order, and no trust in what lengths promise. */
final class ByteInput {
    static final long UNKNOWN = Long.MAX_VALUE;
    private static final int BUFFER_BYTES = 16 << 10;
    private static final int STEP_BYTES = 1 << 20;

    private final InputStream source;
    private final byte[] buffer;
    private final long totalBytes;
    private final long mostBytes;
    private boolean bigEndian;
    private int next;
    private int filled;
    private long consumed;

    /**
     * @param totalBytes how many bytes there are, or {@link #UNKNOWN}
     * @param mostBytes how many may be read
     */
    ByteInput(InputStream source, long totalBytes, long mostBytes) {
        this.source = source;
        this.buffer = new byte[BUFFER_BYTES];
        this.totalBytes = totalBytes;
        this.mostBytes = mostBytes;
    }

    ByteInput(byte[] bytes) {
        this.source = InputStream.nullInputStream();
        this.buffer = bytes;
        this.filled = bytes.length;
        this.totalBytes = bytes.length;
        this.mostBytes = bytes.length;
    }

    void bigEndian(boolean on) {
        bigEndian = on;
    }

    long position() {
        return consumed + next;
    }

    boolean atEnd() throws IOException {
        return !available(1);
    }

    /** Whether this many bytes, at most a buffer full, are there to be looked at. */
    boolean available(int count) throws IOException {
        if (filled - next >= count) {
            return true;
        }
        consumed += next;
        System.arraycopy(buffer, next, buffer, 0, filled - next);
        filled -= next;
        next = 0;
        while (filled < count) {
            int read = source.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }

    /** A byte ahead that {@link #available} has found to be there. */
    int peek(int ahead) {
        return buffer[next + ahead] & 0xFF;
    }

    /** A tag ahead, in the byte order in force. */
    int peekTag(int ahead) {
        int low = bigEndian ? 1 : 0;
        int group = peek(ahead + low) | peek(ahead + 1 - low) << 8;
        int element = peek(ahead + 2 + low) | peek(ahead + 3 - low) << 8;
        return group << 16 | element;
    }

    int readTag() throws IOException {
        require(4);
        int tag = peekTag(0);
        next += 4;
        return tag;
    }

    int readShort() throws IOException {
        require(2);
        int first = peek(0);
        int second = peek(1);
        next += 2;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    /** An unsigned 32-bit number. */
    long readInt() throws IOException {
        require(4);
        long number = 0;
        for (int index = 0; index < 4; index++) {
            number |= (long) peek(index) << 8 * (bigEndian ? 3 - index : index);
        }
        next += 4;
        return number;
    }

    private void require(int count) throws IOException {
        if (position() + count > mostBytes) {
            throw tooLong();
        }
        if (!available(count)) {
            throw new DicomRefusal(DicomRefusal.Code.TRUNCATED, "the data end within an element's header");
        }
    }

    /** Refuses a length that the data cannot hold, as far as that is known beforehand. */
    void requirePromised(long length) throws DicomRefusal {
        if (length > totalBytes - position()) {
            throw truncated(length);
        }
        if (length > mostBytes - position()) {
            throw tooLong();
        }
    }

    byte[] readBytes(long length) throws IOException {
        requirePromised(length);
        if (length <= filled - next) {
            byte[] bytes = Arrays.copyOfRange(buffer, next, next + (int) length);
            next += (int) length;
            return bytes;
        }
        return totalBytes != UNKNOWN || length <= STEP_BYTES ? readKnown((int) length) : readGrowing((int) length);
    }

    private byte[] readKnown(int length) throws IOException {
        byte[] bytes = new byte[length];
        int had = drain(bytes, length);
        int read = source.readNBytes(bytes, had, length - had);
        consumed += read;
        if (had + read < length) {
            throw truncated(length);
        }
        return bytes;
    }

    /** Memory follows the bytes that really come, so that a lying length costs nothing. */
    private byte[] readGrowing(int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(STEP_BYTES);
        int remaining = length;
        while (remaining > 0) {
            byte[] step = readKnown(Math.min(remaining, STEP_BYTES));
            bytes.write(step, 0, step.length);
            remaining -= step.length;
        }
        return bytes.toByteArray();
    }

    private int drain(byte[] target, int length) {
        int count = Math.min(filled - next, length);
        System.arraycopy(buffer, next, target, 0, count);
        next += count;
        return count;
    }

    /** Everything not yet read, as a stream; this input is not to be used afterwards. */
    InputStream rest() {
        return new SequenceInputStream(new ByteArrayInputStream(buffer, next, filled - next), source);
    }

    void skip(long length) throws IOException {
        requirePromised(length);
        int buffered = (int) Math.min(filled - next, length);
        next += buffered;
        long remaining = length - buffered;
        while (remaining > 1) {
            long skipped = source.skip(remaining - 1);
            if (skipped <= 0) {
                break;
            }
            consumed += skipped;
            remaining -= skipped;
        }
        while (remaining > 0) {
            if (source.read() < 0) {
                throw truncated(length);
            }
            consumed++;
            remaining--;
        }
    }

    private static DicomRefusal truncated(long length) {
        return new DicomRefusal(
                DicomRefusal.Code.TRUNCATED, "the data end within a value that should have " + length + " bytes");
    }

    private DicomRefusal tooLong() {
        return new DicomRefusal(
                DicomRefusal.Code.DATASET_TOO_LONG, "the dataset is longer than the " + mostBytes + " bytes allowed");
    }
}
