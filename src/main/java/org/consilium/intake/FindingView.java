package org.consilium.intake;

import java.util.List;
import java.util.Map;

/** Findings as timelines and sections show them. */
public final class FindingView {
    private FindingView() {}

    /** Which rules of which edition spoke. */
    static List<Map<String, Object>> rules(List<AcquisitionFinding> findings) {
        return findings.stream()
                .map(finding -> Map.<String, Object>of(
                        "ruleId", finding.ruleId(),
                        "table", finding.table(),
                        "version", finding.version(),
                        "verdict", finding.verdict().name()))
                .toList();
    }

    /** Everything that a finding says. */
    public static Map<String, Object> of(AcquisitionFinding finding) {
        return Map.of(
                "ruleId", finding.ruleId(),
                "verdict", finding.verdict().name(),
                "value", finding.value(),
                "bound", finding.bound(),
                "forbids", finding.forbids().stream().sorted().toList(),
                "table", finding.table(),
                "version", finding.version(),
                "row", finding.row(),
                "sentence", Map.of("en", finding.english(), "zh", finding.chinese()));
    }
}
