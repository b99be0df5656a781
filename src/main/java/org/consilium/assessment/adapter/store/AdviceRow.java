package org.consilium.assessment.adapter.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.consilium.clinical.LeavingReason;
import org.consilium.clinical.Plan;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Advice as stored, never changed. */
@Entity
@Immutable
@Table(name = "case_advice")
@IdClass(RoundKey.class)
class AdviceRow {
    @Id
    @Column(name = "case_id")
    UUID caseId;

    @Id
    int round;

    @Column(nullable = false)
    UUID author;

    @Column(nullable = false)
    Instant at;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Plan plan;

    @Nullable
    @Column(name = "interval_months")
    Integer intervalMonths;

    @Nullable
    String reason;

    @Nullable
    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    LeavingReason reasonCode;

    @Column(name = "panel_requested", nullable = false)
    boolean panelRequested;

    @Column(nullable = false)
    boolean accepted;

    @Column(nullable = false)
    String level;

    @Column(nullable = false)
    String routing;
}
