package org.consilium.intake.adapter.dicom;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.database.Sql;
import org.consilium.dicom.receive.AssociationEnd;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.OpenAssociation;
import org.consilium.intake.OpenUploads;
import org.jboss.logging.Logger;

/**
 * Which associations are open, on this node and on others of the same database.
 *
 * <p>A node that has not beaten for {@link #DEAD_AFTER} is dead; its associations no longer hold a study back.
 */
@ApplicationScoped
class AssociationBook implements AssociationListener, OpenUploads {
    static final Duration DEAD_AFTER = Duration.ofSeconds(15);
    private static final Duration REMEMBERED = Duration.ofDays(1);
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
                .run(() -> sql.change("insert into intake_node (id, beat_at) values (?, ?)", node, clock.instant()));
    }

    /** Says that this node lives, and ends the associations of those that no longer say so. */
    void beat() {
        QuarkusTransaction.requiringNew().run(() -> {
            Instant now = clock.instant();
            sql.change(
                    "insert into intake_node (id, beat_at) values (?, ?) "
                            + "on conflict (id) do update set beat_at = excluded.beat_at",
                    node,
                    now);
            sql.change("delete from intake_node where beat_at < ?", now.minus(DEAD_AFTER));
            sql.change(
                    "update association set ended_at = ?, ending = ? where ended_at is null "
                            + "and node_id not in (select id from intake_node)",
                    now,
                    AssociationEnd.CONNECTION_LOST.name());
            sql.change("delete from association where ended_at < ?", now.minus(REMEMBERED));
        });
    }

    void nodeStops() {
        quietly("node.stopped", () -> sql.change("delete from intake_node where id = ?", node));
    }

    @Override
    public void opened(OpenAssociation association) {
        opened(association, Optional.empty());
    }

    @Override
    public void opened(OpenAssociation association, String site) {
        opened(association, Optional.of(site));
    }

    private void opened(OpenAssociation association, Optional<String> site) {
        LOG.debugf("event=association.opened association=%s", association.id());
        quietly(
                "association.opened",
                () -> sql.change(
                        "insert into association (id, node_id, opened_at, site) values (?, ?, ?, ?)",
                        association.id().value(),
                        node,
                        association.openedAt(),
                        site));
    }

    @Override
    public void closed(OpenAssociation association, AssociationEnd end) {
        LOG.debugf("event=association.closed association=%s end=%s", association.id(), end);
        quietly(
                "association.closed",
                () -> sql.change(
                        "update association set ended_at = ?, ending = ? where id = ?",
                        clock.instant(),
                        end.name(),
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
