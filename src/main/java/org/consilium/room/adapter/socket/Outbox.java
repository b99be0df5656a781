package org.consilium.room.adapter.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.consilium.room.domain.Closing;

/**
 * What waits for one socket: bounded, one frame on its way at a time.
 *
 * <p>Operations are kept in order and never dropped: when too many wait, the socket is closed and its owner comes back to a
 * snapshot. Sights wait under their key, so that a slow peer sees the newest and misses the ones between.
 */
final class Outbox implements Peer {
    static final int FRAMES_AT_MOST = 256;
    static final int CHARACTERS_AT_MOST = 1 << 20;
    static final int SIGHTS_AT_MOST = 128;

    private final Wire wire;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Map<String, String> sights = new LinkedHashMap<>();
    private int characters;
    private boolean underway;
    private boolean closed;

    Outbox(Wire wire) {
        this.wire = wire;
    }

    @Override
    public void send(String frame) {
        if (!queued(frame)) {
            close(Closing.SLOW_CONSUMER);
        } else {
            next();
        }
    }

    private synchronized boolean queued(String frame) {
        if (closed) {
            return true;
        }
        if (waiting.size() >= FRAMES_AT_MOST || characters + frame.length() > CHARACTERS_AT_MOST) {
            return false;
        }
        waiting.add(frame);
        characters += frame.length();
        return true;
    }

    @Override
    public void show(String key, String frame) {
        synchronized (this) {
            if (closed || (sights.size() >= SIGHTS_AT_MOST && !sights.containsKey(key))) {
                return;
            }
            sights.put(key, frame);
        }
        next();
    }

    @Override
    public void close(Closing why) {
        synchronized (this) {
            if (closed) {
                return;
            }
            forget();
        }
        wire.close(why);
    }

    /** The socket is gone: nothing more goes out. */
    synchronized void forget() {
        closed = true;
        waiting.clear();
        sights.clear();
    }

    private void next() {
        take().ifPresent(frame -> wire.write(frame, this::written));
    }

    private void written() {
        synchronized (this) {
            underway = false;
        }
        next();
    }

    private synchronized Optional<String> take() {
        if (underway || closed) {
            return Optional.empty();
        }
        String frame = waiting.poll();
        if (frame != null) {
            characters -= frame.length();
        } else if (!sights.isEmpty()) {
            Iterator<String> oldest = sights.values().iterator();
            frame = oldest.next();
            oldest.remove();
        }
        underway = frame != null;
        return Optional.ofNullable(frame);
    }

    /** The socket itself. */
    interface Wire {
        /** Writes a frame and runs {@code written} once it has left this machine's buffers or never will. */
        void write(String frame, Runnable written);

        void close(Closing why);
    }
}
