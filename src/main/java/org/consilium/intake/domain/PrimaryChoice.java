package org.consilium.intake.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consilium.intake.CaseSeries;
import org.consilium.intake.CheckedSeries;
import org.consilium.intake.SeriesVerdict;

/**
 * Which series a case is read on: the best verdict, then the thinnest slices, then the fewest warnings, then the most
 * slices; among equals always the same one.
 */
public final class PrimaryChoice {
    private static final Comparator<CaseSeries> BEST_FIRST = Comparator.comparing(
                    (CaseSeries series) -> series.facts().verdict() == SeriesVerdict.BLOCK)
            .thenComparing(series -> series.facts().sliceSpacingMm())
            .thenComparing(series -> series.facts().warnings())
            .thenComparing(series -> -series.facts().slices())
            .thenComparing(CaseSeries::seriesInstanceUid);

    private static final Comparator<CheckedSeries> CHECKED_BEST_FIRST = Comparator.comparing(
                    (CheckedSeries series) -> series.verdict() == SeriesVerdict.BLOCK)
            .thenComparing(series -> series.grid().orElseThrow().sliceSpacingMm())
            .thenComparing(CheckedSeries::warnings)
            .thenComparing(series -> -series.grid().orElseThrow().slices())
            .thenComparing(series -> series.series().seriesInstanceUid());

    private PrimaryChoice() {}

    /** Of a study that opens no case, by the same order; absent where no series was accepted. */
    public static Optional<CheckedSeries> ofChecked(List<CheckedSeries> series) {
        return series.stream().filter(CheckedSeries::isAccepted).min(CHECKED_BEST_FIRST);
    }

    /** @param series at least one */
    public static CaseSeries of(List<CaseSeries> series) {
        return series.stream().min(BEST_FIRST).orElseThrow(() -> new IllegalArgumentException("no series to choose"));
    }
}
