package org.consilium.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.Ruling;
import org.consilium.rules.StepFacts;
import org.consilium.rules.StepFacts.Circumstance;

/** The table {@code quality.step-gate}: what keeps a step from ending. */
@ApplicationScoped
public class StepGate {
    private final ConsensusRules rules;

    StepGate(ConsensusRules rules) {
        this.rules = rules;
    }

    /**
     * Lets a step end, or says which rows keep it open.
     *
     * @throws Refusal {@code gate-closed} with the ids of the rows
     */
    public void pass(StepFacts.Step step, Set<Circumstance> circumstances) {
        pass(new StepFacts(step, circumstances, 0));
    }

    /** As {@link #pass(StepFacts.Step, Set)}, where something may be overdue. */
    public void pass(StepFacts facts) {
        List<Ruling> closed = rules.stepGate(facts);
        if (!closed.isEmpty()) {
            throw Refusal.of(Problem.GATE_CLOSED)
                    .with("rules", closed.stream().map(Ruling::ruleId).toList())
                    .with("why", closed.get(0).sentence().en())
                    .with("whyZh", closed.get(0).sentence().zh());
        }
    }

    /** Circumstances that hold, one by one. */
    public static final class Found {
        private final Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);

        public Found when(boolean holds, Circumstance circumstance) {
            if (holds) {
                circumstances.add(circumstance);
            }
            return this;
        }

        public Set<Circumstance> all() {
            return circumstances;
        }
    }
}
