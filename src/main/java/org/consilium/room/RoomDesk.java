package org.consilium.room;

import java.time.Clock;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.room.domain.Marking;
import org.consilium.room.domain.Numbered;
import org.consilium.room.domain.Operation;
import org.consilium.room.domain.PanelFloor;
import org.consilium.room.domain.PatientBox;
import org.consilium.room.domain.RoomLog;
import org.consilium.room.domain.RoomState;
import org.consilium.room.domain.Visitor;
import org.consilium.room.domain.Wish;

/** Carries out the wishes of one visitor within one transaction. */
final class RoomDesk implements Wish.Desk {
    private static final int BATCH = 1000;

    private final RoomLog log;
    private final PanelFloor panel;
    private final Clock clock;
    private final CaseId room;
    private final Person person;
    private final Visitor visitor;
    private final RoomState known;
    private final PatientBox box;

    /** @param known any earlier state of the room; what followed is read from the log */
    RoomDesk(
            RoomLog log,
            PanelFloor panel,
            Clock clock,
            CaseId room,
            Person person,
            Visitor visitor,
            RoomState known,
            PatientBox box) {
        this.log = log;
        this.panel = panel;
        this.clock = clock;
        this.room = room;
        this.person = person;
        this.visitor = visitor;
        this.known = known;
        this.box = box;
    }

    @Override
    public long set(Wish.SetMark wish) {
        log.take(room);
        return append(new Marking(now(), box).set(visitor, wish));
    }

    @Override
    public long remove(Wish.RemoveMark wish) {
        log.take(room);
        return append(new Marking(now(), box).remove(visitor, wish.markId()));
    }

    @Override
    public long cast(Wish.CastVote wish) {
        panel.cast(room, person, wish.round(), wish.ballot());
        return log.take(room);
    }

    @Override
    public long reveal(Wish.Reveal wish) {
        panel.reveal(room, person);
        return log.take(room);
    }

    @Override
    public long openSecondRound(Wish.OpenSecondRound wish) {
        panel.secondRound(room, person);
        return log.take(room);
    }

    @Override
    public long conclude(Wish.Conclude wish) {
        panel.conclude(room, person);
        return log.take(room);
    }

    private long append(Operation operation) {
        return log.append(room, visitor.personId(), clock.instant(), operation).seq();
    }

    private RoomState now() {
        RoomState state = known;
        while (true) {
            var more = log.after(room, state.seq(), BATCH);
            for (Numbered next : more) {
                state = state.after(next);
            }
            if (more.size() < BATCH) {
                return state;
            }
        }
    }
}
