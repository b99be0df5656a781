package org.consilium.followup.adapter.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.camunda.bpm.engine.RuntimeService;
import org.consilium.followup.FollowUpWorkflow;
import org.consilium.intake.CaseId;

/** Sends follow-up's news to {@code bpmn/nodule-case.bpmn}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EngineFollowUp implements FollowUpWorkflow {
    private final RuntimeService runtime;

    EngineFollowUp(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void outcomeArrived(CaseId id) {
        runtime.createMessageCorrelation("outcome-arrived")
                .processInstanceBusinessKey(id.toString())
                .correlateAll();
    }
}
