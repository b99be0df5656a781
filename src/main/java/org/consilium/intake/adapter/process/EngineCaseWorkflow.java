package org.consilium.intake.adapter.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseWorkflow;
import org.consilium.intake.SeriesVerdict;

/** Starts and ends {@code bpmn/nodule-case.bpmn}; the case's id is the business key and the only thing it is told. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EngineCaseWorkflow implements CaseWorkflow {
    static final String PROCESS = "nodule-case";
    private static final String REVISED = "case-revised";
    private static final String REOPENED = "case-reopened";
    private static final String CANCELLED = "case-cancelled";

    private final RuntimeService runtime;

    EngineCaseWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void caseOpened(CaseId id, SeriesVerdict acquisition) {
        runtime.startProcessInstanceByKey(PROCESS, id.toString(), variables(id, acquisition, false));
    }

    @Override
    public void caseReopened(CaseId id, SeriesVerdict acquisition) {
        end(id);
        runtime.createMessageCorrelation(REOPENED)
                .processInstanceBusinessKey(id.toString())
                .setVariables(variables(id, acquisition, true))
                .correlateStartMessage();
    }

    @Override
    public void caseRevised(CaseId id) {
        if (waitsFor(REVISED, id)) {
            correlate(REVISED, id);
        }
    }

    @Override
    public void caseCancelled(CaseId id) {
        if (waitsFor(CANCELLED, id)) {
            correlate(CANCELLED, id);
        } else {
            end(id);
        }
    }

    private static Map<String, Object> variables(CaseId id, SeriesVerdict acquisition, boolean reopened) {
        return Map.of("caseId", id.toString(), "acquisition", acquisition.name(), "reopened", reopened);
    }

    private boolean waitsFor(String message, CaseId id) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(id.toString())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    private void correlate(String message, CaseId id) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(id.toString())
                .correlateAll();
    }

    /** Sub-processes go with the process that called them. */
    private void end(CaseId id) {
        for (ProcessInstance running : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString(), PROCESS)
                .list()) {
            runtime.deleteProcessInstance(running.getId(), CANCELLED);
        }
    }
}
