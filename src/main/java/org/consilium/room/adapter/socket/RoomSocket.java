package org.consilium.room.adapter.socket;

import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.PathParam;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.room.domain.Closing;
import org.jboss.logging.Logger;

/** The room's one endpoint; what it says and takes is in {@code docs/room-protocol.md}. */
@WebSocket(path = "/api/rooms/{caseId}")
@Authenticated
public class RoomSocket {
    private static final Logger LOG = Logger.getLogger(RoomSocket.class);

    private final RoomNode node;
    private final CurrentPerson current;

    RoomSocket(RoomNode node, CurrentPerson current) {
        this.node = node;
        this.current = current;
    }

    @OnOpen
    @Blocking
    void opened(WebSocketConnection connection, @PathParam("caseId") String caseId) {
        Outbox outbox = new Outbox(new OpenSocket(connection));
        try {
            Person person = current.person();
            node.open(connection.id(), CaseId.parse(caseId), person, current.tokenId(), outbox);
        } catch (Refusal refusal) {
            outbox.close(closing(refusal.problem()));
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "room did not open case=%s", caseId.length() <= 36 ? caseId : "?");
            outbox.close(Closing.INTERNAL);
        }
    }

    @OnTextMessage
    @NonBlocking
    void text(String frame, WebSocketConnection connection) {
        node.visit(connection.id()).ifPresent(visit -> visit.received(frame));
    }

    @OnBinaryMessage
    @NonBlocking
    void binary(Buffer frame, WebSocketConnection connection) {
        node.visit(connection.id()).ifPresent(Visit::receivedBinary);
    }

    @OnPongMessage
    @NonBlocking
    void pong(Buffer data, WebSocketConnection connection) {
        node.visit(connection.id()).ifPresent(Visit::heard);
    }

    @OnClose
    @Blocking
    void closed(WebSocketConnection connection) {
        node.closed(connection.id());
    }

    /** The server cannot go on reading after a message that was too long: the peer comes back to a snapshot. */
    @OnError
    @NonBlocking
    void failed(Throwable failure, WebSocketConnection connection) {
        LOG.warnf(
                "room socket failed socket=%s failure=%s",
                connection.id(), failure.getClass().getSimpleName());
        node.visit(connection.id()).ifPresent(visit -> visit.peer().close(Closing.UNREADABLE));
    }

    private static Closing closing(Problem problem) {
        return switch (problem) {
            case NOT_SIGNED_IN -> Closing.NOT_SIGNED_IN;
            case NOT_FOUND -> Closing.NO_SUCH_ROOM;
            case FORBIDDEN -> Closing.FORBIDDEN;
            default -> Closing.INTERNAL;
        };
    }
}
