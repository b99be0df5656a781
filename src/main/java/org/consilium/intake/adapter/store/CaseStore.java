package org.consilium.intake.adapter.store;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseState;
import org.consilium.intake.Cases;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

@ApplicationScoped
class CaseStore implements Cases, PanacheRepositoryBase<CaseRow, UUID> {
    @Override
    @Transactional
    public Summary get(CaseId id) {
        return find(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    @Override
    @Transactional
    public Optional<Summary> find(CaseId id) {
        return findByIdOptional(id.value()).map(CaseRow::summary);
    }

    @Override
    @Transactional
    public Optional<CaseId> ofStudy(String studyInstanceUid) {
        return find("studyInstanceUid", studyInstanceUid).firstResultOptional().map(row -> new CaseId(row.id));
    }

    @Override
    @Transactional
    public Page page(Optional<CaseState> state, int page, int size) {
        PanacheQuery<CaseRow> query = state.map(wanted -> find("state = ?1 order by openedAt desc, label desc", wanted))
                .orElseGet(() -> find("order by openedAt desc, label desc"));
        List<Summary> cases =
                query.page(page, size).list().stream().map(CaseRow::summary).toList();
        return new Page(cases, query.count());
    }

    /** The case, locked until the transaction ends and as the database has it at this moment. */
    CaseRow locked(CaseId id) {
        CaseRow row = findById(id.value());
        if (row == null) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        flush();
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }
}
