package org.consilium.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.consilium.quality.domain.Indicator;
import org.consilium.quality.domain.IndicatorBook;

/** The indicators of the last year. */
@ApplicationScoped
public class Indicators {
    private static final Duration YEAR = Duration.ofDays(365);

    private final QualityLedger ledger;
    private final Clock clock;

    Indicators(QualityLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public List<Indicator> ofTheYear() {
        return new IndicatorBook(ledger.since(clock.instant().minus(YEAR))).indicators();
    }
}
