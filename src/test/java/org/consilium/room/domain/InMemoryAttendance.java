package org.consilium.room.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.consilium.intake.CaseId;

/** Attendance that lasts as long as its test. */
public final class InMemoryAttendance implements Attendance {
    private final Map<Entry, Instant> entries = new LinkedHashMap<>();

    @Override
    public boolean enter(CaseId room, UUID person, UUID node, Instant now) {
        boolean nowhere = nowhere(room, person);
        entries.put(new Entry(room, person, node), now);
        return nowhere;
    }

    @Override
    public boolean leave(CaseId room, UUID person, UUID node) {
        return entries.remove(new Entry(room, person, node)) != null && nowhere(room, person);
    }

    @Override
    public int alive(UUID node, Instant now) {
        entries.replaceAll((entry, seen) -> entry.node().equals(node) ? now : seen);
        return (int) entries.keySet().stream()
                .filter(entry -> entry.node().equals(node))
                .count();
    }

    @Override
    public List<Entry> silentSince(Instant then) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(then))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean nowhere(CaseId room, UUID person) {
        return entries.keySet().stream()
                .noneMatch(entry -> entry.room().equals(room) && entry.person().equals(person));
    }
}
