package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/** One Huffman table (ITU-T T.81 Annex C), with short codes looked up at once. */
final class JpegHuffman {
    private static final int LOOKUP_BITS = 9;
    private static final int LONGEST_CODE = 16;

    private final short[] lookup = new short[1 << LOOKUP_BITS];
    private final int[] lastCode = new int[LONGEST_CODE + 1];
    private final int[] offset = new int[LONGEST_CODE + 1];
    private final int[] values;

    /**
     * @param counts how many codes there are of each length from 1 to 16
     * @param values what the codes stand for, shortest codes first
     */
    JpegHuffman(int[] counts, int[] values) throws DicomRefusal {
        this.values = values.clone();
        int code = 0;
        int index = 0;
        for (int length = 1; length <= LONGEST_CODE; length++) {
            int count = counts[length - 1];
            offset[length] = index - code;
            enter(code, count, length, index);
            code += count;
            index += count;
            if (code > 1 << length) {
                throw new DicomRefusal(
                        Code.DAMAGED_CODESTREAM, "a Huffman table has more codes than its lengths allow");
            }
            lastCode[length] = count == 0 ? -1 : code - 1;
            code <<= 1;
        }
    }

    private void enter(int first, int count, int length, int index) {
        if (length > LOOKUP_BITS) {
            return;
        }
        int spread = 1 << LOOKUP_BITS - length;
        for (int each = 0; each < count; each++) {
            int start = first + each << LOOKUP_BITS - length;
            for (int slot = start; slot < start + spread && slot < lookup.length; slot++) {
                lookup[slot] = (short) (length << 8 | values[index + each]);
            }
        }
    }

    int decode(JpegBits bits) throws DicomRefusal {
        int ahead = bits.peek(LOOKUP_BITS);
        int found = ahead < 0 ? 0 : lookup[ahead];
        if (found != 0) {
            bits.skip(found >> 8);
            return found & 0xFF;
        }
        return decodeSlowly(bits);
    }

    private int decodeSlowly(JpegBits bits) throws DicomRefusal {
        int code = 0;
        for (int length = 1; length <= LONGEST_CODE; length++) {
            code = code << 1 | bits.bits(1);
            if (lastCode[length] >= 0 && code <= lastCode[length] && code + offset[length] >= 0) {
                return values[code + offset[length]];
            }
        }
        throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a code word is in no Huffman table");
    }
}
