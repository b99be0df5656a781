package org.consilium.intake.adapter.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.consilium.intake.FiveSteps;
import org.consilium.intake.Step;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of one step, never changed. */
@Entity
@Immutable
@Table(name = "case_step")
@IdClass(StepRow.Key.class)
class StepRow {
    @Id
    @Column(name = "case_id")
    UUID caseId;

    @Id
    @Enumerated(EnumType.STRING)
    Step step;

    @Id
    int version;

    @Nullable
    UUID author;

    @Column(nullable = false)
    Instant at;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> inputs;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> output;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> provenance;

    FiveSteps.StepDone done() {
        return new FiveSteps.StepDone(
                step, version, Optional.ofNullable(author), at, new FiveSteps.Content(inputs, output, provenance));
    }

    /** What identifies a row; a class because JPA fills it field by field. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Nullable
        UUID caseId;

        @Nullable
        Step step;

        int version;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(caseId, key.caseId)
                    && step == key.step
                    && version == key.version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, step, version);
        }
    }
}
