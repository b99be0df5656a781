package org.consilium.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.domain.PrimaryChoice;
import org.jboss.logging.Logger;

/**
 * Later images become a revision of their case.
 *
 * <p>Nobody's read is pulled from under them: once the blind read is locked the case keeps the series it was read on, and
 * the newer images wait, in sight, until it is opened again.
 */
@ApplicationScoped
class CaseRevision {
    private static final Logger LOG = Logger.getLogger(CaseRevision.class);

    private final CaseBook book;
    private final CaseProgress progress;
    private final Sealing sealing;
    private final CaseTimeline timeline;
    private final CaseWorkflow workflow;
    private final AuditTrail audit;
    private final Event<CaseRevised> events;
    private final Clock clock;

    CaseRevision(
            CaseBook book,
            CaseProgress progress,
            Sealing sealing,
            CaseTimeline timeline,
            CaseWorkflow workflow,
            AuditTrail audit,
            Event<CaseRevised> events,
            Clock clock) {
        this.book = book;
        this.progress = progress;
        this.sealing = sealing;
        this.timeline = timeline;
        this.workflow = workflow;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void revise(CaseId id, List<CheckedSeries> accepted) {
        Set<String> known =
                book.newestSeries(id).stream().map(CaseSeries::digest).collect(Collectors.toSet());
        List<CheckedSeries> changed = accepted.stream()
                .filter(series -> !known.contains(series.series().digest()))
                .toList();
        if (!changed.isEmpty()) {
            write(id, changed);
        }
    }

    private void write(CaseId id, List<CheckedSeries> accepted) {
        Instant now = clock.instant();
        progress.changedBySystem(id);
        int revision = book.revise(id);
        accepted.forEach(series -> book.add(id, revision, series, now));
        boolean read = sealing.isRevealed(id);
        if (!read) {
            choosePrimary(id);
        }
        tell(id, revision, accepted.size(), read);
        workflow.caseRevised(id);
        events.fire(new CaseRevised(id, revision));
        LOG.infof("event=case.revised trace=%s case=%s revision=%d", id, id, revision);
    }

    /** The best series of the newest revision becomes the one to read. */
    void choosePrimary(CaseId id) {
        book.makePrimary(id, PrimaryChoice.of(book.newestSeries(id)).id());
    }

    private void tell(CaseId id, int revision, int series, boolean read) {
        timeline.add(
                id,
                new CaseTimeline.Entry(
                        "CASE_REVISED",
                        Optional.empty(),
                        "Later images arrived: revision " + revision
                                + (read ? "; the locked read stays on the images it was made on." : "."),
                        "收到后续影像：第 " + revision + " 版" + (read ? "；已锁定的阅片仍以原影像为准。" : "。"),
                        Map.of("revision", revision, "series", series),
                        false));
        audit.record(
                AuditTrail.SYSTEM,
                "case.revised",
                Optional.of(id.value()),
                "revision=" + revision + " series=" + series);
    }
}
