package org.consilium.process;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.intake.CaseId;

/** Stages of a case, and how it gets there. */
record Stages(String name, Supplier<CaseId> way) {
    static Stream<Stages> inOrder(Cases cases) {
        return Stream.of(
                new Stages("fresh", () -> cases.open(Stages::nothingSeen)),
                new Stages("advising", () -> cases.read(Stages::oneSeen, Nodules.solid("7.6", "0.02"))),
                new Stages("panel", () -> convened(cases).id()),
                new Stages("decided", () -> decided(cases)));
    }

    static ModelRead nothingSeen() {
        return new ModelRead.Ready(List.of(), ModelOfOurMaking.provenance("none"));
    }

    private static ModelRead oneSeen() {
        return new ModelRead.Ready(List.of(Nodules.seen("7.6", 0.02)), ModelOfOurMaking.provenance("one"));
    }

    private static Meeting convened(Cases cases) {
        Meeting meeting = new Meeting(cases, Meeting.awaited(cases), List.of("reader2", "surgeon"));
        meeting.convene();
        return meeting;
    }

    private static CaseId decided(Cases cases) {
        Meeting meeting = convened(cases);
        meeting.vote(1);
        meeting.chair("reveal");
        meeting.chair("second-round");
        meeting.vote(2);
        meeting.chair("conclusion");
        meeting.sign();
        meeting.arrange();
        return meeting.id();
    }

    /** The case, at this stage. */
    CaseId reached() {
        return way.get();
    }
}
