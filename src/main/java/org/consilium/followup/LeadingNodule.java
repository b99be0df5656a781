package org.consilium.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.intake.CaseId;
import org.consilium.intake.FiveSteps;
import org.consilium.intake.Step;

/** Size and kind of the nodules of a case, from the findings that step 2A settled on. */
@ApplicationScoped
class LeadingNodule {
    private static final String FINDINGS = "findings";

    private final FiveSteps steps;

    LeadingNodule(FiveSteps steps) {
        this.steps = steps;
    }

    /** Mean diameter of the largest finding, one decimal, half up; 0 where step 2A found nothing. */
    BigDecimal meanMm(CaseId id) {
        return findings(id).stream()
                .map(LeadingNodule::mean)
                .flatMap(Optional::stream)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO.setScale(1));
    }

    /** Whether every finding is solid. */
    boolean solidOnly(CaseId id) {
        return findings(id).stream().allMatch(finding -> "SOLID".equals(finding.get("type")));
    }

    /** What 3A stated as interval, if anything. */
    Optional<Integer> advisedMonths(CaseId id) {
        return output(id, Step.ADVISE)
                .map(output -> output.get("intervalMonths"))
                .filter(Number.class::isInstance)
                .map(months -> ((Number) months).intValue());
    }

    private List<Map<?, ?>> findings(CaseId id) {
        return output(id, Step.ASSESS)
                .map(output -> output.get(FINDINGS))
                .filter(Collection.class::isInstance)
                .map(found -> ((Collection<?>) found)
                        .stream()
                                .filter(Map.class::isInstance)
                                .<Map<?, ?>>map(finding -> (Map<?, ?>) finding)
                                .toList())
                .orElse(List.of());
    }

    private Optional<Map<String, Object>> output(CaseId id, Step step) {
        return steps.newest(id).stream()
                .filter(done -> done.step() == step)
                .findFirst()
                .map(done -> done.content().output());
    }

    private static Optional<BigDecimal> mean(Map<?, ?> finding) {
        return length(finding, "longMm")
                .flatMap(longest -> length(finding, "shortMm")
                        .map(shortest -> longest.add(shortest).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP)));
    }

    private static Optional<BigDecimal> length(Map<?, ?> finding, String name) {
        return Optional.<Object>ofNullable(finding.get(name))
                .filter(Number.class::isInstance)
                .map(value -> new BigDecimal(value.toString()));
    }
}
