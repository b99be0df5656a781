package org.consilium.followup.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.followup.Arrangement;
import org.consilium.followup.Assistance;
import org.consilium.followup.FollowUpBook;
import org.consilium.followup.Outcome;
import org.consilium.intake.CaseId;

@ApplicationScoped
@Transactional
class FollowUpStore implements FollowUpBook {
    private final EntityManager entities;

    FollowUpStore(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void keep(CaseId id, Arrangement arrangement) {
        entities.persist(ArrangementRow.of(id, arrangement));
    }

    @Override
    public Optional<Arrangement> arrangement(CaseId id) {
        return newest("from ArrangementRow where caseId = ?1 order by at desc", ArrangementRow.class, id)
                .map(ArrangementRow::arrangement);
    }

    @Override
    public void keep(CaseId id, Assistance assistance) {
        entities.persist(AssistanceRow.of(id, assistance));
    }

    @Override
    public Optional<Assistance> assistance(CaseId id) {
        return newest("from AssistanceRow where caseId = ?1 order by at desc", AssistanceRow.class, id)
                .map(AssistanceRow::assistance);
    }

    @Override
    public void keep(CaseId id, Outcome outcome) {
        entities.persist(OutcomeRow.of(id, outcome));
    }

    @Override
    public Optional<Outcome> outcome(CaseId id) {
        return newest("from OutcomeRow where caseId = ?1 order by at desc", OutcomeRow.class, id)
                .map(OutcomeRow::outcome);
    }

    private <T> Optional<T> newest(String query, Class<T> row, CaseId id) {
        return entities.createQuery(query, row)
                .setParameter(1, id.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void dueAt(CaseId id, Instant due) {
        DueRow row = find(id).orElseGet(() -> {
            DueRow fresh = new DueRow();
            fresh.caseId = id.value();
            return fresh;
        });
        row.dueAt = due;
        row.escalatedAt = null;
        row.settled = false;
        entities.persist(row);
    }

    @Override
    public Optional<Due> due(CaseId id) {
        return find(id).map(DueRow::due);
    }

    @Override
    public void settle(CaseId id) {
        find(id).ifPresent(row -> row.settled = true);
    }

    @Override
    public List<CaseId> takeOverdue(Instant before, int atMost) {
        List<?> ids = entities.createNativeQuery(
                        "select f.case_id from follow_up f join consultation_case c on c.id = f.case_id "
                                + "where not f.settled and f.escalated_at is null and f.due_at < ?1 "
                                + "and c.state = 'DECIDED' order by f.due_at limit ?2 for update of f skip locked",
                        UUID.class)
                .setParameter(1, before)
                .setParameter(2, atMost)
                .getResultList();
        return ids.stream().map(id -> new CaseId((UUID) id)).toList();
    }

    @Override
    public void escalated(CaseId id, Instant at) {
        find(id).ifPresent(row -> row.escalatedAt = at);
    }

    private Optional<DueRow> find(CaseId id) {
        return Optional.ofNullable(entities.find(DueRow.class, id.value()));
    }
}
