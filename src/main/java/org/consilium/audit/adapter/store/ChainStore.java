package org.consilium.audit.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.consilium.audit.AuditTrail;
import org.consilium.audit.domain.ChainLink;

/**
 * Appends to the chain at the end of the transaction.
 *
 * <p>The chain has one head, which every writer locks; taking that lock last keeps it short and makes deadlocks with other
 * rows impossible.
 */
@ApplicationScoped
class ChainStore implements AuditTrail {
    private static final String PENDING = ChainStore.class.getName() + ".pending";

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;

    ChainStore(DataSource dataSource, TransactionSynchronizationRegistry transactions, Clock clock) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void record(UUID actor, String action, Optional<UUID> subject, String detail) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an audit record needs the transaction of what it tells of: " + action);
        }
        pending().add(new Entry(clock.instant(), actor, action, subject, detail));
    }

    private List<Entry> pending() {
        Object known = transactions.getResource(PENDING);
        if (known instanceof Pending pending) {
            return pending.entries;
        }
        Pending fresh = new Pending();
        transactions.putResource(PENDING, fresh);
        transactions.registerInterposedSynchronization(fresh);
        return fresh.entries;
    }

    private void append(List<Entry> entries) {
        try (Connection connection = dataSource.getConnection()) {
            Head head = lockHead(connection);
            for (Entry entry : entries) {
                head = insert(connection, head, entry);
            }
            moveHead(connection, head);
        } catch (SQLException broken) {
            throw new IllegalStateException("the audit trail cannot be written, so nothing is", broken);
        }
    }

    private static Head lockHead(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select last_number, last_hash from audit_head for update");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the audit trail has no head");
            }
            return new Head(row.getLong(1), row.getString(2));
        }
    }

    private static Head insert(Connection connection, Head head, Entry entry) throws SQLException {
        ChainLink link = new ChainLink(
                head.number() + 1,
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                entry.detail(),
                head.hash());
        String hash = link.hash();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_record (number, at, actor, action, subject, detail, hash) values (?,?,?,?,?,?,?)")) {
            insert.setLong(1, link.number());
            insert.setTimestamp(2, Timestamp.from(link.at()), ChainReader.utc());
            insert.setObject(3, link.actor());
            insert.setString(4, link.action());
            insert.setObject(5, link.subject().orElse(null));
            insert.setString(6, link.detail());
            insert.setString(7, hash);
            insert.executeUpdate();
        }
        return new Head(link.number(), hash);
    }

    private static void moveHead(Connection connection, Head head) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update audit_head set last_number = ?, last_hash = ?")) {
            update.setLong(1, head.number());
            update.setString(2, head.hash());
            update.executeUpdate();
        }
    }

    private record Head(long number, String hash) {}

    private record Entry(Instant at, UUID actor, String action, Optional<UUID> subject, String detail) {}

    private final class Pending implements Synchronization {
        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
                append(entries);
            }
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing to undo: the records went with the transaction.
        }
    }
}
