package org.consilium.dicom.receive;

/**
 * What one instance may cost.
 *
 * @param maxInstanceBytes longest data set taken, at least 1 MiB
 * @param reservedDiskBytes room that must stay free on the disk, at least 0
 */
public record IntakeLimits(long maxInstanceBytes, long reservedDiskBytes) {
    private static final long MEBIBYTE = 1024 * 1024;

    public IntakeLimits {
        if (maxInstanceBytes < MEBIBYTE) {
            throw new IllegalArgumentException(
                    "the longest data set taken must be at least " + MEBIBYTE + " bytes, not " + maxInstanceBytes);
        }
        if (reservedDiskBytes < 0) {
            throw new IllegalArgumentException("the reserved room must be at least 0 bytes, not " + reservedDiskBytes);
        }
    }

    /** 2 GiB an instance, 256 MiB kept free. */
    public static IntakeLimits defaults() {
        return new IntakeLimits(2048 * MEBIBYTE, 256 * MEBIBYTE);
    }
}
