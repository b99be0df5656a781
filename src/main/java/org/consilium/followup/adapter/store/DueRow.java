package org.consilium.followup.adapter.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.followup.FollowUpBook;
import org.jspecify.annotations.Nullable;

/** When a case is to be looked at next. */
@Entity
@Table(name = "follow_up")
class DueRow {
    @Id
    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "due_at", nullable = false)
    Instant dueAt;

    @Nullable
    @Column(name = "escalated_at")
    Instant escalatedAt;

    @Column(nullable = false)
    boolean settled;

    FollowUpBook.Due due() {
        return new FollowUpBook.Due(dueAt, Optional.ofNullable(escalatedAt), settled);
    }
}
