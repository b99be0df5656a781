package org.consilium.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.dicom.volume.VoxelGrid;

/**
 * A series after acquisition checks.
 *
 * @param grid the volume's geometry; absent where the files make no volume
 * @param thicknessMm slice thickness where stated
 * @param kernel convolution kernel; empty text where not stated
 * @param findings everything that rules said, passes included
 * @param refusals those findings that keep the series out; empty where it is accepted
 */
public record CheckedSeries(
        ReceivedSeries series,
        Optional<VoxelGrid> grid,
        Optional<Double> thicknessMm,
        String kernel,
        List<AcquisitionFinding> findings,
        List<AcquisitionFinding> refusals) {
    public CheckedSeries {
        findings = List.copyOf(findings);
        refusals = List.copyOf(refusals);
        if (grid.isEmpty() && refusals.isEmpty()) {
            throw new IllegalArgumentException("a series without a volume cannot be accepted: it needs a refusal");
        }
    }

    public boolean isAccepted() {
        return refusals.isEmpty();
    }

    /** The worst verdict of all findings. */
    public SeriesVerdict verdict() {
        return findings.stream()
                .map(AcquisitionFinding::verdict)
                .reduce(SeriesVerdict.PASS, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    public int warnings() {
        return (int) findings.stream()
                .filter(finding -> finding.verdict() == SeriesVerdict.WARN)
                .count();
    }

    /** Every use that some finding forbids. */
    public Set<String> forbids() {
        return findings.stream().flatMap(finding -> finding.forbids().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
