package org.consilium.intake.adapter.dicom;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.consilium.dicom.receive.AssociationEnd;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.OpenAssociation;
import org.consilium.intake.adapter.store.Sql;
import org.jboss.logging.Logger;

/**
 * Which associations are open, on this node and on others of the same database.
 *
 * <p>A node that has not beaten for {@link #DEAD_AFTER} is dead; its associations no longer hold a study back.
 */
@ApplicationScoped
class AssociationBook implements AssociationListener {
    static final Duration DEAD_AFTER = Duration.ofSeconds(15);
    private static final Logger LOG = Logger.getLogger(AssociationBook.class);

    private final UUID node = UUID.randomUUID();
    private final Sql sql;
    private final Clock clock;

    AssociationBook(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void nodeStarts() {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("insert into intake_node (id, beat_at) values (?, ?)", node, clock.instant()));
    }

    /** Says that this node lives, and buries those that no longer say so. */
    void beat() {
        QuarkusTransaction.requiringNew().run(() -> {
            int known = sql.update("update intake_node set beat_at = ? where id = ?", clock.instant(), node);
            if (known == 0) {
                sql.update("insert into intake_node (id, beat_at) values (?, ?)", node, clock.instant());
            }
            sql.update(
                    "delete from intake_node where beat_at < ?", clock.instant().minus(DEAD_AFTER));
        });
    }

    void nodeStops() {
        quietly("node.stopped", () -> sql.update("delete from intake_node where id = ?", node));
    }

    @Override
    public void opened(OpenAssociation association) {
        LOG.debugf("event=association.opened association=%s", association.id());
        quietly(
                "association.opened",
                () -> sql.update(
                        "insert into open_association (id, node_id, opened_at) values (?, ?, ?)",
                        association.id().value(),
                        node,
                        association.openedAt()));
    }

    @Override
    public void closed(OpenAssociation association, AssociationEnd end) {
        LOG.debugf("event=association.closed association=%s end=%s", association.id(), end);
        quietly(
                "association.closed",
                () -> sql.update(
                        "delete from open_association where id = ?",
                        association.id().value()));
    }

    /** Losing this row costs patience, not data: a study then waits for quiet time alone. */
    private static void quietly(String event, Runnable change) {
        try {
            QuarkusTransaction.requiringNew().run(change);
        } catch (RuntimeException unavailable) {
            LOG.warnf(
                    "event=%s outcome=not-noted cause=%s",
                    event, unavailable.getClass().getSimpleName());
        }
    }
}
