package org.consilium.rules;

import java.util.List;
import java.util.Set;

/** Quality of a series: the worst verdict and every rule that was asked. */
public record AcquisitionVerdict(Verdict worst, List<Finding> findings) {
    /** Pass, continue with a banner, or stop what the finding forbids. */
    public enum Verdict {
        PASS,
        WARN,
        BLOCK
    }

    /** A use of the series that a finding may forbid. */
    public enum Use {
        READING,
        MODEL,
        SIZE_RULES,
        VOLUMETRY,
        HOUNSFIELD
    }

    /**
     * One rule's finding.
     *
     * @param ruleId id of the rule, for example {@code QA-01}
     * @param value the value that was judged, as text
     * @param bound the bound that it was judged against
     */
    public record Finding(String ruleId, Verdict verdict, String value, String bound, Set<Use> forbids, Ruling ruling) {
        public Finding {
            forbids = Set.copyOf(forbids);
        }
    }

    public AcquisitionVerdict {
        findings = List.copyOf(findings);
    }

    /** Whether any finding forbids this use. */
    public boolean forbids(Use use) {
        return findings.stream().anyMatch(finding -> finding.forbids().contains(use));
    }

    /** How many rules warn. */
    public int warnings() {
        return (int) findings.stream()
                .filter(finding -> finding.verdict() == Verdict.WARN)
                .count();
    }
}
