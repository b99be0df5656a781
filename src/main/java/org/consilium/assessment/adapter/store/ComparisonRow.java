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
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A comparison as stored, never changed; the newest of a round counts. */
@Entity
@Immutable
@Table(name = "case_comparison")
@IdClass(ComparisonRow.Key.class)
class ComparisonRow {
    @Id
    @Column(name = "case_id")
    UUID caseId;

    @Id
    int round;

    @Id
    int number;

    @Column(name = "major_discordance", nullable = false)
    boolean majorDiscordance;

    @Column(name = "panel_needed", nullable = false)
    boolean panelNeeded;

    @Column(nullable = false)
    String body;

    @Column(nullable = false)
    Instant at;

    /** Case, round and number; a class because JPA fills it field by field. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Nullable
        UUID caseId;

        int round;
        int number;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(caseId, key.caseId)
                    && round == key.round
                    && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, round, number);
        }
    }
}
