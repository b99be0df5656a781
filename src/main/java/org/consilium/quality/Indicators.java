package org.consilium.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.consilium.quality.domain.Indicator;
import org.consilium.quality.domain.IndicatorBook;
import org.consilium.rules.ConsensusRules;

/** The indicators of the last year. */
@ApplicationScoped
public class Indicators {
    private static final Duration YEAR = Duration.ofDays(365);

    private final QualityLedger ledger;
    private final ConsensusRules rules;
    private final Clock clock;

    Indicators(QualityLedger ledger, ConsensusRules rules, Clock clock) {
        this.ledger = ledger;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    public List<Indicator> ofTheYear() {
        return new IndicatorBook(
                        ledger.since(clock.instant().minus(YEAR)),
                        indicator -> Double.parseDouble(
                                rules.indicatorTarget(indicator).outcome()))
                .indicators();
    }
}
