package org.consilium.intake.adapter.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.database.Sql;
import org.consilium.intake.CaseBook;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseSeries;
import org.consilium.intake.CaseState;
import org.consilium.intake.Cases;
import org.consilium.intake.CheckedSeries;
import org.consilium.intake.ReceivedSeries.ArrivedInstance;
import org.consilium.intake.ReceivedStudy;
import org.consilium.intake.Step;

@ApplicationScoped
class BookStore implements CaseBook, PanacheRepositoryBase<SeriesRow, UUID> {
    private final CaseStore cases;
    private final RefusalStore refusals;
    private final SenderSites senders;
    private final Sql sql;

    BookStore(CaseStore cases, RefusalStore refusals, SenderSites senders, Sql sql) {
        this.senders = senders;
        this.cases = cases;
        this.refusals = refusals;
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Cases.Summary open(ReceivedStudy study, Instant at) {
        CaseRow row = new CaseRow();
        row.id = study.id();
        row.label = nextLabel(at);
        row.studyInstanceUid = study.studyInstanceUid();
        row.state = CaseState.OPENED;
        row.step = Step.ASK;
        row.version = 1;
        row.revision = 1;
        row.openedAt = at;
        row.site = senders.siteOf(study.id());
        cases.persistAndFlush(row);
        return row.summary();
    }

    private String nextLabel(Instant at) {
        int year = at.atZone(ZoneOffset.UTC).getYear();
        int number = sql.first(
                        row -> row.whole("last"),
                        "insert into case_number (year, last) values (?, 1) "
                                + "on conflict (year) do update set last = case_number.last + 1 returning last",
                        year)
                .orElseThrow();
        return String.format("C-%d-%04d", year, number);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int revise(CaseId id) {
        return ++cases.locked(id).revision;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public CaseSeries add(CaseId id, int revision, CheckedSeries series, Instant at) {
        SeriesRow row = SeriesRow.of(UUID.randomUUID(), id, revision, series, at);
        persistAndFlush(row);
        int ordinal = 0;
        for (ArrivedInstance instance : series.series().instances()) {
            sql.change(
                    "insert into case_series_instance (series_id, ordinal, instance_id) values (?,?,?)",
                    row.id,
                    ordinal++,
                    instance.id());
        }
        return row.series();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void makePrimary(CaseId id, UUID seriesId) {
        // One statement after the other: the database allows one primary series a case at any moment.
        update("primary = false where caseId = ?1 and primary = true and id <> ?2", id.value(), seriesId);
        update("primary = true where caseId = ?1 and id = ?2", id.value(), seriesId);
        getEntityManager().flush();
        getEntityManager().clear();
    }

    @Override
    @Transactional
    public List<CaseSeries> newestSeries(CaseId id) {
        Map<String, CaseSeries> newest = new LinkedHashMap<>();
        list("caseId = ?1 order by revision, seriesInstanceUid", id.value())
                .forEach(row -> newest.put(row.seriesInstanceUid, row.series()));
        return newest.values().stream()
                .sorted(Comparator.comparing((CaseSeries series) -> !series.primary()))
                .toList();
    }

    @Override
    @Transactional
    public Optional<CaseSeries> primary(CaseId id) {
        return find("caseId = ?1 and primary = true", id.value())
                .firstResultOptional()
                .map(SeriesRow::series);
    }

    @Override
    @Transactional
    public Optional<CaseSeries> series(CaseId id, UUID seriesId) {
        return find("caseId = ?1 and id = ?2", id.value(), seriesId)
                .firstResultOptional()
                .map(SeriesRow::series);
    }

    @Override
    @Transactional
    public List<String> hashes(UUID seriesId) {
        return sql.list(
                row -> row.text("hash"),
                "select i.hash from case_series_instance s join received_instance i on i.id = s.instance_id "
                        + "where s.series_id = ? order by s.ordinal",
                seriesId);
    }

    @Override
    @Transactional
    public boolean isHeld(String digest) {
        return count("digest", digest) > 0;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void refuse(ReceivedStudy study, CheckedSeries series, Instant at) {
        refusals.keep(study.id(), series, at);
    }
}
