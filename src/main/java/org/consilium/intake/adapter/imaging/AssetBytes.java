package org.consilium.intake.adapter.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes of one asset.
 *
 * @param memory bytes that hold them, where they are on no disk
 * @param file where they are otherwise
 * @param start where they begin in either
 */
@SuppressWarnings("ArrayRecordComponent")
public record AssetBytes(SeriesAssets.Part part, Optional<byte[]> memory, Path file, long start) {
    /** Some of the bytes, where they are in memory. */
    public Optional<byte[]> slice(long from, long length) {
        return memory.map(all -> Arrays.copyOfRange(all, (int) (start + from), (int) (start + from + length)));
    }

    /** Some of the bytes, wherever they are. */
    byte[] read(long from, int length) {
        return slice(from, length).orElseGet(() -> fromDisk(from, length));
    }

    private byte[] fromDisk(long from, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try (FileChannel channel = FileChannel.open(file)) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, start + from + bytes.position()) < 0) {
                    throw new IOException("an asset is shorter than it was");
                }
            }
            return bytes.array();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return "AssetBytes[" + part.bytes() + "]";
    }
}
