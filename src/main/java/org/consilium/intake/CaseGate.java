package org.consilium.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Person;
import org.consilium.access.Policy;
import org.consilium.access.Sight;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** Stands before every case; whoever may not enter is told what they would be told were there no such case. */
@ApplicationScoped
public class CaseGate {
    private final Policy policy;
    private final Cases cases;

    CaseGate(Policy policy, Cases cases) {
        this.policy = policy;
        this.cases = cases;
    }

    /** @throws Refusal {@code not-found} where there is no such case or it is not this person's to see */
    public void enter(CaseId id, Person person) {
        if (!isOpen(id, person)) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
    }

    /** Whether there is such a case and this person may enter it. */
    public boolean isOpen(CaseId id, Person person) {
        return open(Set.of(id), person).contains(id);
    }

    /**
     * Ids of all cases, which are those of their studies, that this person may enter; absent where every one is open, those
     * of studies without a case included.
     */
    @Transactional
    public Optional<Set<UUID>> entered(Person person) {
        Sight sight = policy.sightOf(person);
        return sight.all() ? Optional.empty() : Optional.of(cases.seenBy(sight));
    }

    /** Those of the cases that there are and that this person may enter. */
    @Transactional
    public Set<CaseId> open(Collection<CaseId> ids, Person person) {
        return ids.isEmpty() ? Set.of() : cases.admitted(ids, policy.sightOf(person));
    }
}
