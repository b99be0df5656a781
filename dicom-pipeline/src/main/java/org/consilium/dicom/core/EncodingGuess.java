package org.consilium.dicom.core;

import java.io.IOException;
import java.util.Optional;
import org.consilium.dicom.DataDictionary;
import org.consilium.dicom.VR;

/** Finds out from a dataset's first element how it is encoded, where nothing says so or what is said is wrong. */
final class EncodingGuess {
    private static final long LONGEST_FIRST_VALUE = 1 << 16;

    private EncodingGuess() {}

    /** The encoding in which the first element makes sense, if there is one. */
    static Optional<Encoding> of(ByteInput input) throws IOException {
        if (!input.available(8)) {
            return Optional.empty();
        }
        for (Encoding candidate : new Encoding[] {
            Encoding.EXPLICIT_LITTLE_ENDIAN, Encoding.IMPLICIT_LITTLE_ENDIAN, Encoding.EXPLICIT_BIG_ENDIAN
        }) {
            if (makesSense(input, candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** What was declared, unless the first element shows that representations are, or are not, written. */
    static Encoding corrected(ByteInput input, Encoding declared) throws IOException {
        if (!input.available(8) || declared.bigEndian()) {
            return declared;
        }
        boolean written = VR.of(input.peek(4), input.peek(5)).isPresent();
        if (written == declared.explicitVr()) {
            return declared;
        }
        Encoding other = declared.withVr(!declared.explicitVr());
        return makesSense(input, other) ? other : declared;
    }

    private static boolean makesSense(ByteInput input, Encoding encoding) {
        input.bigEndian(encoding.bigEndian());
        int tag = input.peekTag(0);
        input.bigEndian(false);
        int group = tag >>> 16;
        boolean known = (tag & 0xFFFF) == 0
                ? group == 2 || group == 8
                : DataDictionary.find(tag).isPresent();
        if (!known || group == 0) {
            return false;
        }
        Optional<VR> written = VR.of(input.peek(4), input.peek(5));
        return encoding.explicitVr()
                ? written.isPresent()
                : written.isEmpty() && lengthAhead(input) <= LONGEST_FIRST_VALUE;
    }

    private static long lengthAhead(ByteInput input) {
        long length = 0;
        for (int index = 3; index >= 0; index--) {
            length = length << 8 | input.peek(4 + index);
        }
        return length == DatasetParser.UNDEFINED ? 0 : length;
    }
}
