package org.consilium.assessment.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.assessment.Conclusions;
import org.consilium.assessment.Round;
import org.consilium.assessment.SwitchBook;
import org.consilium.assessment.domain.Advice;
import org.consilium.assessment.domain.ComparisonView;
import org.consilium.intake.CaseId;

@ApplicationScoped
@Transactional
class StoredConclusions implements Conclusions, SwitchBook {
    private final ComparisonStore comparisons;
    private final AdviceStore advices;
    private final EntityManager entities;

    StoredConclusions(ComparisonStore comparisons, AdviceStore advices, EntityManager entities) {
        this.comparisons = comparisons;
        this.advices = advices;
        this.entities = entities;
    }

    @Override
    public void add(Round round, Standing standing, ComparisonView view, Instant at) {
        comparisons.add(round, standing, view, at);
    }

    @Override
    public Optional<Standing> standing(Round round) {
        return comparisons.standing(round);
    }

    @Override
    public Optional<ComparisonView> newest(Round round) {
        return comparisons.newest(round);
    }

    @Override
    public List<CaseId> compared() {
        List<?> ids = entities.createNativeQuery(
                        "select case_id from case_comparison group by case_id order by max(at) desc, case_id",
                        UUID.class)
                .getResultList();
        return ids.stream().map(id -> new CaseId((UUID) id)).toList();
    }

    @Override
    public void add(Round round, Advice advice) {
        advices.add(round, advice);
    }

    @Override
    public Optional<Advice> advice(Round round) {
        return advices.of(round);
    }

    @Override
    public void accept(CaseId id, int revision, UUID by, String reason, Instant at) {
        entities.createNativeQuery(
                        "insert into accepted_limitation (case_id, revision, by_person, reason, at) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, id.value())
                .setParameter(2, revision)
                .setParameter(3, by)
                .setParameter(4, reason)
                .setParameter(5, at)
                .executeUpdate();
    }

    @Override
    public boolean isAccepted(CaseId id, int revision) {
        return !entities.createNativeQuery("select 1 from accepted_limitation where case_id = ?1 and revision = ?2")
                .setParameter(1, id.value())
                .setParameter(2, revision)
                .getResultList()
                .isEmpty();
    }

    @Override
    public boolean isOn() {
        List<?> newest = entities.createNativeQuery("select is_on from model_switch order by number desc limit 1")
                .getResultList();
        return newest.isEmpty() || Boolean.TRUE.equals(newest.get(0));
    }

    @Override
    public void turn(boolean on, String reason, UUID by, Instant at) {
        entities.createNativeQuery("insert into model_switch (is_on, reason, by_person, at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, on)
                .setParameter(2, reason)
                .setParameter(3, by)
                .setParameter(4, at)
                .executeUpdate();
    }
}
