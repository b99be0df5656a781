package org.consilium.room.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.intake.CaseId;
import org.consilium.panel.Phase;
import org.consilium.panel.Round;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every log of rooms keeps. */
public abstract class RoomLogContract {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123456Z");
    private static final UUID SOMEBODY = new UUID(3, 1);
    private final CaseId room = new CaseId(UUID.randomUUID());
    private final CaseId other = new CaseId(UUID.randomUUID());

    protected abstract RoomLog log();

    /** Runs what belongs to one transaction. */
    protected abstract <T> T together(Supplier<T> work);

    @Test
    @DisplayName("[O1] each room counts its operations from 1")
    protected void eachRoomCountsFromOne() {
        assertThat(append(room, new Operation.Left()).seq()).isEqualTo(1);
        assertThat(append(room, new Operation.Left()).seq()).isEqualTo(2);
        assertThat(append(other, new Operation.Left()).seq()).isEqualTo(1);
        assertThat(together(() -> log().newest(List.of(room, other, new CaseId(UUID.randomUUID())))))
                .containsEntry(room, 2L)
                .containsEntry(other, 1L)
                .hasSize(2);
    }

    @Test
    @DisplayName("[O5] every kind of operation comes back as it was written")
    protected void everyKindComesBack() {
        ShownVote vote = new ShownVote(
                SOMEBODY, "MEMBER", "FOLLOW_UP_CT", OptionalInt.of(6), new BigDecimal("0.35"), 4, "say \"why\"");
        PatientPoint point = new PatientPoint(-12.5, 0.1, 1e-9);
        List<Operation> kinds = List.of(
                new Operation.PhaseEntered(Phase.FIRST_VOTE, 2),
                new Operation.Joined(new Visitor(SOMEBODY, "Dr. 陈", Visitor.Standing.PRESENTER)),
                new Operation.Marked(
                        new Mark("3", SOMEBODY, Mark.Kind.MEASURE, point, Optional.of(point), Optional.of("edge"))),
                new Operation.Unmarked("3"),
                new Operation.Voted(Round.SECOND),
                new Operation.Revealed(List.of(vote)),
                new Operation.Concluded(
                        List.of(vote),
                        new Operation.Result(true, false, Optional.empty(), new BigDecimal("0.5000"), "CO-2")),
                new Operation.Left());
        kinds.forEach(kind -> append(room, kind));
        List<Numbered> read = together(() -> log().after(room, 0, 100));
        assertThat(read).extracting(Numbered::operation).containsExactlyElementsOf(kinds);
        assertThat(read).allSatisfy(one -> assertThat(one.at()).isEqualTo(NOON));
        assertThat(read).allSatisfy(one -> assertThat(one.by()).isEqualTo(SOMEBODY));
    }

    @Test
    @DisplayName("[J5] a tail starts where it is asked to and is as long as it is asked to be")
    protected void tailsStartWhereAsked() {
        for (int i = 0; i < 5; i++) {
            append(room, new Operation.Left());
        }
        assertThat(together(() -> log().after(room, 2, 2)))
                .extracting(Numbered::seq)
                .containsExactly(3L, 4L);
        assertThat(together(() -> log().after(room, 5, 2))).isEmpty();
    }

    @Test
    @DisplayName("[R3] a ref is remembered for its room and its person")
    protected void refsAreRemembered() {
        together(() -> {
            log().answer(room, SOMEBODY, "r1", 7);
            return true;
        });
        assertThat(together(() -> log().answered(room, SOMEBODY, "r1"))).hasValue(7);
        assertThat(together(() -> log().answered(room, SOMEBODY, "r2"))).isEmpty();
        assertThat(together(() -> log().answered(room, new UUID(3, 2), "r1"))).isEmpty();
        assertThat(together(() -> log().answered(other, SOMEBODY, "r1"))).isEmpty();
    }

    private Numbered append(CaseId to, Operation operation) {
        return together(() -> log().append(to, SOMEBODY, NOON, operation));
    }
}
