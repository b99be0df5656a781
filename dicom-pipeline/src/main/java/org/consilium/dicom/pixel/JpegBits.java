package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/** Bits of entropy-coded segments, where 0xFF is followed by a zero byte or is a marker (ITU-T T.81 section F.2.2.5). */
final class JpegBits {
    private final byte[] bytes;
    private int at;
    private long held;
    private int left;

    JpegBits(byte[] bytes, int start) {
        this.bytes = bytes;
        this.at = start;
    }

    /** The next bits without taking them, or -1 where fewer are left. */
    int peek(int count) {
        fill(count);
        return left < count ? -1 : (int) (held >>> left - count) & (1 << count) - 1;
    }

    void skip(int count) {
        left -= count;
    }

    int bits(int count) throws DicomRefusal {
        fill(count);
        if (left < count) {
            throw new DicomRefusal(Code.TRUNCATED_PIXELS, "the scan ends before the frame is full");
        }
        left -= count;
        return (int) (held >>> left) & (1 << count) - 1;
    }

    /** A difference of so many bits, negative where its first bit is zero (T.81 section F.2.2.1, EXTEND). */
    int difference(int category) throws DicomRefusal {
        if (category == 0) {
            return 0;
        }
        int value = bits(category);
        return value < 1 << category - 1 ? value - (1 << category) + 1 : value;
    }

    private void fill(int wanted) {
        while (left < wanted && at < bytes.length) {
            int next = bytes[at] & 0xFF;
            if (next == 0xFF) {
                if (at + 1 >= bytes.length || bytes[at + 1] != 0) {
                    return;
                }
                at++;
            }
            at++;
            held = held << 8 | next;
            left += 8;
        }
    }

    /** Drops the rest of a byte and takes the restart marker that must follow. */
    void restart() throws DicomRefusal {
        left = 0;
        if (at + 1 >= bytes.length) {
            throw new DicomRefusal(Code.TRUNCATED_PIXELS, "the scan ends where a restart marker should follow");
        }
        if ((bytes[at] & 0xFF) != 0xFF || (bytes[at + 1] & 0xF8) != 0xD0) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a restart marker is missing");
        }
        at += 2;
    }

    /** Where the next marker stands. */
    int end() {
        return at;
    }
}
