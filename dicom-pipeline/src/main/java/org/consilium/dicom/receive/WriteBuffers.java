package org.consilium.dicom.receive;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/** Buffers outside the heap that are used again: making one costs more than filling it. Thread-safe. */
final class WriteBuffers {
    private static final int BYTES = 256 * 1024;
    private static final int MOST_KEPT = 32;

    private final Queue<ByteBuffer> free = new ArrayBlockingQueue<>(MOST_KEPT);

    ByteBuffer take() {
        ByteBuffer buffer = free.poll();
        return buffer == null ? ByteBuffer.allocateDirect(BYTES) : buffer.clear();
    }

    void giveBack(ByteBuffer buffer) {
        if (!free.offer(buffer)) {
            return; // more were in use at a time than are worth keeping
        }
    }
}
