package org.consilium.assessment.adapter.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.consilium.assessment.domain.ReconciledRead;
import org.jspecify.annotations.Nullable;

/** What a person read, as stored. */
@Entity
@Table(name = "human_read")
class HumanReadRow {
    @Id
    UUID id;

    @Column(name = "case_id", nullable = false, updatable = false)
    UUID caseId;

    @Column(nullable = false, updatable = false)
    int round;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    Purpose purpose;

    @Column(nullable = false)
    UUID author;

    @Column(nullable = false)
    String findings;

    @Nullable
    String impression;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    ReconciledRead.@Nullable Reason reasonCode;

    @Nullable
    String comment;

    @Column(name = "saved_at", nullable = false)
    Instant savedAt;

    @Nullable
    @Column(name = "locked_at")
    Instant lockedAt;

    /** What the read is for. */
    enum Purpose {
        BLIND,
        SECOND,
        RECONCILED
    }
}
