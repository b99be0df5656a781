package org.consilium.room.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.consilium.database.Sql;
import org.consilium.intake.CaseId;
import org.consilium.room.domain.Attendance;

/** Attendance as rows, one for each person, room and node. */
@ApplicationScoped
class AttendanceRows implements Attendance {
    private final Sql sql;

    AttendanceRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean enter(CaseId room, UUID person, UUID node, Instant now) {
        boolean nowhere = nowhere(room, person);
        sql.change(
                "insert into room_attendance (case_id, person_id, node, seen_at) values (?, ?, ?, ?) "
                        + "on conflict (case_id, person_id, node) do update set seen_at = excluded.seen_at",
                room.value(),
                person,
                node,
                now);
        return nowhere;
    }

    @Override
    public boolean leave(CaseId room, UUID person, UUID node) {
        int struck = sql.change(
                "delete from room_attendance where case_id = ? and person_id = ? and node = ?",
                room.value(),
                person,
                node);
        return struck > 0 && nowhere(room, person);
    }

    @Override
    public int alive(UUID node, Instant now) {
        return sql.change("update room_attendance set seen_at = ? where node = ?", now, node);
    }

    @Override
    public List<Entry> silentSince(Instant then) {
        return sql.list(
                row -> new Entry(new CaseId(row.id("case_id")), row.id("person_id"), row.id("node")),
                "select case_id, person_id, node from room_attendance where seen_at < ?",
                then);
    }

    private boolean nowhere(CaseId room, UUID person) {
        return sql.first(
                        row -> true,
                        "select 1 from room_attendance where case_id = ? and person_id = ? limit 1",
                        room.value(),
                        person)
                .isEmpty();
    }
}
