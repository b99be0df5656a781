package org.consilium.assessment.adapter.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import org.consilium.assessment.Conclusions;
import org.consilium.assessment.LimitedSeries;
import org.consilium.assessment.Reads;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.intake.CaseId;
import org.consilium.intake.Histories;

/** Answers the gateways of {@code bpmn/nodule-case.bpmn} that ask about the assessment. */
@Named("assessmentQuestions")
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AssessmentQuestions {
    private final LimitedSeries series;
    private final Histories histories;
    private final Reads reads;
    private final Conclusions conclusions;

    AssessmentQuestions(LimitedSeries series, Histories histories, Reads reads, Conclusions conclusions) {
        this.series = series;
        this.histories = histories;
        this.reads = reads;
        this.conclusions = conclusions;
    }

    public boolean seriesLimited(String caseId) {
        return series.isLimited(CaseId.parse(caseId));
    }

    public boolean historyTaken(String caseId) {
        return histories.of(CaseId.parse(caseId)).isPresent();
    }

    public boolean modelHasRead(String caseId) {
        return reads.current(CaseId.parse(caseId))
                .flatMap(reads::model)
                .filter(ModelRead.Ready.class::isInstance)
                .isPresent();
    }

    public boolean readsDisagree(String caseId) {
        return standing(caseId).majorDiscordance();
    }

    public boolean panelNeeded(String caseId) {
        return standing(caseId).panelNeeded();
    }

    private Conclusions.Standing standing(String caseId) {
        return reads.current(CaseId.parse(caseId))
                .flatMap(conclusions::standing)
                .orElseThrow(() -> new IllegalStateException("the reads of case " + caseId + " are not compared yet"));
    }
}
