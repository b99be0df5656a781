package org.consilium.assessment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.assessment.domain.Compared;
import org.consilium.assessment.domain.ManagementDifference;
import org.consilium.assessment.domain.Question;
import org.consilium.intake.CaseId;
import org.consilium.problem.Refusal;
import org.consilium.rules.ConsensusRules;
import org.consilium.tables.Replay;
import org.consilium.tables.StoredCases;

/** Asks other rules on the reads, history and images of cases as they are kept; writes nothing. */
@ApplicationScoped
class StoredComparisons implements StoredCases {
    private final Conclusions conclusions;
    private final Rounds rounds;
    private final Comparison comparison;

    StoredComparisons(Conclusions conclusions, Rounds rounds, Comparison comparison) {
        this.conclusions = conclusions;
        this.rounds = rounds;
        this.comparison = comparison;
    }

    @Override
    public Replay replay(ConsensusRules before, ConsensusRules after) {
        List<CaseId> cases = QuarkusTransaction.requiringNew().call(conclusions::compared);
        List<Replay.Difference> differences = new ArrayList<>();
        int unreadable = 0;
        for (CaseId id : cases) {
            Optional<Question> question = question(id);
            if (question.isEmpty()) {
                unreadable++;
                continue;
            }
            Compared then = Compared.of(question.get(), before, Set.of());
            Compared now = Compared.of(question.get(), after, Set.of());
            List<Replay.Change> changes = ManagementDifference.between(then, before, now, after).stream()
                    .map(found -> new Replay.Change(found.subject(), found.before(), found.after(), found.direction()))
                    .toList();
            if (!changes.isEmpty()) {
                differences.add(new Replay.Difference(id.value(), changes));
            }
        }
        return new Replay(cases.size(), unreadable, differences);
    }

    /** Each case in a transaction of its own: thousands of them take longer than one may last. */
    private Optional<Question> question(CaseId id) {
        try {
            return Optional.of(QuarkusTransaction.requiringNew().call(() -> comparison.question(rounds.current(id))));
        } catch (Refusal incomplete) {
            return Optional.empty();
        }
    }
}
