package org.consilium.room.adapter.socket;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Makes the node look at the log and at its sockets again and again; one look at a time. */
@ApplicationScoped
class RoomClock {
    private static final Logger LOG = Logger.getLogger(RoomClock.class);
    private static final long CATCH_UP_MILLIS = 200;
    private static final long BEAT_MILLIS = 5000;

    private final Vertx vertx;
    private final RoomNode node;
    private final AtomicBoolean catchingUp = new AtomicBoolean();
    private final AtomicBoolean beating = new AtomicBoolean();
    private volatile boolean stopped;

    RoomClock(Vertx vertx, RoomNode node) {
        this.vertx = vertx;
        this.node = node;
    }

    void starts(@Observes StartupEvent event) {
        vertx.setPeriodic(CATCH_UP_MILLIS, timer -> once(timer, catchingUp, node::catchUp));
        vertx.setPeriodic(BEAT_MILLIS, timer -> once(timer, beating, node::beat));
    }

    void stops(@Observes ShutdownEvent event) {
        stopped = true;
        node.stop();
    }

    private void once(long timer, AtomicBoolean busy, Runnable look) {
        if (stopped) {
            vertx.cancelTimer(timer);
            return;
        }
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        vertx.<Void>executeBlocking(
                        () -> {
                            look.run();
                            return null;
                        },
                        false)
                .onComplete(done -> {
                    busy.set(false);
                    if (done.failed()) {
                        LOG.warnf(done.cause(), "room look failed");
                    }
                });
    }
}
