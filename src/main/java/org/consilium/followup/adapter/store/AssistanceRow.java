package org.consilium.followup.adapter.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.followup.Assistance;
import org.consilium.intake.CaseId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An assistance as stored, never changed. */
@Entity
@Immutable
@Table(name = "assistance")
class AssistanceRow {
    @Id
    UUID id;

    @Column(name = "case_id", nullable = false)
    UUID caseId;

    @Column(name = "patient_informed", nullable = false)
    boolean patientInformed;

    @Column(name = "orders_placed", nullable = false)
    boolean ordersPlaced;

    @Nullable
    String note;

    @Column(name = "given_by", nullable = false)
    UUID by;

    @Column(name = "given_at", nullable = false)
    Instant at;

    static AssistanceRow of(CaseId caseId, Assistance assistance) {
        AssistanceRow row = new AssistanceRow();
        row.id = UUID.randomUUID();
        row.caseId = caseId.value();
        row.patientInformed = assistance.patientInformed();
        row.ordersPlaced = assistance.ordersPlaced();
        row.note = assistance.note().orElse(null);
        row.by = assistance.by();
        row.at = assistance.at();
        return row;
    }

    Assistance assistance() {
        return new Assistance(patientInformed, ordersPlaced, Optional.ofNullable(note), by, at);
    }
}
