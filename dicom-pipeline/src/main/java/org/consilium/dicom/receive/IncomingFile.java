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
    private final Path path;
    private final FileChannel channel;
    private final WriteBuffers buffers;
    private final ByteBuffer buffer;
    private long written;

    IncomingFile(Path path, WriteBuffers buffers) throws IOException {
        this.path = path;
        this.buffers = buffers;
        this.channel = FileChannel.open(
                path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
        this.buffer = buffers.take();
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

    /** Gives the file its final name. */
    void rename(Path target) throws IOException {
        drain();
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Forces the content to the disk; nothing can be written afterwards. */
    void force() throws IOException {
        channel.force(false);
        close();
    }

    /** Removes the file; harmless when it is gone. */
    void discard() throws IOException {
        close();
        Files.deleteIfExists(path);
    }

    private void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            buffers.giveBack(buffer);
        }
    }
}
