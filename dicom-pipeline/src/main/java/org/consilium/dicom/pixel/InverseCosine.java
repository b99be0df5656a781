package org.consilium.dicom.pixel;

/**
 * The inverse discrete cosine transform of an 8 x 8 block in whole numbers.
 *
 * <p>After C. Loeffler, A. Ligtenberg and G. S. Moschytz, "Practical fast 1-D DCT algorithms with 11 multiplications",
 * ICASSP 1989; constants carry 13 fractional bits, and the first pass keeps two more bits (one for 12-bit samples), which
 * is the precision that reference decoders use, so that results agree with theirs to the last bit.
 */
final class InverseCosine {
    private static final int CONSTANT_BITS = 13;
    private static final int C_0_298 = constant(0.298631336);
    private static final int C_0_390 = constant(0.390180644);
    private static final int C_0_541 = constant(0.541196100);
    private static final int C_0_765 = constant(0.765366865);
    private static final int C_0_899 = constant(0.899976223);
    private static final int C_1_175 = constant(1.175875602);
    private static final int C_1_501 = constant(1.501321110);
    private static final int C_1_847 = constant(1.847759065);
    private static final int C_1_961 = constant(1.961570560);
    private static final int C_2_053 = constant(2.053119869);
    private static final int C_2_562 = constant(2.562915447);
    private static final int C_3_072 = constant(3.072711026);

    private InverseCosine() {}

    private static int constant(double value) {
        return (int) Math.round(value * (1 << CONSTANT_BITS));
    }

    /**
     * Transforms a block and writes its samples, shifted to unsigned and cut to the precision.
     *
     * @param block coefficients row by row; overwritten
     * @param target samples
     * @param start index of the block's first sample
     * @param stride samples from one row to the next
     */
    static void transform(int[] block, int[] target, int start, int stride, int precision) {
        int kept = precision == 8 ? 2 : 1;
        for (int column = 0; column < 8; column++) {
            pass(block, column, 8, CONSTANT_BITS - kept);
        }
        int centre = 1 << precision - 1;
        int most = (1 << precision) - 1;
        for (int row = 0; row < 8; row++) {
            pass(block, row * 8, 1, CONSTANT_BITS + kept + 3);
            for (int column = 0; column < 8; column++) {
                int value = block[row * 8 + column] + centre;
                target[start + row * stride + column] = Math.max(0, Math.min(most, value));
            }
        }
    }

    /** One dimension of eight numbers, rounded and shifted. */
    private static void pass(int[] data, int first, int step, int shift) {
        int d0 = data[first];
        int d2 = data[first + 2 * step];
        int d4 = data[first + 4 * step];
        int d6 = data[first + 6 * step];
        int shared = (d2 + d6) * C_0_541;
        int even2 = shared - d6 * C_1_847;
        int even3 = shared + d2 * C_0_765;
        int even0 = d0 + d4 << CONSTANT_BITS;
        int even1 = d0 - d4 << CONSTANT_BITS;
        int s0 = even0 + even3;
        int s3 = even0 - even3;
        int s1 = even1 + even2;
        int s2 = even1 - even2;

        int o0 = data[first + 7 * step];
        int o1 = data[first + 5 * step];
        int o2 = data[first + 3 * step];
        int o3 = data[first + step];
        int z5 = (o0 + o2 + o1 + o3) * C_1_175;
        int z1 = -(o0 + o3) * C_0_899;
        int z2 = -(o1 + o2) * C_2_562;
        int z3 = z5 - (o0 + o2) * C_1_961;
        int z4 = z5 - (o1 + o3) * C_0_390;
        int t0 = o0 * C_0_298 + z1 + z3;
        int t1 = o1 * C_2_053 + z2 + z4;
        int t2 = o2 * C_3_072 + z2 + z3;
        int t3 = o3 * C_1_501 + z1 + z4;

        int half = 1 << shift - 1;
        data[first] = s0 + t3 + half >> shift;
        data[first + 7 * step] = s0 - t3 + half >> shift;
        data[first + step] = s1 + t2 + half >> shift;
        data[first + 6 * step] = s1 - t2 + half >> shift;
        data[first + 2 * step] = s2 + t1 + half >> shift;
        data[first + 5 * step] = s2 - t1 + half >> shift;
        data[first + 3 * step] = s3 + t0 + half >> shift;
        data[first + 4 * step] = s3 - t0 + half >> shift;
    }
}
