package org.consilium.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.consilium.access.Person;
import org.consilium.access.Role;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.panel.PanelStanding;
import org.consilium.panel.Seat;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.room.domain.Attendance;
import org.consilium.room.domain.Operation;
import org.consilium.room.domain.PanelFloor;
import org.consilium.room.domain.PatientBox;
import org.consilium.room.domain.Presenters;
import org.consilium.room.domain.RoomLog;
import org.consilium.room.domain.RoomState;
import org.consilium.room.domain.Visitor;
import org.consilium.room.domain.Visitor.Standing;
import org.consilium.room.domain.Wish;

/** Opens the room to whom it belongs, keeps who is in it and carries out what they wish. */
@ApplicationScoped
public class RoomKeeping {
    /** A node that was not heard of for so long is taken for dead (rule L2). */
    public static final Duration NODE_SILENT_AT_MOST = Duration.ofSeconds(30);

    private final RoomLog log;
    private final PanelFloor panel;
    private final Presenters presenters;
    private final Attendance attendance;
    private final AuditTrail audit;
    private final Clock clock;

    public RoomKeeping(
            RoomLog log,
            PanelFloor panel,
            Presenters presenters,
            Attendance attendance,
            AuditTrail audit,
            Clock clock) {
        this.log = log;
        this.panel = panel;
        this.presenters = presenters;
        this.attendance = attendance;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What this person is in the room (rules J2, J3).
     *
     * @throws Refusal {@code not-found} where no panel was convened, {@code forbidden} for everybody else
     */
    @Transactional
    public Visitor admit(CaseId room, Person person) {
        PanelStanding standing = panel.standing(room).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        Standing as = seated(standing, person)
                .or(() -> presenting(room, person))
                .or(() -> person.is(Role.COORDINATOR) ? Optional.of(Standing.COORDINATOR) : Optional.empty())
                .orElseThrow(() -> Refusal.of(Problem.FORBIDDEN));
        return new Visitor(person.id(), person.displayName(), as);
    }

    private static Optional<Standing> seated(PanelStanding standing, Person person) {
        return standing.seatOf(person.id())
                .map(seated -> seated.member().seat() == Seat.CHAIR ? Standing.CHAIR : Standing.MEMBER);
    }

    private Optional<Standing> presenting(CaseId room, Person person) {
        boolean asked = person.is(Role.TERMINAL_DOCTOR) && presenters.asked(room, person);
        return asked ? Optional.of(Standing.PRESENTER) : Optional.empty();
    }

    /** Somebody's first socket on this node is open. */
    @Transactional
    public void join(CaseId room, Visitor visitor, UUID node) {
        panel.arrived(room, visitor.personId());
        log.take(room);
        if (attendance.enter(room, visitor.personId(), node, clock.instant())) {
            log.append(room, visitor.personId(), clock.instant(), new Operation.Joined(visitor));
            audit.record(
                    visitor.personId(),
                    "room.joined",
                    Optional.of(room.value()),
                    "as=" + visitor.standing().name());
        }
    }

    /** Somebody's last socket on a node is closed. */
    @Transactional
    public void leave(CaseId room, UUID person, UUID node) {
        panel.left(room, person);
        log.take(room);
        if (attendance.leave(room, person, node)) {
            log.append(room, person, clock.instant(), new Operation.Left());
            audit.record(person, "room.left", Optional.of(room.value()), "");
        } else {
            panel.arrived(room, person);
        }
    }

    /**
     * Carries out a wish, once for each ref (rules R2, R3).
     *
     * @param known any earlier state of the room
     * @return the number of the operation that came of it
     * @throws Refusal as the panel refuses
     * @throws org.consilium.room.domain.RoomRefusal as the room refuses
     */
    @Transactional
    public long carryOut(CaseId room, Person person, Visitor visitor, Wish wish, RoomState known, PatientBox box) {
        OptionalLong before = log.answered(room, visitor.personId(), wish.ref());
        if (before.isPresent()) {
            return before.getAsLong();
        }
        long seq = wish.at(new RoomDesk(log, panel, clock, room, person, visitor, known, box));
        log.answer(room, visitor.personId(), wish.ref(), seq);
        audit.record(visitor.personId(), "room.wish", Optional.of(room.value()), "seq=" + seq);
        return seq;
    }

    /** This node is alive; returns how many people it is noted to have in all rooms. */
    @Transactional
    public int alive(UUID node) {
        return attendance.alive(node, clock.instant());
    }

    /** Whoever was in a room through a node that has died has left (rule L2). */
    @Transactional
    public List<Attendance.Entry> silent() {
        Instant then = clock.instant().minus(NODE_SILENT_AT_MOST);
        return attendance.silentSince(then);
    }
}
