package org.consilium.room.adapter.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.consilium.database.Row;
import org.consilium.database.Sql;
import org.consilium.intake.CaseId;
import org.consilium.room.domain.Numbered;
import org.consilium.room.domain.Operation;
import org.consilium.room.domain.OperationText;
import org.consilium.room.domain.RoomLog;

/** The log as rows; the room's own row is the lock that keeps numbers without gaps. */
@ApplicationScoped
class LoggedOperations implements RoomLog {
    private final Sql sql;
    private final ObjectMapper mapper;
    private final ObjectReader reader;

    LoggedOperations(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
        // Decimals come back digit for digit: a probability of a vote must not change in the log.
        this.reader = mapper.readerFor(JsonNode.class)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    @Override
    public long take(CaseId room) {
        sql.change("insert into room (case_id) values (?) on conflict do nothing", room.value());
        return sql.first(
                        row -> row.big("last_seq"),
                        "select last_seq from room where case_id = ? for update",
                        room.value())
                .orElseThrow();
    }

    @Override
    public Numbered append(CaseId room, UUID by, Instant at, Operation operation) {
        Numbered numbered = new Numbered(take(room) + 1, at.truncatedTo(ChronoUnit.MICROS), by, operation);
        sql.change(
                "insert into room_operation (case_id, seq, at, by_person, kind, operation) values (?, ?, ?, ?, ?, ?)",
                room.value(),
                numbered.seq(),
                numbered.at(),
                by,
                operation.kind(),
                write(operation));
        sql.change("update room set last_seq = ? where case_id = ?", numbered.seq(), room.value());
        return numbered;
    }

    @Override
    public List<Numbered> after(CaseId room, long seq, int atMost) {
        return sql.list(
                this::read,
                "select seq, at, by_person, operation from room_operation where case_id = ? and seq > ? order by seq "
                        + "limit ?",
                room.value(),
                seq,
                atMost);
    }

    @Override
    public Map<CaseId, Long> newest(Collection<CaseId> rooms) {
        List<UUID> ids = rooms.stream().map(CaseId::value).toList();
        Map<CaseId, Long> newest = new HashMap<>();
        sql.list(
                row -> newest.put(new CaseId(row.id("case_id")), row.big("last_seq")),
                "select case_id, last_seq from room where case_id = any(?) and last_seq > 0",
                ids);
        return newest;
    }

    @Override
    public OptionalLong answered(CaseId room, UUID by, String ref) {
        return sql
                .list(
                        row -> row.big("seq"),
                        "select seq from room_ref where case_id = ? and by_person = ? and ref = ?",
                        room.value(),
                        by,
                        ref)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public void answer(CaseId room, UUID by, String ref, long seq) {
        sql.change(
                "insert into room_ref (case_id, by_person, ref, seq) values (?, ?, ?, ?)", room.value(), by, ref, seq);
    }

    private String write(Operation operation) {
        try {
            return mapper.writeValueAsString(OperationText.of(operation));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a room operation cannot be written: " + operation.kind(), broken);
        }
    }

    private Numbered read(Row row) throws java.sql.SQLException {
        try {
            Operation operation = StoredOperation.read(reader.readValue(row.text("operation")));
            return new Numbered(row.big("seq"), row.instant("at"), row.id("by_person"), operation);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("room operation " + row.big("seq") + " cannot be read", broken);
        }
    }
}
