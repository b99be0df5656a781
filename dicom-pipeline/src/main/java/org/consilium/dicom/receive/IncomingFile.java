package org.consilium.dicom.receive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is being written and is not yet part of the store. Used by one thread at a time. */
final class IncomingFile {
    private static final int BUFFER_BYTES = 128 * 1024;

    private final Path path;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private long written;

    IncomingFile(Path path) throws IOException {
        this.path = path;
        this.channel = FileChannel.open(
                path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
    }

    Path path() {
        return path;
    }

    long bytes() {
        return written;
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        written += length;
        int from = offset;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, buffer.remaining());
            buffer.put(bytes, from, part);
            from += part;
            left -= part;
            if (!buffer.hasRemaining()) {
                drain();
            }
        }
    }

    /** Hands everything to the operating system, so that the file can be read; not yet durable. */
    void drain() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** Forces the content to the disk and then gives it its final name. */
    void moveTo(Path target) throws IOException {
        drain();
        channel.force(false);
        channel.close();
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes the file; harmless when it is gone. */
    void discard() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}
