package org.consilium.assessment.adapter.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What the model read, as stored. */
@Entity
@Immutable
@Table(name = "model_read")
@IdClass(RoundKey.class)
class ModelReadRow {
    @Id
    @Column(name = "case_id")
    UUID caseId;

    @Id
    int round;

    @Column(nullable = false)
    String state;

    @Nullable
    String reason;

    @Nullable
    String detail;

    @Column(nullable = false)
    String nodules;

    @Nullable
    String provenance;

    @Column(name = "stored_at", nullable = false)
    Instant storedAt;
}
