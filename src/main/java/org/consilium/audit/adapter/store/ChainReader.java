package org.consilium.audit.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TimeZone;
import java.util.UUID;
import javax.sql.DataSource;
import org.consilium.audit.AuditChain;
import org.consilium.audit.AuditRecord;
import org.consilium.audit.AuditSearch;
import org.consilium.audit.domain.ChainLink;

@ApplicationScoped
class ChainReader implements AuditChain {
    private static final String COLUMNS = "select number, at, actor, action, subject, detail, hash from audit_record ";
    private static final int BATCH = 1000;

    private final DataSource dataSource;

    ChainReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    @Transactional
    public List<AuditRecord> from(long number, int atMost) {
        return query(COLUMNS + "where number >= ? order by number limit ?", number, atMost);
    }

    @Override
    @Transactional
    public List<AuditRecord> search(AuditSearch wanted, int atMost) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> parameters = new ArrayList<>();
        ask(wanted.before(), "number < ?", conditions, parameters);
        ask(wanted.actor(), "actor = ?", conditions, parameters);
        ask(wanted.subject(), "subject = ?", conditions, parameters);
        ask(wanted.action(), "action = ?", conditions, parameters);
        ask(wanted.since().map(ChainReader::atUtc), "at >= ?", conditions, parameters);
        ask(wanted.until().map(ChainReader::atUtc), "at < ?", conditions, parameters);
        parameters.add(atMost);
        return query(
                COLUMNS + "where " + String.join(" and ", conditions) + " order by number desc limit ?",
                parameters.toArray());
    }

    private static void ask(Optional<?> value, String condition, List<String> conditions, List<Object> parameters) {
        value.ifPresent(given -> {
            conditions.add(condition);
            parameters.add(given);
        });
    }

    private static OffsetDateTime atUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    @Transactional
    public List<AuditRecord> about(UUID subject) {
        return query(COLUMNS + "where subject = ? order by number", subject);
    }

    @Override
    @Transactional
    public String head() {
        return query("select last_number, now(), null::uuid, '', null::uuid, '', last_hash from audit_head")
                .get(0)
                .hash();
    }

    @Override
    @Transactional
    public Verification verify() {
        long expected = 1;
        String previous = ChainLink.GENESIS;
        while (true) {
            List<AuditRecord> batch = from(expected, BATCH);
            for (AuditRecord record : batch) {
                if (record.number() != expected
                        || !record.hash().equals(link(record, previous).hash())) {
                    return new Verification(expected, OptionalLong.of(expected));
                }
                previous = record.hash();
                expected++;
            }
            if (batch.size() < BATCH) {
                return endsAtHead(expected - 1, previous);
            }
        }
    }

    /** The head tells of a tail that somebody cut off. */
    private Verification endsAtHead(long last, String hash) {
        boolean fits = !query(
                        "select last_number, now(), null::uuid, '', null::uuid, '', last_hash from audit_head "
                                + "where last_number = ? and last_hash = ?",
                        last,
                        hash)
                .isEmpty();
        return new Verification(last, fits ? OptionalLong.empty() : OptionalLong.of(last + 1));
    }

    private static ChainLink link(AuditRecord record, String previous) {
        return new ChainLink(
                record.number(),
                record.at(),
                record.actor(),
                record.action(),
                record.subject(),
                record.detail(),
                previous);
    }

    private List<AuditRecord> query(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<AuditRecord> records = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    records.add(record(rows));
                }
            }
            return records;
        } catch (SQLException broken) {
            throw new IllegalStateException("the audit trail cannot be read", broken);
        }
    }

    private static AuditRecord record(ResultSet row) throws SQLException {
        UUID actor = row.getObject(3, UUID.class);
        return new AuditRecord(
                row.getLong(1),
                row.getTimestamp(2, utc()).toInstant(),
                actor == null ? new UUID(0, 0) : actor,
                row.getString(4),
                Optional.ofNullable(row.getObject(5, UUID.class)),
                row.getString(6),
                row.getString(7));
    }

    static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    }
}
