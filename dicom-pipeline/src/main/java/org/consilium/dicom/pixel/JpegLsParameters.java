package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/**
 * What a JPEG-LS scan is decoded by (ITU-T T.87 sections A.2 and C.2.4.1).
 *
 * @param maximum largest sample value, MAXVAL
 * @param near largest error of a sample, 0 when lossless
 * @param threshold1 to threshold3: where gradients change their region
 * @param reset how many samples a context counts before it halves its memory
 * @param range number of distinct prediction errors
 * @param rangeBits bits that these need, qbpp
 * @param limit longest code word
 */
record JpegLsParameters(
        int maximum,
        int near,
        int threshold1,
        int threshold2,
        int threshold3,
        int reset,
        int range,
        int rangeBits,
        int limit) {
    private static final int DEFAULT_RESET = 64;

    static JpegLsParameters of(int precision, int near, int[] presets) throws DicomRefusal {
        int full = (1 << precision) - 1;
        int maximum = presets[0] == 0 ? full : presets[0];
        if (maximum > full || near > Math.min(255, maximum / 2)) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "JPEG-LS parameters contradict the sample precision");
        }
        int[] thresholds = defaults(maximum, near);
        for (int index = 0; index < 3; index++) {
            thresholds[index] = presets[index + 1] == 0 ? thresholds[index] : presets[index + 1];
        }
        if (thresholds[0] <= near
                || thresholds[1] < thresholds[0]
                || thresholds[2] < thresholds[1]
                || thresholds[2] > maximum) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "JPEG-LS thresholds are not in order");
        }
        int reset = presets[4] == 0 ? DEFAULT_RESET : presets[4];
        if (reset < 3) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a JPEG-LS context resets after " + reset + " samples");
        }
        int range = (maximum + 2 * near) / (2 * near + 1) + 1;
        int bits = Math.max(2, bitsFor(maximum + 1));
        int limit = 2 * (bits + Math.max(8, bits));
        return new JpegLsParameters(
                maximum, near, thresholds[0], thresholds[1], thresholds[2], reset, range, bitsFor(range), limit);
    }

    private static int bitsFor(int count) {
        return 32 - Integer.numberOfLeadingZeros(count - 1);
    }

    private static int[] defaults(int maximum, int near) {
        if (maximum >= 128) {
            int factor = (Math.min(maximum, 4095) + 128) / 256;
            int first = clamp(factor + 2 + 3 * near, near + 1, maximum);
            int second = clamp(factor * 4 + 3 + 5 * near, first, maximum);
            return new int[] {first, second, clamp(factor * 17 + 4 + 7 * near, second, maximum)};
        }
        int factor = 256 / (maximum + 1);
        int first = clamp(Math.max(2, 3 / factor + 3 * near), near + 1, maximum);
        int second = clamp(Math.max(3, 7 / factor + 5 * near), first, maximum);
        return new int[] {first, second, clamp(Math.max(4, 21 / factor + 7 * near), second, maximum)};
    }

    private static int clamp(int value, int least, int most) {
        return value > most || value < least ? least : value;
    }
}
