package org.consilium.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.audit.AuditTrail;
import org.consilium.problem.Refusal;

/** Cancelling a case whose question no longer stands, and opening again what was over. */
@ApplicationScoped
public class CaseEnding {
    private static final int LONGEST_REASON = 1000;

    private final CaseProgress progress;
    private final CaseBook book;
    private final CaseRevision revision;
    private final CaseTimeline timeline;
    private final CaseWorkflow workflow;
    private final AuditTrail audit;

    CaseEnding(
            CaseProgress progress,
            CaseBook book,
            CaseRevision revision,
            CaseTimeline timeline,
            CaseWorkflow workflow,
            AuditTrail audit) {
        this.progress = progress;
        this.book = book;
        this.revision = revision;
        this.timeline = timeline;
        this.workflow = workflow;
        this.audit = audit;
    }

    /** @throws Refusal {@code stale-version}, {@code wrong-state} where the case is decided or over, {@code invalid-input} */
    @Transactional
    public void cancel(CaseId id, long expectedVersion, String reason, Person person) {
        checked(reason);
        progress.change(id, expectedVersion);
        progress.cancelled(id);
        tell(id, "CASE_CANCELLED", "The case was cancelled: " + reason, "病例已取消：" + reason, reason, person);
        audit.record(person.id(), "case.cancelled", Optional.of(id.value()), "");
        workflow.caseCancelled(id);
    }

    /** @throws Refusal {@code stale-version}, {@code wrong-state} where the case is not over, {@code invalid-input} */
    @Transactional
    public void reopen(CaseId id, long expectedVersion, String reason, Person person) {
        checked(reason);
        progress.change(id, expectedVersion);
        progress.reopened(id);
        progress.atStep(id, Step.ASSESS);
        revision.choosePrimary(id);
        tell(id, "CASE_REOPENED", "The case was opened again: " + reason, "病例已重新打开：" + reason, reason, person);
        audit.record(person.id(), "case.reopened", Optional.of(id.value()), "");
        workflow.caseReopened(
                id, book.primary(id).map(series -> series.facts().verdict()).orElse(SeriesVerdict.BLOCK));
    }

    private void tell(CaseId id, String kind, String english, String chinese, String reason, Person person) {
        timeline.add(
                id,
                new CaseTimeline.Entry(
                        kind, Optional.of(person.id()), english, chinese, Map.of("reason", reason), false));
    }

    private static void checked(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "1 to " + LONGEST_REASON + " characters");
        }
    }
}
