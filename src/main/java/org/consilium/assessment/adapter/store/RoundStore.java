package org.consilium.assessment.adapter.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.consilium.assessment.Round;
import org.consilium.intake.CaseId;

@ApplicationScoped
class RoundStore implements PanacheRepositoryBase<RoundRow, RoundRow.Key> {
    Round begin(CaseId id, int revision, String inputDigest, Instant at) {
        RoundRow row = new RoundRow();
        row.caseId = id.value();
        row.number = 1 + current(id).map(Round::number).orElse(0);
        row.revision = revision;
        row.inputDigest = inputDigest;
        row.openedAt = at;
        persist(row);
        return row.round();
    }

    Optional<Round> current(CaseId id) {
        return find("caseId = ?1 order by number desc", id.value())
                .firstResultOptional()
                .map(RoundRow::round);
    }
}
