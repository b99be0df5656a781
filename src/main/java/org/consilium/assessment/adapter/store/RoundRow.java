package org.consilium.assessment.adapter.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.consilium.assessment.Round;
import org.consilium.intake.CaseId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A round as stored. */
@Entity
@Immutable
@Table(name = "assessment_round")
@IdClass(RoundRow.Key.class)
class RoundRow {
    @Id
    @Column(name = "case_id")
    UUID caseId;

    @Id
    int number;

    @Column(nullable = false)
    int revision;

    @Column(name = "input_digest", nullable = false)
    String inputDigest;

    @Column(name = "opened_at", nullable = false)
    Instant openedAt;

    Round round() {
        return new Round(new CaseId(caseId), number, revision, inputDigest);
    }

    /** Case and number; a class because JPA fills it field by field. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Nullable
        UUID caseId;

        int number;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(caseId, key.caseId) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, number);
        }
    }
}
