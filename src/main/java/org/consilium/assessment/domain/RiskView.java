package org.consilium.assessment.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.clinical.Region;
import org.consilium.risk.RiskResult;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.Ruling;

/**
 * The risk of the nodule that leads: what every model says of it, and the band of the highest probability that counts.
 *
 * <p>What counts are the model customary where the patient lives (PKUPH in China, the full Brock model elsewhere) and the
 * nodule model's calibrated probability for the same nodule.
 */
record RiskView(Optional<Finding> leading, List<RiskResult> models, Optional<Ruling> band) {
    private static final Map<Region, String> CUSTOMARY = Map.of(Region.CN, "pkuph");

    static RiskView of(
            List<Finding> findings, List<Pairing.Pair> pairs, ConsensusRules rules, GuidelineView view, Region region) {
        Optional<Finding> leading = leading(findings, view);
        List<RiskResult> models = leading.map(view::risks).orElse(List.of());
        Stream<BigDecimal> customary = models.stream()
                .filter(result -> result.model().equals(CUSTOMARY.getOrDefault(region, "brock-2b")))
                .map(RiskResult::probability)
                .flatMap(Optional::stream)
                .map(BigDecimal::valueOf);
        Stream<BigDecimal> nodule = leading.stream().flatMap(finding -> ofModel(finding, pairs).stream());
        Optional<Ruling> band = Stream.concat(customary, nodule)
                .max(Comparator.naturalOrder())
                .map(p -> rules.riskBand(p.round(MathContext.DECIMAL32)));
        return new RiskView(leading, models, band);
    }

    Optional<String> bandName() {
        return band.map(Ruling::outcome);
    }

    /** Benign-looking findings lead only where there is nothing else. */
    private static Optional<Finding> leading(List<Finding> findings, GuidelineView view) {
        return findings.stream()
                .max(Comparator.comparing((Finding finding) -> !finding.type().isBenign())
                        .thenComparing(finding -> view.brockPercent(finding).orElse(BigDecimal.ZERO))
                        .thenComparing(Finding::meanMm));
    }

    /** Only a model has a volume; a second reader's opinion is not a calibrated probability. */
    private static Optional<BigDecimal> ofModel(Finding finding, List<Pairing.Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.person()
                        .filter(mark -> mark.id().equals(finding.id()))
                        .isPresent())
                .flatMap(pair -> pair.partner().stream())
                .filter(mark -> mark.volumeMm3().isPresent())
                .map(Marked::probability)
                .findFirst();
    }
}
