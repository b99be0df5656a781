package org.consilium.intake.adapter.imaging;

import java.util.List;
import java.util.stream.Collectors;
import org.consilium.dicom.cli.AcquisitionJudge;
import org.consilium.dicom.quality.AcquisitionFacts;
import org.consilium.dicom.quality.EarlierStudies;
import org.consilium.rules.AcquisitionVerdict.Finding;
import org.consilium.rules.ConsensusRules;

/** Lends the shipped acquisition tables to the {@code dicom check} command, which finds it as a service. */
public final class ShippedJudge implements AcquisitionJudge {
    private final ConsensusRules rules = ConsensusRules.shipped();

    /** For the service loader. */
    public ShippedJudge() {}

    @Override
    public List<RuleFinding> judge(AcquisitionFacts facts, EarlierStudies earlier) {
        String identity = RuleFacts.identityProblems(facts, true);
        return rules.acquisition(RuleFacts.of(facts, earlier)).findings().stream()
                .map(finding -> told(finding, identity))
                .toList();
    }

    private static RuleFinding told(Finding finding, String identity) {
        boolean names = finding.ruleId().equals("QA-15") && !identity.isEmpty();
        return new RuleFinding(
                finding.ruleId(),
                Verdict.valueOf(finding.verdict().name()),
                names ? identity : finding.value(),
                finding.bound(),
                finding.forbids().stream().map(Enum::name).collect(Collectors.toSet()),
                finding.ruling().table() + " " + finding.ruling().version() + " row "
                        + finding.ruling().row(),
                finding.ruling().sentence().en(),
                finding.ruling().sentence().zh());
    }
}
