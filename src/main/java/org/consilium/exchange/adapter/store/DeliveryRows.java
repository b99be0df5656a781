package org.consilium.exchange.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.database.Row;
import org.consilium.database.Sql;
import org.consilium.exchange.Deliveries;
import org.consilium.exchange.Delivery;
import org.consilium.intake.CaseId;

@ApplicationScoped
class DeliveryRows implements Deliveries {
    private final Sql sql;

    DeliveryRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void order(CaseId id, String signature, String peer, Instant at) {
        sql.change(
                "insert into writeback_delivery (id, case_id, signature, peer, state, next_at, ordered_at) "
                        + "values (?,?,?,?,'WAITING',?,?) on conflict (signature, peer) do nothing",
                UUID.randomUUID(),
                id.value(),
                signature,
                peer,
                at,
                at);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Delivery> takeDue(Instant now, Duration lease) {
        return sql.first(
                DeliveryRows::read,
                "update writeback_delivery set attempts = attempts + 1, next_at = ? where id = "
                        + "(select id from writeback_delivery where state = 'WAITING' and next_at <= ? order by next_at "
                        + "limit 1 for update skip locked) returning *",
                now.plus(lease),
                now);
    }

    @Override
    @Transactional
    public List<MadeObject> objects(String signature) {
        return sql.list(
                row -> new MadeObject(row.text("kind"), row.text("sop_instance_uid"), row.bytes("file")),
                "select kind, sop_instance_uid, file from writeback_object where signature = ? order by kind",
                signature);
    }

    @Override
    @Transactional
    public void keep(CaseId id, String signature, List<MadeObject> objects, Instant at) {
        objects.forEach(each -> sql.change(
                "insert into writeback_object (signature, kind, case_id, sop_instance_uid, file, made_at) "
                        + "values (?,?,?,?,?,?) on conflict (signature, kind) do nothing",
                signature,
                each.kind(),
                id.value(),
                each.sopInstanceUid(),
                each.file(),
                at));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void stored(UUID delivery, Instant at) {
        sql.change(
                "update writeback_delivery set state = 'STORED', stored_at = ?, problem = null where id = ?",
                at,
                delivery);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(UUID delivery, Delivery.State state, String problem, Instant nextAt) {
        sql.change(
                "update writeback_delivery set state = ?, problem = ?, next_at = ? where id = ? and state = 'WAITING'",
                state,
                problem,
                nextAt,
                delivery);
    }

    @Override
    @Transactional
    public List<Delivery> of(CaseId id) {
        return sql.list(
                DeliveryRows::read,
                "select * from writeback_delivery where case_id = ? order by ordered_at desc, peer",
                id.value());
    }

    private static Delivery read(Row row) throws SQLException {
        return new Delivery(
                row.id("id"),
                new CaseId(row.id("case_id")),
                row.text("signature"),
                row.text("peer"),
                Delivery.State.valueOf(row.text("state")),
                row.whole("attempts"),
                row.instant("next_at"),
                row.optionalText("problem"),
                row.optionalInstant("stored_at"));
    }
}
