package org.consilium.intake;

import java.util.List;
import java.util.UUID;

/**
 * A series was kept out of its case.
 *
 * @param study trace id of the study
 * @param refusals the rules that kept it out
 */
public record SeriesRefused(UUID study, List<AcquisitionFinding> refusals) {
    public SeriesRefused {
        refusals = List.copyOf(refusals);
    }
}
