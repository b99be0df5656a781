package org.consilium.dicom.core;

import java.io.IOException;
import java.util.Optional;
import org.consilium.dicom.DataDictionary;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.VR;

/**
 * What stands before a value: tag, representation and length (PS3.5 section 7.1).
 *
 * @param length bytes of the value, or {@link DatasetParser#UNDEFINED}
 */
record ElementHeader(int tag, VR vr, long length) {

    static ElementHeader read(ByteInput input, Encoding encoding) throws IOException {
        int tag = input.readTag();
        if (tag >>> 16 == 0xFFFE) {
            throw new DicomRefusal(
                    DicomRefusal.Code.MALFORMED_SEQUENCE, DataElement.tagText(tag) + " stands outside a sequence");
        }
        return encoding.explicitVr()
                ? readExplicit(input, tag)
                : new ElementHeader(tag, DataDictionary.vrOf(tag), length(input));
    }

    private static long length(ByteInput input) throws IOException {
        return input.readInt();
    }

    private static ElementHeader readExplicit(ByteInput input, int tag) throws IOException {
        if (!input.available(4)) {
            throw new DicomRefusal(DicomRefusal.Code.TRUNCATED, "the data end within an element's header");
        }
        int first = input.peek(0);
        int second = input.peek(1);
        Optional<VR> written = VR.of(first, second);
        if (written.isEmpty() && !isCapital(first, second)) {
            return readWithoutVr(input, tag);
        }
        input.readShort();
        VR vr = written.orElse(VR.UN);
        // PS3.5 section 6.2.2: representations yet to come have the long form.
        if (!vr.longHeader()) {
            return new ElementHeader(tag, vr, input.readShort());
        }
        input.readShort();
        return new ElementHeader(tag, vr, input.readInt());
    }

    /** Some senders leave the two letters blank or write single elements implicitly; the dictionary fills in. */
    private static ElementHeader readWithoutVr(ByteInput input, int tag) throws IOException {
        VR known = DataDictionary.vrOf(tag);
        boolean blank = input.peek(0) == input.peek(1)
                && (input.peek(0) == ' ' || input.peek(0) == '?' || input.peek(0) == '-');
        if (blank) {
            input.readShort();
            if (known.longHeader()) {
                input.readShort();
                return new ElementHeader(tag, known, input.readInt());
            }
            return new ElementHeader(tag, known, input.readShort());
        }
        return new ElementHeader(tag, known, input.readInt());
    }

    private static boolean isCapital(int first, int second) {
        return first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z';
    }
}
