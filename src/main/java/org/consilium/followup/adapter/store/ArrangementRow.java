package org.consilium.followup.adapter.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.consilium.followup.Arrangement;
import org.consilium.intake.CaseId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An arrangement as stored, never changed. */
@Entity
@Immutable
@Table(name = "arrangement")
class ArrangementRow {
    @Id
    UUID id;

    @Column(name = "case_id", nullable = false)
    UUID caseId;

    @Column(name = "infection_not_excluded", nullable = false)
    boolean infectionNotExcluded;

    @Column(name = "biopsy_indicated", nullable = false)
    boolean biopsyIndicated;

    @Column(name = "bronchoscopy_suitable", nullable = false)
    boolean bronchoscopySuitable;

    @Column(name = "metastasis_possible", nullable = false)
    boolean metastasisPossible;

    @Column(name = "mean_mm", nullable = false)
    BigDecimal meanMm;

    @Column(nullable = false)
    boolean characterised;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> ruling;

    @Column(nullable = false)
    UUID owner;

    @Column(name = "due_at", nullable = false)
    Instant dueAt;

    @Column(name = "arranged_by", nullable = false)
    UUID by;

    @Column(name = "arranged_at", nullable = false)
    Instant at;

    static ArrangementRow of(CaseId caseId, Arrangement arrangement) {
        ArrangementRow row = new ArrangementRow();
        row.id = UUID.randomUUID();
        row.caseId = caseId.value();
        row.infectionNotExcluded = arrangement.answers().infectionNotExcluded();
        row.biopsyIndicated = arrangement.answers().biopsyIndicated();
        row.bronchoscopySuitable = arrangement.answers().bronchoscopySuitable();
        row.metastasisPossible = arrangement.answers().metastasisPossible();
        row.meanMm = arrangement.answers().meanMm();
        row.characterised = arrangement.answers().characterised();
        row.ruling = arrangement.ruling();
        row.owner = arrangement.owner();
        row.dueAt = arrangement.dueAt();
        row.by = arrangement.by();
        row.at = arrangement.at();
        return row;
    }

    Arrangement arrangement() {
        Arrangement.Answers answers = new Arrangement.Answers(
                infectionNotExcluded, biopsyIndicated, bronchoscopySuitable, metastasisPossible, meanMm, characterised);
        return new Arrangement(answers, ruling, owner, dueAt, by, at);
    }
}
