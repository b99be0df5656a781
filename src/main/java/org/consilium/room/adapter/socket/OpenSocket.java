package org.consilium.room.adapter.socket;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import org.consilium.room.domain.Closing;

/** A connection as the outbox writes to it; a write that fails ends with the connection's close. */
final class OpenSocket implements Outbox.Wire {
    private final WebSocketConnection connection;

    OpenSocket(WebSocketConnection connection) {
        this.connection = connection;
    }

    @Override
    public void write(String frame, Runnable written) {
        connection.sendText(frame).subscribe().with(sent -> written.run(), failed -> written.run());
    }

    @Override
    public void close(Closing why) {
        connection.close(new CloseReason(why.code(), why.reason())).subscribe().with(closed -> {}, alreadyClosed -> {});
    }
}
