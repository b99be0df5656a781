package org.consilium.dicom.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.consilium.dicom.receive.StudyCompleteness.Decision;
import org.junit.jupiter.api.Test;

class StudyCompletenessTest {
    private static final Instant ARRIVED = Instant.parse("2026-05-04T10:00:00Z");
    private final StudyCompleteness completeness =
            new StudyCompleteness(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(600));

    @Test
    void aKnownCountCompletesAtOnceEvenWhileTheSenderIsConnected() {
        assertThat(decide(study(OptionalInt.of(3), new SenderState(true, Optional.empty(), false)), 0))
                .isEqualTo(new Decision.Complete(1, 3));
    }

    @Test
    void aCountNotYetReachedWaits() {
        assertThat(decide(study(OptionalInt.of(4), SenderState.UNKNOWN), 4)).isInstanceOf(Decision.Wait.class);
    }

    @Test
    void quietCompletesNeverASecondEarly() {
        assertThat(decide(study(OptionalInt.empty(), SenderState.UNKNOWN), 4))
                .isEqualTo(new Decision.Wait(ARRIVED.plusSeconds(5)));
        assertThat(decide(study(OptionalInt.empty(), SenderState.UNKNOWN), 5)).isEqualTo(new Decision.Complete(1, 3));
    }

    @Test
    void aConnectedSenderIsWaitedForUntilPatienceEnds() {
        SenderState connected = new SenderState(true, Optional.empty(), false);
        assertThat(decide(study(OptionalInt.empty(), connected), 599)).isInstanceOf(Decision.Wait.class);
        assertThat(decide(study(OptionalInt.empty(), connected), 600)).isInstanceOf(Decision.Complete.class);
    }

    @Test
    void anInterruptedSenderIsGivenTimeToComeBack() {
        SenderState interrupted = new SenderState(false, Optional.of(ARRIVED.plusSeconds(10)), true);
        assertThat(decide(study(OptionalInt.empty(), interrupted), 69)).isInstanceOf(Decision.Wait.class);
        assertThat(decide(study(OptionalInt.empty(), interrupted), 70)).isInstanceOf(Decision.Complete.class);
    }

    @Test
    void aCompletedStudyStaysAsItIsUntilSomethingNewCame() {
        assertThat(completeness.decide(
                        new StudyArrivals(3, 3, 1, OptionalInt.empty(), ARRIVED, SenderState.UNKNOWN),
                        ARRIVED.plusSeconds(99)))
                .isEqualTo(new Decision.NothingNew());
        assertThat(completeness.decide(
                        new StudyArrivals(4, 3, 1, OptionalInt.empty(), ARRIVED, SenderState.UNKNOWN),
                        ARRIVED.plusSeconds(99)))
                .isEqualTo(new Decision.Complete(2, 4));
    }

    private Decision decide(StudyArrivals study, int secondsLater) {
        return completeness.decide(study, ARRIVED.plusSeconds(secondsLater));
    }

    private static StudyArrivals study(OptionalInt expected, SenderState sender) {
        return new StudyArrivals(3, 0, 0, expected, ARRIVED, sender);
    }
}
