package org.consilium.intake.adapter.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseState;
import org.consilium.intake.Cases;
import org.consilium.intake.Step;

/** A case as stored. */
@Entity
@Table(name = "consultation_case")
class CaseRow {
    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    String label;

    @Column(name = "study_instance_uid", nullable = false, updatable = false)
    String studyInstanceUid;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    CaseState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Step step;

    @Column(nullable = false)
    long version;

    @Column(nullable = false)
    int revision;

    /** The house that sent the study. */
    @Column(nullable = false, updatable = false)
    String site;

    @Column(name = "opened_at", nullable = false, updatable = false)
    Instant openedAt;

    Cases.Summary summary() {
        return new Cases.Summary(new CaseId(id), label, state, step, version, revision, openedAt);
    }
}
