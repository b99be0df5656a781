package org.consilium.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.consilium.intake.CaseSeries;
import org.consilium.intake.SeriesFacts;
import org.consilium.intake.SeriesVerdict;
import org.junit.jupiter.api.Test;

class PrimaryChoiceTest {
    @Test
    void aLimitedSeriesIsReadOnlyWhereThereIsNoOther() {
        CaseSeries thinButBlocked = series("1.1", SeriesVerdict.BLOCK, 0.6, 0, 400);
        CaseSeries good = series("1.2", SeriesVerdict.WARN, 2, 1, 150);
        assertThat(PrimaryChoice.of(List.of(thinButBlocked, good))).isSameAs(good);
        assertThat(PrimaryChoice.of(List.of(thinButBlocked))).isSameAs(thinButBlocked);
    }

    @Test
    void amongEqualsTheThinnestThenTheFullestIsRead() {
        CaseSeries thick = series("1.1", SeriesVerdict.PASS, 2.5, 0, 150);
        CaseSeries thin = series("1.2", SeriesVerdict.WARN, 1, 1, 300);
        CaseSeries thinAndWhole = series("1.3", SeriesVerdict.WARN, 1, 1, 320);
        assertThat(PrimaryChoice.of(List.of(thick, thin, thinAndWhole))).isSameAs(thinAndWhole);
    }

    @Test
    void theOrderOfArrivalDecidesNothing() {
        List<CaseSeries> series = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            series.add(series("1." + i, SeriesVerdict.PASS, 1, 0, 100));
        }
        CaseSeries chosen = PrimaryChoice.of(series);
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(series, chance);
            assertThat(PrimaryChoice.of(series)).as("seed " + seed).isSameAs(chosen);
        }
    }

    private static CaseSeries series(String uid, SeriesVerdict verdict, double spacingMm, int warnings, int slices) {
        SeriesFacts facts = new SeriesFacts(
                UUID.randomUUID(),
                1,
                512,
                512,
                slices,
                0.7,
                0.7,
                spacingMm,
                Optional.of(spacingMm),
                "",
                verdict,
                warnings,
                Set.of());
        return new CaseSeries(facts, uid, "", "CT", List.of(), "0".repeat(64), false, Instant.EPOCH);
    }
}
