package org.consilium.dicom.cli;

import java.util.List;
import java.util.Set;
import org.consilium.dicom.quality.AcquisitionFacts;
import org.consilium.dicom.quality.EarlierStudies;

/**
 * Says what acquisition rules make of a CT series. The rules live elsewhere; whoever has them is found as a service.
 */
public interface AcquisitionJudge {
    /**
     * What each rule says that could be asked, in the order of the rules.
     *
     * @param earlier earlier studies of the same patient that lie beside this one
     */
    List<RuleFinding> judge(AcquisitionFacts facts, EarlierStudies earlier);

    /** From good to bad. */
    enum Verdict {
        PASS,
        WARN,
        BLOCK
    }

    /**
     * What one rule says.
     *
     * @param rule for example {@code QA-01}
     * @param value what was found, without patient data
     * @param bound what would have passed
     * @param forbids codes of the uses that this forbids
     * @param edition table, version and row that decided
     */
    record RuleFinding(
            String rule,
            Verdict verdict,
            String value,
            String bound,
            Set<String> forbids,
            String edition,
            String english,
            String chinese) {
        public RuleFinding {
            forbids = Set.copyOf(forbids);
        }
    }
}
