package org.consilium.dicom.core;

import java.io.IOException;
import org.consilium.dicom.DicomRefusal;

/** Zero bytes after the last element: against the standard, but some media and archives fill up blocks with them. */
final class TrailingPadding {
    private static final int MOST_BYTES = 1 << 20;

    private TrailingPadding() {}

    static boolean isNext(ByteInput input) throws IOException {
        int there = 0;
        while (there < 8 && input.available(there + 1)) {
            if (input.peek(there) != 0) {
                return false;
            }
            there++;
        }
        return true;
    }

    static void readToEnd(ByteInput input) throws IOException {
        for (int count = 0; input.available(1); count++) {
            if (input.peek(0) != 0 || count > MOST_BYTES) {
                throw new DicomRefusal(
                        DicomRefusal.Code.MALFORMED_ELEMENT, "something other than padding follows the last element");
            }
            input.skip(1);
        }
    }
}
