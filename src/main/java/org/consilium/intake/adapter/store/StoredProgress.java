package org.consilium.intake.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseProgress;
import org.consilium.intake.CaseState;
import org.consilium.intake.Step;
import org.consilium.intake.domain.CaseStage;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** Moves cases on; the moves themselves are those of {@link CaseStage}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredProgress implements CaseProgress {
    private final CaseStore cases;

    StoredProgress(CaseStore cases) {
        this.cases = cases;
    }

    @Override
    public void change(CaseId id, long expectedVersion) {
        CaseRow row = cases.locked(id);
        if (row.version != expectedVersion) {
            throw Refusal.of(Problem.STALE_VERSION).with("current", row.version).with("expected", expectedVersion);
        }
        row.version++;
    }

    @Override
    public void changedBySystem(CaseId id) {
        cases.locked(id).version++;
    }

    @Override
    public void hold(CaseId id) {
        cases.locked(id);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRED)
    public CaseState stateOf(CaseId id) {
        return cases.get(id).state();
    }

    @Override
    public void atStep(CaseId id, Step step) {
        cases.locked(id).step = step;
    }

    @Override
    public void assessing(CaseId id) {
        move(id, CaseStage::assess);
    }

    @Override
    public void awaitingPanel(CaseId id) {
        move(id, CaseStage::awaitPanel);
    }

    @Override
    public void decided(CaseId id) {
        move(id, CaseStage::decide);
    }

    @Override
    public void closed(CaseId id) {
        move(id, CaseStage::close);
    }

    @Override
    public void cancelled(CaseId id) {
        move(id, CaseStage::cancel);
    }

    @Override
    public void reopened(CaseId id) {
        move(id, CaseStage::reopen);
    }

    private void move(CaseId id, UnaryOperator<CaseStage> transition) {
        CaseRow row = cases.locked(id);
        row.state = transition.apply(CaseStage.of(row.state)).state();
    }
}
