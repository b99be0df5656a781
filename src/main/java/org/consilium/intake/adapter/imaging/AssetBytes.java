package org.consilium.intake.adapter.imaging;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes of one asset.
 *
 * @param memory the bytes where they are on no disk
 * @param file where they are otherwise
 */
@SuppressWarnings("ArrayRecordComponent")
public record AssetBytes(SeriesAssets.Part part, Optional<byte[]> memory, Path file) {
    /** Some of the bytes, where they are in memory. */
    public Optional<byte[]> slice(long from, long length) {
        return memory.map(all -> Arrays.copyOfRange(all, (int) from, (int) (from + length)));
    }

    @Override
    public String toString() {
        return "AssetBytes[" + part.bytes() + "]";
    }
}
