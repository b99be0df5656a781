package org.consilium.intake.adapter.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.intake.AcquisitionFinding;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseSeries;
import org.consilium.intake.CheckedSeries;
import org.consilium.intake.SeriesFacts;
import org.consilium.intake.SeriesVerdict;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A series as one revision of a case holds it; only whether it is primary ever changes. */
@Entity
@Table(name = "case_series")
class SeriesRow {
    @Id
    UUID id;

    @Column(name = "case_id", nullable = false)
    UUID caseId;

    @Column(name = "series_instance_uid", nullable = false)
    String seriesInstanceUid;

    @Column(nullable = false)
    int revision;

    @Column(name = "is_primary", nullable = false)
    boolean primary;

    @Column(nullable = false)
    String description;

    @Column(nullable = false)
    String modality;

    @Column(nullable = false)
    int columns;

    @Column(nullable = false)
    int rows;

    @Column(nullable = false)
    int slices;

    @Column(name = "column_spacing_mm", nullable = false)
    double columnSpacingMm;

    @Column(name = "row_spacing_mm", nullable = false)
    double rowSpacingMm;

    @Column(name = "slice_spacing_mm", nullable = false)
    double sliceSpacingMm;

    @Nullable
    @Column(name = "thickness_mm")
    Double thicknessMm;

    @Column(nullable = false)
    String kernel;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    SeriesVerdict verdict;

    @Column(nullable = false)
    int warnings;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> forbids;

    @JdbcTypeCode(SqlTypes.JSON)
    List<AcquisitionFinding> findings;

    @Column(nullable = false, columnDefinition = "char(64)")
    String digest;

    @Column(name = "added_at", nullable = false)
    Instant addedAt;

    static SeriesRow of(UUID id, CaseId caseId, int revision, CheckedSeries checked, Instant at) {
        SeriesRow row = new SeriesRow();
        row.id = id;
        row.caseId = caseId.value();
        row.revision = revision;
        row.seriesInstanceUid = checked.series().seriesInstanceUid();
        row.description = checked.series().description();
        row.modality = checked.series().modality();
        row.takeGrid(checked.grid().orElseThrow());
        row.thicknessMm = checked.thicknessMm().orElse(null);
        row.kernel = checked.kernel();
        row.verdict = checked.verdict();
        row.warnings = checked.warnings();
        row.forbids = checked.forbids().stream().sorted().toList();
        row.findings = checked.findings();
        row.digest = checked.series().digest();
        row.addedAt = at;
        return row;
    }

    private void takeGrid(VoxelGrid grid) {
        columns = grid.columns();
        rows = grid.rows();
        slices = grid.slices();
        columnSpacingMm = grid.columnSpacingMm();
        rowSpacingMm = grid.rowSpacingMm();
        sliceSpacingMm = grid.sliceSpacingMm();
    }

    CaseSeries series() {
        SeriesFacts facts = new SeriesFacts(
                id,
                revision,
                columns,
                rows,
                slices,
                columnSpacingMm,
                rowSpacingMm,
                sliceSpacingMm,
                Optional.ofNullable(thicknessMm),
                kernel,
                verdict,
                warnings,
                Set.copyOf(forbids));
        return new CaseSeries(facts, seriesInstanceUid, description, modality, findings, digest, primary, addedAt);
    }
}
