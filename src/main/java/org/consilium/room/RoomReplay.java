package org.consilium.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.RevealState;
import org.consilium.panel.PanelStanding;
import org.consilium.panel.Phase;
import org.consilium.panel.Standings;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.room.domain.Numbered;
import org.consilium.room.domain.RoomLog;

/** Shows again, operation by operation, how a panel came to its decision. */
@ApplicationScoped
public class RoomReplay {
    /** Operations in one answer. */
    public static final int AT_MOST = 1000;

    private final RoomLog log;
    private final Standings standings;
    private final Instance<RevealState> reveal;
    private final AuditTrail audit;

    RoomReplay(RoomLog log, Standings standings, Instance<RevealState> reveal, AuditTrail audit) {
        this.log = log;
        this.standings = standings;
        this.reveal = reveal;
        this.audit = audit;
    }

    /**
     * What happened in the room of a case after an operation, in order; {@link #AT_MOST} at most.
     *
     * <p>Only once the newest panel is over: until then the room itself shows what each may know. And only for whoever may
     * see the model's read, because people speak of it in their reasons.
     *
     * @throws Refusal {@code not-found} where no panel was convened, {@code wrong-state} while it is not over
     */
    @Transactional
    public List<Numbered> after(CaseId room, long seq, Person viewer) {
        PanelStanding standing = standings.standing(room).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (standing.phase() != Phase.CONCLUDED) {
            throw Refusal.of(Problem.WRONG_STATE)
                    .with("state", standing.phase())
                    .with("wanted", Phase.CONCLUDED);
        }
        if (reveal.stream().noneMatch(state -> state.isRevealedTo(room, viewer))) {
            throw Refusal.of(Problem.FORBIDDEN);
        }
        audit.record(viewer.id(), "room.replayed", Optional.of(room.value()), "after=" + seq);
        return log.after(room, seq, AT_MOST);
    }
}
