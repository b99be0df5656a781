package org.consilium.dicom.pixel;

/** What the samples that end a run have taught, by kind of interruption (ITU-T T.87 section A.7.2). */
final class JpegLsRunContext {
    private final int kind;
    private int magnitude;
    private int count = 1;
    private int negatives;

    /** @param kind 1 where the run's value continues above its end, else 0 */
    JpegLsRunContext(int kind, int range) {
        this.kind = kind;
        this.magnitude = Math.max(2, (range + 32) / 64);
    }

    int golomb() {
        int target = magnitude + (kind == 1 ? count >> 1 : 0);
        int parameter = 0;
        while (count << parameter < target && parameter < 16) {
            parameter++;
        }
        return parameter;
    }

    /** The error that a mapped code word stands for; learns from it. */
    int error(int mapped, int golomb, int reset) {
        int doubled = mapped + kind;
        int odd = doubled & 1;
        int absolute = (doubled + odd) / 2;
        boolean negativeWhenOdd = golomb != 0 || 2 * negatives >= count;
        int error = negativeWhenOdd == (odd == 1) ? -absolute : absolute;
        update(error, mapped, reset);
        return error;
    }

    private void update(int error, int mapped, int reset) {
        if (error < 0) {
            negatives++;
        }
        magnitude += mapped + 1 - kind >> 1;
        if (count == reset) {
            magnitude >>= 1;
            count >>= 1;
            negatives >>= 1;
        }
        count++;
    }
}
