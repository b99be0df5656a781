package org.consilium.exchange.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.database.Row;
import org.consilium.database.Sql;
import org.consilium.exchange.PriorOrders;
import org.consilium.intake.AskedPriors;
import org.consilium.intake.CaseId;

@ApplicationScoped
class PriorRows implements PriorOrders, AskedPriors {
    private final Sql sql;

    PriorRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void order(CaseId id, String peer, Instant at) {
        sql.change(
                "insert into prior_order (case_id, peer, state, next_at) values (?,?,'WAITING',?) on conflict do nothing",
                id.value(),
                peer,
                at);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Order> takeDue(Instant now, Duration lease) {
        return sql.first(
                row -> new Order(new CaseId(row.id("case_id")), row.text("peer"), row.whole("attempts")),
                "update prior_order o set attempts = attempts + 1, next_at = ? from (select case_id, peer from prior_order "
                        + "where state = 'WAITING' and next_at <= ? order by next_at limit 1 for update skip locked) d "
                        + "where o.case_id = d.case_id and o.peer = d.peer returning o.case_id, o.peer, o.attempts",
                now.plus(lease),
                now);
    }

    @Override
    @Transactional
    public Optional<Subject> subject(CaseId id) {
        return sql.first(
                row -> new Subject(
                        row.text("study_instance_uid"),
                        row.text("patient_id").strip(),
                        date(row, "birth_date"),
                        date(row, "study_date").orElseThrow()),
                "select s.study_instance_uid, p.patient_id, p.birth_date, p.study_date from study_patient p "
                        + "join received_study s on s.id = p.study_id "
                        + "where p.study_id = ? and btrim(p.patient_id) <> '' and p.study_date is not null",
                id.value());
    }

    @Override
    @Transactional
    public boolean isKnown(String studyInstanceUid) {
        return sql.first(
                        row -> row.whole("one"),
                        "select 1 as one from received_study where study_instance_uid = ? "
                                + "union all select 1 from prior_study where study_instance_uid = ?",
                        studyInstanceUid,
                        studyInstanceUid)
                .isPresent();
    }

    @Override
    @Transactional
    public boolean isPrior(String studyInstanceUid) {
        return sql.first(
                        row -> row.whole("one"),
                        "select 1 as one from prior_study p where study_instance_uid = ? and not exists (select 1 from "
                                + "received_study s join association_study l on l.study_id = s.id "
                                + "join association a on a.id = l.association_id "
                                + "where s.study_instance_uid = p.study_instance_uid and a.opened_at > p.ended_at)",
                        studyInstanceUid)
                .isPresent();
    }

    @Override
    @Transactional
    public boolean wasPrior(String studyInstanceUid) {
        return sql.first(
                        row -> row.whole("one"),
                        "select 1 as one from prior_study where study_instance_uid = ?",
                        studyInstanceUid)
                .isPresent();
    }

    @Override
    @Transactional
    public void asked(CaseId id, String peer, Prior prior, Instant at) {
        sql.change(
                "insert into prior_study (study_instance_uid, case_id, peer, study_date, state, asked_at) "
                        + "values (?,?,?,?,'ASKED',?) on conflict do nothing",
                prior.studyInstanceUid(),
                id.value(),
                peer,
                prior.date(),
                at);
    }

    @Override
    @Transactional
    public void ended(String studyInstanceUid, State state, Instant at) {
        sql.change(
                "update prior_study set state = ?, ended_at = ? where study_instance_uid = ?",
                state,
                at,
                studyInstanceUid);
    }

    @Override
    @Transactional
    public void done(Order order) {
        sql.change(
                "update prior_order set state = 'DONE', problem = null where case_id = ? and peer = ?",
                order.caseId().value(),
                order.peer());
    }

    @Override
    @Transactional
    public void failed(Order order, boolean forGood, String problem, Instant nextAt) {
        sql.change(
                "update prior_order set state = ?, problem = ?, next_at = ? where case_id = ? and peer = ?",
                forGood ? "GIVEN_UP" : "WAITING",
                problem,
                nextAt,
                order.caseId().value(),
                order.peer());
    }

    @Override
    @Transactional
    public List<Shown> of(CaseId id) {
        return sql.list(
                row -> new Shown(
                        row.text("study_instance_uid"),
                        date(row, "study_date").orElseThrow(),
                        row.text("peer"),
                        State.valueOf(row.text("state")),
                        row.whole("images")),
                "select p.*, (select count(*) from received_instance i join received_study s on s.id = i.study_id "
                        + "where s.study_instance_uid = p.study_instance_uid) as images from prior_study p "
                        + "where p.case_id = ? order by p.study_date desc",
                id.value());
    }

    private static Optional<LocalDate> date(Row row, String column) throws SQLException {
        return row.optionalText(column).map(LocalDate::parse);
    }
}
