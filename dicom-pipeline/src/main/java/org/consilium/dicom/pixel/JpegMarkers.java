package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/** Walks the marker segments of a JPEG or JPEG-LS codestream (ITU-T T.81 section B.1.1). */
final class JpegMarkers {
    static final int START_OF_SCAN = 0xDA;
    static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_IMAGE = 0xD8;

    private final byte[] codestream;
    private int at;
    private int bodyStart;
    private int bodyLength;

    JpegMarkers(byte[] codestream) throws DicomRefusal {
        this.codestream = codestream;
        if (codestream.length < 4 || codestream[0] != (byte) 0xFF || unsignedByte(1) != START_OF_IMAGE) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "no start of image marker at the beginning");
        }
        at = 2;
    }

    /** Moves to the next segment and returns its marker's second byte. */
    int next() throws DicomRefusal {
        require(at + 2);
        if (codestream[at] != (byte) 0xFF) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "no marker where one should stand");
        }
        while (at + 1 < codestream.length && codestream[at + 1] == (byte) 0xFF) {
            at++;
        }
        require(at + 2);
        int marker = unsignedByte(at + 1);
        at += 2;
        if (marker == END_OF_IMAGE) {
            bodyLength = 0;
            return marker;
        }
        require(at + 2);
        int length = unsignedShort(at);
        if (length < 2) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a marker segment is shorter than its own length field");
        }
        require(at + length);
        bodyStart = at + 2;
        bodyLength = length - 2;
        at += length;
        return marker;
    }

    /** Continues after entropy-coded data that ended here. */
    void continueAt(int position) {
        at = position;
    }

    int bodyStart() {
        return bodyStart;
    }

    int bodyLength() {
        return bodyLength;
    }

    void requireBody(int length) throws DicomRefusal {
        if (bodyLength < length) {
            throw new DicomRefusal(
                    Code.DAMAGED_CODESTREAM, "a marker segment has " + bodyLength + " of " + length + " bytes");
        }
    }

    int unsignedByte(int position) {
        return codestream[position] & 0xFF;
    }

    int unsignedShort(int position) {
        return unsignedByte(position) << 8 | unsignedByte(position + 1);
    }

    private void require(int end) throws DicomRefusal {
        if (end > codestream.length) {
            throw new DicomRefusal(Code.TRUNCATED_PIXELS, "the codestream ends within its headers");
        }
    }
}
