package org.consilium.intake;

import java.util.Set;

/**
 * What one acquisition rule said of a series.
 *
 * @param ruleId for example {@code QA-01}
 * @param value what was found, without patient data
 * @param bound what would have passed
 * @param forbids codes of the uses that this forbids
 * @param table which table
 * @param version which edition of it
 * @param row place in the table, counted from 1; 0 where no table was asked
 */
public record AcquisitionFinding(
        String ruleId,
        SeriesVerdict verdict,
        String value,
        String bound,
        Set<String> forbids,
        String table,
        String version,
        int row,
        String english,
        String chinese) {
    public AcquisitionFinding {
        forbids = Set.copyOf(forbids);
        if (ruleId.isBlank()) {
            throw new IllegalArgumentException("a finding names its rule");
        }
    }
}
