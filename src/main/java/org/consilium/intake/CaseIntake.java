package org.consilium.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.domain.PrimaryChoice;
import org.jboss.logging.Logger;

/**
 * A study arrives and becomes a case, or is refused with a reason.
 *
 * <p>A study has one case, whatever the order and repetition of sends: what comes later makes a revision of it. The case,
 * its timeline, its audit record and its process begin in one transaction.
 */
@ApplicationScoped
public class CaseIntake {
    private static final Logger LOG = Logger.getLogger(CaseIntake.class);

    private final AcquisitionCheck check;
    private final Cases cases;
    private final AskedPriors priors;
    private final CaseBook book;
    private final CaseRevision revision;
    private final CaseTimeline timeline;
    private final CaseWorkflow workflow;
    private final AuditTrail audit;
    private final Event<Object> events;
    private final MeterRegistry meters;
    private final Clock clock;

    CaseIntake(
            AcquisitionCheck check,
            Cases cases,
            AskedPriors priors,
            CaseBook book,
            CaseRevision revision,
            CaseTimeline timeline,
            CaseWorkflow workflow,
            AuditTrail audit,
            Event<Object> events,
            MeterRegistry meters,
            Clock clock) {
        this.check = check;
        this.cases = cases;
        this.priors = priors;
        this.book = book;
        this.revision = revision;
        this.timeline = timeline;
        this.workflow = workflow;
        this.audit = audit;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    /** Looks at what is fresh in a study: opens its case, revises it, or refuses; belongs to the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void receive(ReceivedStudy study) {
        Optional<Cases.Summary> known = cases.find(new CaseId(study.id()));
        if (known.isEmpty() && priors.isPrior(study.studyInstanceUid())) {
            notePrior(study);
            return;
        }
        // Of a prior that somebody sends now, all that was fetched before belongs to the case too.
        boolean wasPrior = known.isEmpty() && priors.wasPrior(study.studyInstanceUid());
        List<CheckedSeries> checked = study.series().stream()
                .filter(series -> (series.fresh() || wasPrior) && series.computedTomography())
                .map(check::check)
                .toList();
        checked.stream().filter(series -> !series.isAccepted()).forEach(series -> refuse(study, series));
        List<CheckedSeries> accepted =
                checked.stream().filter(CheckedSeries::isAccepted).toList();
        noteStored(study, checked);
        if (accepted.isEmpty()) {
            return;
        }
        if (known.isPresent()) {
            revision.revise(known.get().id(), accepted);
        } else {
            open(study, accepted);
        }
    }

    private void open(ReceivedStudy study, List<CheckedSeries> accepted) {
        Instant now = clock.instant();
        Cases.Summary opened = book.open(study, now);
        List<CaseSeries> series = accepted.stream()
                .map(each -> book.add(opened.id(), opened.revision(), each, now))
                .toList();
        CaseSeries primary = PrimaryChoice.of(series);
        book.makePrimary(opened.id(), primary.id());
        tell(opened, series, primary);
        workflow.caseOpened(opened.id(), primary.facts().verdict());
        measure(study, opened, primary, now);
    }

    private void tell(Cases.Summary opened, List<CaseSeries> series, CaseSeries primary) {
        timeline.add(
                opened.id(),
                new CaseTimeline.Entry(
                        "CASE_OPENED",
                        Optional.empty(),
                        "The study is complete and became case " + opened.label() + ".",
                        "检查接收完毕，已建立病例 " + opened.label() + "。",
                        Map.of(
                                "series", series.size(),
                                "slices", primary.facts().slices(),
                                "rules", FindingView.rules(primary.findings()),
                                "inputDigest", primary.digest()),
                        false));
        audit.record(
                AuditTrail.SYSTEM,
                "case.opened",
                Optional.of(opened.id().value()),
                "label=" + opened.label() + " series=" + series.size() + " digest=" + primary.digest());
    }

    private void measure(ReceivedStudy study, Cases.Summary opened, CaseSeries primary, Instant now) {
        Duration waited = Duration.between(study.lastArrival(), now);
        meters.counter("consilium.cases.opened").increment();
        meters.timer("consilium.case.from.last.instance").record(waited);
        LOG.infof(
                "event=case.opened trace=%s case=%s slices=%d verdict=%s millis=%d",
                study.id(),
                opened.id(),
                primary.facts().slices(),
                primary.facts().verdict(),
                waited.toMillis());
        events.fire(new CaseOpened(opened.id(), primary.facts().verdict(), waited.toMillis()));
    }

    private void refuse(ReceivedStudy study, CheckedSeries series) {
        book.refuse(study, series, clock.instant());
        String rules = series.refusals().stream()
                .map(finding -> finding.ruleId() + "=" + finding.value())
                .collect(Collectors.joining(" "));
        audit.record(AuditTrail.SYSTEM, "series.refused", Optional.of(study.id()), rules);
        meters.counter(
                        "consilium.series.refused",
                        "rule",
                        series.refusals().get(0).ruleId())
                .increment();
        LOG.infof("event=series.refused trace=%s %s", study.id(), rules);
        events.fire(new SeriesRefused(study.id(), series.refusals()));
    }

    private void notePrior(ReceivedStudy study) {
        audit.record(
                AuditTrail.SYSTEM,
                "prior.stored",
                Optional.of(study.id()),
                "series=" + study.series().size());
        LOG.infof(
                "event=prior.stored trace=%s series=%d",
                study.id(), study.series().size());
        PrimaryChoice.ofChecked(study.series().stream()
                        .filter(ReceivedSeries::computedTomography)
                        .map(check::check)
                        .toList())
                .ifPresent(chosen -> events.fire(arrived(study, chosen)));
    }

    private static PriorArrived arrived(ReceivedStudy study, CheckedSeries chosen) {
        return new PriorArrived(
                study.id(),
                chosen.series().seriesInstanceUid(),
                chosen.series().digest(),
                chosen.thicknessMm().orElseGet(() -> chosen.grid().orElseThrow().sliceSpacingMm()),
                chosen.kernel(),
                chosen.forbids().contains("MODEL"));
    }

    private void noteStored(ReceivedStudy study, List<CheckedSeries> checked) {
        long stored = study.series().stream()
                .filter(series -> series.fresh() && !series.computedTomography())
                .count();
        if (stored > 0) {
            audit.record(AuditTrail.SYSTEM, "series.stored", Optional.of(study.id()), "series=" + stored);
        }
        LOG.debugf("event=study.settled trace=%s assessed=%d stored=%d", study.id(), checked.size(), stored);
    }
}
