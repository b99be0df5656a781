package org.consilium.room.domain;

import java.util.Optional;
import java.util.UUID;
import org.consilium.dicom.volume.PatientPoint;

/** Who may set and take away which marks. */
public final class Marking {
    /** As many marks as a room holds (rule M4). */
    public static final int MARKS_AT_MOST = 500;

    private final RoomState state;
    private final PatientBox box;

    public Marking(RoomState state, PatientBox box) {
        this.state = state;
        this.box = box;
    }

    /**
     * The mark to log; its id is the number that the operation will get.
     *
     * @throws RoomRefusal {@code forbidden}, {@code too-many-marks}, {@code out-of-bounds}, {@code invalid-input}
     */
    public Operation.Marked set(Visitor visitor, Wish.SetMark wish) {
        if (!visitor.standing().marks()) {
            throw new RoomRefusal(Refused.FORBIDDEN, "");
        }
        if (state.marks().size() >= MARKS_AT_MOST) {
            throw new RoomRefusal(Refused.TOO_MANY_MARKS, MARKS_AT_MOST + " at most");
        }
        box.check(wish.at(), "at");
        Optional<PatientPoint> to = wish.to();
        to.ifPresent(end -> box.check(end, "to"));
        String id = Long.toString(state.seq() + 1);
        return new Operation.Marked(new Mark(id, visitor.personId(), wish.kind(), wish.at(), to, wish.text()));
    }

    /**
     * @throws RoomRefusal {@code no-such-mark}; {@code forbidden} where it is somebody else's and the visitor does not chair
     */
    public Operation.Unmarked remove(Visitor visitor, String markId) {
        Mark mark = Optional.ofNullable(state.marks().get(markId))
                .orElseThrow(() -> new RoomRefusal(Refused.NO_SUCH_MARK, "markId"));
        if (!mayRemove(visitor.personId(), visitor, mark)) {
            throw new RoomRefusal(Refused.FORBIDDEN, "");
        }
        return new Operation.Unmarked(markId);
    }

    private static boolean mayRemove(UUID person, Visitor visitor, Mark mark) {
        return visitor.standing().chairs()
                || (visitor.standing().marks() && mark.by().equals(person));
    }
}
