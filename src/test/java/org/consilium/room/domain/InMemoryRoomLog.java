package org.consilium.room.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.consilium.intake.CaseId;

/** A log that lasts as long as its test. */
public final class InMemoryRoomLog implements RoomLog {
    private final Map<CaseId, List<Numbered>> rooms = new HashMap<>();
    private final Map<String, Long> refs = new HashMap<>();

    @Override
    public long take(CaseId room) {
        return of(room).size();
    }

    @Override
    public Numbered append(CaseId room, UUID by, Instant at, Operation operation) {
        Numbered numbered = new Numbered(of(room).size() + 1, at, by, operation);
        of(room).add(numbered);
        return numbered;
    }

    @Override
    public List<Numbered> after(CaseId room, long seq, int atMost) {
        List<Numbered> all = of(room);
        int from = (int) Math.min(seq, all.size());
        return List.copyOf(all.subList(from, Math.min(all.size(), from + atMost)));
    }

    @Override
    public Map<CaseId, Long> newest(Collection<CaseId> of) {
        Map<CaseId, Long> newest = new HashMap<>();
        of.stream().filter(room -> !of(room).isEmpty()).forEach(room -> newest.put(room, (long) of(room).size()));
        return newest;
    }

    @Override
    public OptionalLong answered(CaseId room, UUID by, String ref) {
        Long seq = refs.get(room + "/" + by + "/" + ref);
        return seq == null ? OptionalLong.empty() : OptionalLong.of(seq);
    }

    @Override
    public void answer(CaseId room, UUID by, String ref, long seq) {
        refs.put(room + "/" + by + "/" + ref, seq);
    }

    private List<Numbered> of(CaseId room) {
        return rooms.computeIfAbsent(room, fresh -> new ArrayList<>());
    }
}
