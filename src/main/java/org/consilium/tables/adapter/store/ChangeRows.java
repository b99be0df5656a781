package org.consilium.tables.adapter.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.database.Row;
import org.consilium.database.Sql;
import org.consilium.tables.ChangeBook;
import org.consilium.tables.ChangeEvent;
import org.consilium.tables.Proposal;
import org.consilium.tables.Replay;

/** The book as rows of {@code table_change} and {@code table_event}. */
@ApplicationScoped
@Transactional
class ChangeRows implements ChangeBook {
    /** Any number will do, as long as nobody else uses it for a lock. */
    private static final long LOCK = 7_101_710L;

    private final Sql sql;
    private final ObjectMapper mapper;

    ChangeRows(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    @Override
    public long newestEvent() {
        return sql.first(row -> row.big("newest"), "select coalesce(max(number), 0) as newest from table_event")
                .orElse(0L);
    }

    @Override
    public Map<String, String> inForce() {
        Map<String, String> dmn = new LinkedHashMap<>();
        sql.list(
                        row -> Map.entry(row.text("table_id"), row.text("dmn")),
                        "select e.table_id, c.dmn from table_event e join table_change c on c.id = e.in_force "
                                + "where e.number in (select max(number) from table_event group by table_id) "
                                + "order by e.table_id")
                .forEach(entry -> dmn.put(entry.getKey(), entry.getValue()));
        return dmn;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void only() {
        sql.first(row -> true, "select 1 as one from (select pg_advisory_xact_lock(?)) as taken", LOCK);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Proposal proposal) {
        sql.change(
                "insert into table_change (id, table_id, version, base_version, dmn, cases, reason, replay, proposed_by, "
                        + "proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                proposal.id(),
                proposal.tableId(),
                proposal.version(),
                proposal.baseVersion(),
                proposal.dmn(),
                proposal.cases(),
                proposal.reason(),
                json(proposal.replay()),
                proposal.by(),
                proposal.at());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(ChangeEvent event) {
        sql.change(
                "insert into table_event (table_id, kind, change_id, in_force, by_person, at, reason, replay) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?)",
                event.tableId(),
                event.kind(),
                event.changeId(),
                event.inForce(),
                event.by(),
                event.at(),
                event.reason(),
                event.replay().map(this::json));
    }

    @Override
    public Optional<Proposal> proposal(UUID id) {
        return sql.first(this::proposal, "select * from table_change where id = ?", id);
    }

    @Override
    public List<Proposal> proposals() {
        return sql.list(this::proposal, "select * from table_change order by proposed_at desc, id");
    }

    @Override
    public List<ChangeEvent> events(String tableId) {
        return sql.list(this::event, "select * from table_event where table_id = ? order by number", tableId);
    }

    @Override
    public boolean knows(String tableId, String version) {
        return sql.first(row -> true, "select 1 from table_change where table_id = ? and version = ?", tableId, version)
                .isPresent();
    }

    private Proposal proposal(Row row) throws SQLException {
        return new Proposal(
                row.id("id"),
                row.text("table_id"),
                row.text("version"),
                row.text("base_version"),
                row.text("dmn"),
                row.text("cases"),
                row.text("reason"),
                replay(row.text("replay")),
                row.id("proposed_by"),
                row.instant("proposed_at"));
    }

    private ChangeEvent event(Row row) throws SQLException {
        return new ChangeEvent(
                row.text("table_id"),
                ChangeEvent.Kind.valueOf(row.text("kind")),
                row.id("change_id"),
                row.optionalId("in_force"),
                row.id("by_person"),
                row.instant("at"),
                row.text("reason"),
                row.optionalText("replay").map(this::replay));
    }

    private String json(Replay replay) {
        try {
            return mapper.writeValueAsString(replay);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a replay cannot be written as JSON", broken);
        }
    }

    private Replay replay(String json) {
        try {
            return mapper.readValue(json, Replay.class);
        } catch (JsonProcessingException broken) {
            broken.clearLocation();
            throw new IllegalStateException("a kept replay cannot be read back", broken);
        }
    }
}
