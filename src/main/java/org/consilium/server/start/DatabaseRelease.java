package org.consilium.server.start;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets the embedded database stop once every other part has had its say. */
@ApplicationScoped
class DatabaseRelease {
    void serverStops(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        EmbeddedDatabase.serverStopped();
    }
}
