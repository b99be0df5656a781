package org.consilium.room.adapter.socket;

import org.consilium.room.domain.Closing;

/** One open socket, as the room sees it: frames go out in order, never faster than the other side reads. */
interface Peer {
    /** Queues a frame that must arrive; a peer that does not keep up is closed (rule B4). */
    void send(String frame);

    /** Shows a frame that may be replaced by a newer one under the same key before it goes out (rule P3). */
    void show(String key, String frame);

    void close(Closing why);
}
