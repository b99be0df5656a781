package org.consilium.intake.adapter.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilium.intake.CaseId;
import org.consilium.intake.FiveSteps;
import org.consilium.intake.Step;

@ApplicationScoped
class StepStore implements FiveSteps, PanacheRepositoryBase<StepRow, StepRow.Key> {
    private final CaseStore cases;
    private final Clock clock;

    StepStore(CaseStore cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(CaseId id, Step step, Optional<UUID> author, Content content) {
        // The lock makes the next version number nobody else's.
        cases.locked(id);
        StepRow row = new StepRow();
        row.caseId = id.value();
        row.step = step;
        row.version = 1 + (int) count("caseId = ?1 and step = ?2", id.value(), step);
        row.author = author.orElse(null);
        row.at = clock.instant();
        row.inputs = content.inputs();
        row.output = content.output();
        row.provenance = content.provenance();
        persist(row);
    }

    @Override
    @Transactional
    public Set<UUID> casesWithStepBy(UUID author) {
        return list("author", author).stream().map(row -> row.caseId).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional
    public List<StepDone> newest(CaseId id) {
        Map<Step, StepDone> newest = new EnumMap<>(Step.class);
        list("caseId = ?1 order by version", id.value()).forEach(row -> newest.put(row.step, row.done()));
        return List.copyOf(newest.values());
    }
}
