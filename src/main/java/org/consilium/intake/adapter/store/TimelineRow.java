package org.consilium.intake.adapter.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.intake.CaseTimeline;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a case, never changed. */
@Entity
@Immutable
@Table(name = "case_timeline")
class TimelineRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long number;

    @Column(name = "case_id", nullable = false)
    UUID caseId;

    @Column(nullable = false)
    Instant at;

    @Column(nullable = false)
    String kind;

    @Nullable
    UUID actor;

    @Column(nullable = false)
    String english;

    @Column(nullable = false)
    String chinese;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> details;

    @Column(nullable = false)
    boolean sealed;

    CaseTimeline.Timed timed() {
        return new CaseTimeline.Timed(
                at, new CaseTimeline.Entry(kind, Optional.ofNullable(actor), english, chinese, details, sealed));
    }
}
