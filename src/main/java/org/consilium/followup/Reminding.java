package org.consilium.followup;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseTimeline;
import org.consilium.rules.Ruling;
import org.jboss.logging.Logger;

/** Escalates cases whose follow-up is long overdue: once each, in timeline, audit trail and figures. */
@ApplicationScoped
public class Reminding {
    private static final Logger LOG = Logger.getLogger(Reminding.class);
    private static final int AT_A_TIME = 100;

    private final FollowUpBook book;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final MeterRegistry meters;
    private final Reminders reminders;
    private final Clock clock;

    Reminding(
            FollowUpBook book,
            CaseTimeline timeline,
            AuditTrail audit,
            MeterRegistry meters,
            Reminders reminders,
            Clock clock) {
        this.book = book;
        this.timeline = timeline;
        this.audit = audit;
        this.meters = meters;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void escalateOverdue() {
        Instant now = clock.instant();
        Ruling tooLate = reminders.overdue();
        long days = Reminders.days(tooLate).toDays();
        for (CaseId id : book.takeOverdue(now.minus(Reminders.days(tooLate)), AT_A_TIME)) {
            book.escalated(id, now);
            timeline.add(
                    id,
                    new CaseTimeline.Entry(
                            "FOLLOW_UP_OVERDUE",
                            Optional.empty(),
                            "The follow-up is overdue by more than " + days + " days.",
                            "随访已逾期超过 " + days + " 天。",
                            Map.of("days", days, "rules", List.of(named(tooLate))),
                            false));
            audit.record(AuditTrail.SYSTEM, "follow-up.escalated", Optional.of(id.value()), "");
            meters.counter("consilium.followup.overdue").increment();
            LOG.infof("event=followup.overdue trace=%s case=%s", id, id);
        }
    }

    private static Map<String, Object> named(Ruling ruling) {
        return Map.of("ruleId", ruling.ruleId(), "table", ruling.table(), "version", ruling.version());
    }
}
