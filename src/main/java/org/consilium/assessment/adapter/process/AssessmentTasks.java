package org.consilium.assessment.adapter.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.consilium.assessment.Comparison;
import org.consilium.assessment.Rounds;
import org.consilium.intake.CaseId;

/** What the process has the assessment do. */
@Named("assessmentTasks")
@ApplicationScoped
public class AssessmentTasks {
    private final Rounds rounds;
    private final Comparison comparison;

    AssessmentTasks(Rounds rounds, Comparison comparison) {
        this.rounds = rounds;
        this.comparison = comparison;
    }

    public void openReads(String caseId) {
        rounds.open(CaseId.parse(caseId));
    }

    public void compare(String caseId) {
        comparison.compare(CaseId.parse(caseId));
    }
}
