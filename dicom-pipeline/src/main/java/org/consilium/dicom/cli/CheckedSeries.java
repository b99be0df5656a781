package org.consilium.dicom.cli;

import java.util.Comparator;
import java.util.List;
import org.consilium.dicom.cli.AcquisitionJudge.RuleFinding;
import org.consilium.dicom.cli.AcquisitionJudge.Verdict;
import org.consilium.dicom.quality.AcquisitionFacts;
import org.consilium.dicom.series.SeriesFinding;

/**
 * One series with everything that was found about it.
 *
 * @param uid Series Instance UID
 * @param found what assembling its slices showed, such as gaps
 * @param findings what the rules say, and that there is no volume where there is none
 */
record CheckedSeries(
        String uid, AcquisitionFacts facts, List<SeriesFinding> found, boolean assembled, List<RuleFinding> findings) {
    CheckedSeries {
        found = List.copyOf(found);
        findings = List.copyOf(findings);
    }

    Verdict worst() {
        return findings.stream()
                .map(RuleFinding::verdict)
                .max(Comparator.naturalOrder())
                .orElse(assembled ? Verdict.PASS : Verdict.BLOCK);
    }
}
