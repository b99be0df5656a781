package org.consilium.followup.adapter.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.consilium.followup.FollowUpBook;
import org.consilium.followup.Outcome;
import org.consilium.followup.Reminders;
import org.consilium.intake.CaseId;

/** What the case's process asks of follow-up. */
@ApplicationScoped
@Named("followupQuestions")
public class FollowUpQuestions {
    private final FollowUpBook book;
    private final Reminders reminders;
    private final Clock clock;

    FollowUpQuestions(FollowUpBook book, Reminders reminders, Clock clock) {
        this.book = book;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** When the case is to be looked at next. */
    public Date dueAt(String caseId) {
        return Date.from(book.due(CaseId.parse(caseId))
                .map(FollowUpBook.Due::at)
                .orElseGet(() -> reminders.nextLook(clock.instant(), Optional.empty())));
    }

    /** Whether the newest outcome ends the case. */
    public boolean outcomeFinal(String caseId) {
        return book.outcome(CaseId.parse(caseId)).filter(Outcome::ends).isPresent();
    }
}
