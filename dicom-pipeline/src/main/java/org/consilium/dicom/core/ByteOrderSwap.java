package org.consilium.dicom.core;

/** Turns values between big and little endian (PS3.5 section 7.3). */
final class ByteOrderSwap {
    private ByteOrderSwap() {}

    /** Swaps in place; bytes beyond the last whole unit stay. */
    static void swap(byte[] bytes, int width) {
        for (int unit = 0; width > 1 && unit + width <= bytes.length; unit += width) {
            for (int low = unit, high = unit + width - 1; low < high; low++, high--) {
                byte kept = bytes[low];
                bytes[low] = bytes[high];
                bytes[high] = kept;
            }
        }
    }
}
