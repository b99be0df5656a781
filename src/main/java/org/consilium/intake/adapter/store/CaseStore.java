package org.consilium.intake.adapter.store;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilium.access.Sight;
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
    @Transactional(Transactional.TxType.MANDATORY)
    public Summary still(CaseId id) {
        return refreshed(id, LockModeType.PESSIMISTIC_READ).summary();
    }

    @Override
    @Transactional
    public Optional<CaseId> ofStudy(String studyInstanceUid) {
        return find("studyInstanceUid", studyInstanceUid).firstResultOptional().map(row -> new CaseId(row.id));
    }

    @Override
    @Transactional
    public Set<CaseId> admitted(Collection<CaseId> ids, Sight sight) {
        List<UUID> wanted = ids.stream().map(CaseId::value).toList();
        return list("id in ?1", wanted).stream()
                .filter(row -> sight.admits(row.id, row.site, row.state.name()))
                .map(row -> new CaseId(row.id))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional
    public Set<UUID> seenBy(Sight sight) {
        return stream("site in ?1 or state in ?2 or id in ?3", sight.sites(), stages(sight), sight.cases())
                .map(row -> row.id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<CaseState> stages(Sight sight) {
        return sight.stages().stream().map(CaseState::valueOf).toList();
    }

    @Override
    @Transactional
    public Page page(Sight sight, Optional<CaseState> state, int page, int size) {
        Map<String, Object> bounds = Map.of(
                "all", sight.all(),
                "sites", sight.sites(),
                "stages", stages(sight),
                "cases", sight.cases(),
                "states", state.map(List::of).orElseGet(() -> List.of(CaseState.values())));
        PanacheQuery<CaseRow> query = find(
                "state in :states and (:all = true or site in :sites or state in :stages or id in :cases) "
                        + "order by openedAt desc, label desc",
                bounds);
        List<Summary> cases =
                query.page(page, size).list().stream().map(CaseRow::summary).toList();
        return new Page(cases, query.count());
    }

    /** The case, locked until the transaction ends and as the database has it at this moment. */
    CaseRow locked(CaseId id) {
        return refreshed(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private CaseRow refreshed(CaseId id, LockModeType mode) {
        CaseRow row = findById(id.value());
        if (row == null) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        flush();
        getEntityManager().refresh(row, mode);
        return row;
    }
}
