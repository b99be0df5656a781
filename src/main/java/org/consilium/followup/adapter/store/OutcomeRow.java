package org.consilium.followup.adapter.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.followup.Outcome;
import org.consilium.intake.CaseId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An outcome as stored, never changed. */
@Entity
@Immutable
@Table(name = "outcome")
class OutcomeRow {
    @Id
    UUID id;

    @Column(name = "case_id", nullable = false)
    UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Outcome.Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Outcome.Basis basis;

    @Nullable
    String note;

    @Column(name = "final", nullable = false)
    boolean ends;

    @Column(name = "recorded_by", nullable = false)
    UUID by;

    @Column(name = "recorded_at", nullable = false)
    Instant at;

    static OutcomeRow of(CaseId caseId, Outcome outcome) {
        OutcomeRow row = new OutcomeRow();
        row.id = UUID.randomUUID();
        row.caseId = caseId.value();
        row.kind = outcome.kind();
        row.basis = outcome.basis();
        row.note = outcome.note().orElse(null);
        row.ends = outcome.ends();
        row.by = outcome.by();
        row.at = outcome.at();
        return row;
    }

    Outcome outcome() {
        return new Outcome(kind, basis, Optional.ofNullable(note), ends, by, at);
    }
}
