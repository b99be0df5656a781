package org.consilium.room.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.room.domain.Visitor.Standing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MarkingTest {
    private static final PatientPoint INSIDE = new PatientPoint(10, 10, 10);
    private static final PatientBox BOX = new PatientBox(new VoxelGrid(
            100, 100, 50, 0.7, 0.7, 2, new PatientPoint(0, 0, 0), VoxelGrid.Axis.TO_LEFT, VoxelGrid.Axis.TO_BACK));
    private static final Visitor CHAIR = visitor(1, Standing.CHAIR);
    private static final Visitor MEMBER = visitor(2, Standing.MEMBER);
    private static final Visitor OTHER = visitor(3, Standing.MEMBER);
    private static final Visitor COORDINATOR = visitor(4, Standing.COORDINATOR);

    @Test
    @DisplayName("[M1] a mark lies within the CT, half a voxel of margin included")
    void marksLieWithinTheCt() {
        Marking marking = new Marking(RoomState.EMPTY, BOX);
        marking.set(MEMBER, point(new PatientPoint(-0.34, 0, 98.9)));
        refused(Refused.OUT_OF_BOUNDS, () -> marking.set(MEMBER, point(new PatientPoint(-0.36, 0, 0))));
        refused(Refused.OUT_OF_BOUNDS, () -> marking.set(MEMBER, point(new PatientPoint(0, 0, 99.1))));
        refused(Refused.OUT_OF_BOUNDS, () -> marking.set(MEMBER, measure(INSIDE, new PatientPoint(0, 71, 0))));
    }

    @Test
    @DisplayName("[M2] a distance has a far end and a point has none")
    void distancesHaveAFarEnd() {
        Marking marking = new Marking(RoomState.EMPTY, BOX);
        refused(
                Refused.INVALID_INPUT,
                () -> marking.set(
                        MEMBER, new Wish.SetMark("r", Mark.Kind.MEASURE, INSIDE, Optional.empty(), Optional.empty())));
        refused(
                Refused.INVALID_INPUT,
                () -> marking.set(
                        MEMBER, new Wish.SetMark("r", Mark.Kind.POINT, INSIDE, Optional.of(INSIDE), Optional.empty())));
    }

    @Test
    @DisplayName("[M3] a mark's text has 200 characters at most")
    void textsAreBounded() {
        Marking marking = new Marking(RoomState.EMPTY, BOX);
        marking.set(MEMBER, text("x".repeat(200)));
        refused(Refused.INVALID_INPUT, () -> marking.set(MEMBER, text("x".repeat(201))));
    }

    @Test
    @DisplayName("[M4] a room holds 500 marks and not one more")
    void marksAreBounded() {
        RoomState state = RoomState.EMPTY;
        for (int i = 0; i < Marking.MARKS_AT_MOST; i++) {
            state = next(state, MEMBER, new Marking(state, BOX).set(MEMBER, point(INSIDE)));
        }
        RoomState full = state;
        refused(Refused.TOO_MANY_MARKS, () -> new Marking(full, BOX).set(MEMBER, point(INSIDE)));
        RoomState less = next(full, CHAIR, new Marking(full, BOX).remove(CHAIR, "1"));
        assertThat(new Marking(less, BOX).set(MEMBER, point(INSIDE)).mark().id())
                .isEqualTo("502");
    }

    @Test
    @DisplayName("[M5] a mark is taken away by who set it or by the chair")
    void marksAreTakenAwayByTheirAuthorOrTheChair() {
        RoomState state = next(RoomState.EMPTY, MEMBER, new Marking(RoomState.EMPTY, BOX).set(MEMBER, point(INSIDE)));
        Marking marking = new Marking(state, BOX);
        refused(Refused.FORBIDDEN, () -> marking.remove(OTHER, "1"));
        refused(Refused.NO_SUCH_MARK, () -> marking.remove(MEMBER, "2"));
        assertThat(marking.remove(MEMBER, "1")).isEqualTo(marking.remove(CHAIR, "1"));
    }

    @Test
    @DisplayName("[M6] the id of a mark is the number of the operation that set it")
    void idsAreGivenByTheServer() {
        RoomState state = next(RoomState.EMPTY, MEMBER, new Operation.Joined(MEMBER));
        assertThat(new Marking(state, BOX).set(MEMBER, point(INSIDE)).mark().id())
                .isEqualTo("2");
    }

    @Test
    @DisplayName("[M7] a coordinator sets no marks")
    void coordinatorsDoNotMark() {
        refused(Refused.FORBIDDEN, () -> new Marking(RoomState.EMPTY, BOX).set(COORDINATOR, point(INSIDE)));
    }

    private static RoomState next(RoomState state, Visitor by, Operation operation) {
        return state.after(new Numbered(state.seq() + 1, Instant.EPOCH, by.personId(), operation));
    }

    private static Wish.SetMark point(PatientPoint at) {
        return new Wish.SetMark("r", Mark.Kind.POINT, at, Optional.empty(), Optional.empty());
    }

    private static Wish.SetMark measure(PatientPoint at, PatientPoint to) {
        return new Wish.SetMark("r", Mark.Kind.MEASURE, at, Optional.of(to), Optional.empty());
    }

    private static Wish.SetMark text(String text) {
        return new Wish.SetMark("r", Mark.Kind.POINT, INSIDE, Optional.empty(), Optional.of(text));
    }

    private static Visitor visitor(long id, Standing standing) {
        return new Visitor(new UUID(2, id), "Somebody " + id, standing);
    }

    private static void refused(Refused reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RoomRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
