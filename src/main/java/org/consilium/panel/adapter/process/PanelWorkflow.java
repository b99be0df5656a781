package org.consilium.panel.adapter.process;

import jakarta.enterprise.context.ApplicationScoped;
import org.camunda.bpm.engine.RuntimeService;
import org.consilium.intake.CaseId;
import org.consilium.panel.domain.PanelProcess;

/** Tells {@code bpmn/mdt-panel.bpmn} what happened. */
@ApplicationScoped
class PanelWorkflow implements PanelProcess {
    private final RuntimeService runtime;

    PanelWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void votesRevealed(CaseId id) {
        tell(id, "votes-revealed");
    }

    @Override
    public void concluded(CaseId id) {
        tell(id, "panel-concluded");
    }

    /** Whoever waits for the message is told; a process that waits for nothing is left alone. */
    private void tell(CaseId id, String message) {
        runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processVariableValueEquals("caseId", id.toString())
                .list()
                .forEach(waiting -> runtime.messageEventReceived(message, waiting.getId()));
    }
}
