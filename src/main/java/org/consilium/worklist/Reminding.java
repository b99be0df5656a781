package org.consilium.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseTimeline;

/** Tells of work that has waited too long, in the timeline and the audit trail. */
@ApplicationScoped
@Transactional
public class Reminding {
    private final TaskBoard board;
    private final CaseTimeline timeline;
    private final AuditTrail audit;

    Reminding(TaskBoard board, CaseTimeline timeline, AuditTrail audit) {
        this.board = board;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** The work is due. */
    public void remind(CaseId id, TaskKind kind) {
        note(
                id,
                kind,
                "TASK_REMINDED",
                "Reminder: \"" + kind.english() + "\" is due",
                "提醒：“" + kind.chinese() + "”已到期");
        audit.record(AuditTrail.SYSTEM, "task.reminded", Optional.of(id.value()), "task=" + kind);
    }

    /** The work is long overdue: it goes to the top of the worklist. */
    public void escalate(CaseId id, TaskKind kind) {
        board.escalate(id, kind);
        note(
                id,
                kind,
                "TASK_ESCALATED",
                "Escalated: \"" + kind.english() + "\" is overdue",
                "升级：“" + kind.chinese() + "”已逾期");
        audit.record(AuditTrail.SYSTEM, "task.escalated", Optional.of(id.value()), "task=" + kind);
    }

    private void note(CaseId id, TaskKind kind, String what, String english, String chinese) {
        timeline.add(
                id,
                new CaseTimeline.Entry(what, Optional.empty(), english, chinese, Map.of("task", kind.name()), false));
    }
}
