package org.consilium.worklist.adapter.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Named;
import org.consilium.intake.CaseId;
import org.consilium.worklist.Reminding;

/** What the models' clocks set off. */
@Named("reminders")
@ApplicationScoped
public class Reminders {
    private final Reminding reminding;

    Reminders(Reminding reminding) {
        this.reminding = reminding;
    }

    @ActivateRequestContext
    public void remind(String caseId, String element) {
        reminding.remind(CaseId.parse(caseId), Deadlines.kind(element));
    }

    @ActivateRequestContext
    public void escalate(String caseId, String element) {
        reminding.escalate(CaseId.parse(caseId), Deadlines.kind(element));
    }
}
