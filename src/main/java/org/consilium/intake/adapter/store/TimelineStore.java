package org.consilium.intake.adapter.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseTimeline;
import org.consilium.intake.TimelineTold;

@ApplicationScoped
class TimelineStore implements CaseTimeline, PanacheRepositoryBase<TimelineRow, Long> {
    private final Clock clock;
    private final Event<TimelineTold> told;

    TimelineStore(Clock clock, Event<TimelineTold> told) {
        this.clock = clock;
        this.told = told;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(CaseId id, Entry entry) {
        TimelineRow row = new TimelineRow();
        row.caseId = id.value();
        row.at = clock.instant();
        row.kind = entry.kind();
        row.actor = entry.actor().orElse(null);
        row.english = entry.english();
        row.chinese = entry.chinese();
        row.details = entry.details();
        row.sealed = entry.sealedUntilReveal();
        persist(row);
        told.fire(new TimelineTold(id, new Timed(row.at, entry)));
    }

    @Override
    @Transactional
    public List<Timed> of(CaseId id) {
        return list("caseId = ?1 order by number", id.value()).stream()
                .map(TimelineRow::timed)
                .toList();
    }
}
