package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/** Bits of a JPEG-LS scan; after a byte 0xFF the next one carries seven (ITU-T T.87 section A.1). */
final class JpegLsBits {
    private final byte[] bytes;
    private int at;
    private int current;
    private int left;
    private boolean afterFull;

    JpegLsBits(byte[] bytes, int start) {
        this.bytes = bytes;
        this.at = start;
    }

    int bit() throws DicomRefusal {
        if (left == 0) {
            fill();
        }
        left--;
        return current >> left & 1;
    }

    int bits(int count) throws DicomRefusal {
        int value = 0;
        int wanted = count;
        while (wanted > 0) {
            if (left == 0) {
                fill();
            }
            int taken = Math.min(wanted, left);
            left -= taken;
            value = value << taken | current >> left & (1 << taken) - 1;
            wanted -= taken;
        }
        return value;
    }

    /** Counts zeros up to the next one, which is consumed. */
    int zeros(int most) throws DicomRefusal {
        int count = 0;
        while (true) {
            if (left == 0) {
                fill();
            }
            int rest = current & (1 << left) - 1;
            if (rest != 0) {
                int ahead = left - (32 - Integer.numberOfLeadingZeros(rest));
                left -= ahead + 1;
                return count + ahead;
            }
            count += left;
            left = 0;
            if (count > most) {
                throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a code word is longer than " + most + " bits");
            }
        }
    }

    /** Where the marker after the scan begins, or the end of the bytes. */
    int nextMarker() {
        int position = afterFull ? at - 1 : at;
        while (position + 1 < bytes.length && !(bytes[position] == (byte) 0xFF && (bytes[position + 1] & 0x80) != 0)) {
            position++;
        }
        return position + 1 < bytes.length ? position : bytes.length;
    }

    private void fill() throws DicomRefusal {
        if (at >= bytes.length) {
            throw endsEarly();
        }
        current = bytes[at++] & 0xFF;
        if (afterFull) {
            if (current >= 0x80) {
                throw endsEarly();
            }
            left = 7;
        } else {
            left = 8;
        }
        afterFull = current == 0xFF;
    }

    private static DicomRefusal endsEarly() {
        return new DicomRefusal(Code.TRUNCATED_PIXELS, "the scan ends before the frame is full");
    }
}
