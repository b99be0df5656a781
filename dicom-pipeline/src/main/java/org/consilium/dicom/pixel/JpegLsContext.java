package org.consilium.dicom.pixel;

/** What one JPEG-LS context has learnt: error magnitude, bias and how often it was seen (ITU-T T.87 section A.6). */
final class JpegLsContext {
    private static final int MOST_CORRECTION = 127;
    private static final int LEAST_CORRECTION = -128;

    private int magnitude;
    private int bias;
    private int correction;
    private int count = 1;

    JpegLsContext(int range) {
        magnitude = Math.max(2, (range + 32) / 64);
    }

    int correction() {
        return correction;
    }

    /** The Golomb parameter k. */
    int golomb() {
        int parameter = 0;
        while (count << parameter < magnitude && parameter < 16) {
            parameter++;
        }
        return parameter;
    }

    /** Whether errors are mapped the other way round: lossless, k = 0 and a strong negative bias. */
    boolean invertsMapping(int near, int golomb) {
        return near == 0 && golomb == 0 && 2 * bias <= -count;
    }

    void update(int error, int near, int reset) {
        bias += error * (2 * near + 1);
        magnitude += Math.abs(error);
        if (count == reset) {
            magnitude >>= 1;
            bias = bias >= 0 ? bias >> 1 : -(1 - bias >> 1);
            count >>= 1;
        }
        count++;
        correct();
    }

    private void correct() {
        if (bias <= -count) {
            bias = Math.max(bias + count, 1 - count);
            correction = Math.max(correction - 1, LEAST_CORRECTION);
        } else if (bias > 0) {
            bias = Math.min(bias - count, 0);
            correction = Math.min(correction + 1, MOST_CORRECTION);
        }
    }
}
