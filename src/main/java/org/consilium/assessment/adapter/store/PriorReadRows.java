package org.consilium.assessment.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilium.assessment.Json;
import org.consilium.assessment.PriorReads;
import org.consilium.assessment.domain.GrowthComparing;
import org.consilium.assessment.domain.ModelNodule;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.database.Row;
import org.consilium.database.Sql;
import org.consilium.intake.PriorArrived;
import org.consilium.model.ModelProvenance;

@ApplicationScoped
@Transactional
class PriorReadRows implements PriorReads {
    private final Sql sql;
    private final Json json;

    PriorReadRows(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void order(PriorArrived arrived, Instant at) {
        sql.change(
                "insert into prior_read as p (study_id, series_instance_uid, input_digest, thickness_mm, kernel,"
                        + " forbidden, state, next_at) values (?,?,?,?,?,?,'WAITING',?) on conflict (study_id) do update"
                        + " set series_instance_uid = excluded.series_instance_uid, input_digest = excluded.input_digest,"
                        + " thickness_mm = excluded.thickness_mm, kernel = excluded.kernel, forbidden = excluded.forbidden,"
                        + " state = 'WAITING', attempts = 0, next_at = excluded.next_at, reason = null, nodules = null,"
                        + " provenance = null where p.input_digest <> excluded.input_digest",
                arrived.studyId(),
                arrived.seriesInstanceUid(),
                arrived.digest(),
                arrived.thicknessMm(),
                arrived.kernel(),
                arrived.modelForbidden(),
                at);
    }

    @Override
    public Optional<Order> takeDue(Instant now, Duration lease) {
        return sql.first(
                row -> new Order(
                        row.id("study_id"),
                        row.text("series_instance_uid"),
                        row.text("input_digest"),
                        row.truth("forbidden"),
                        row.whole("attempts")),
                "update prior_read o set attempts = attempts + 1, next_at = ? from (select study_id from prior_read"
                        + " where state = 'WAITING' and next_at <= ? order by next_at limit 1 for update skip locked) d"
                        + " where o.study_id = d.study_id returning o.*",
                now.plus(lease),
                now);
    }

    @Override
    public void giveBack(Order order, Instant nextAt) {
        sql.change(
                "update prior_read set next_at = ? where study_id = ? and input_digest = ? and state = 'WAITING'",
                nextAt,
                order.studyId(),
                order.inputDigest());
    }

    @Override
    public void putOff(Order order, Instant now) {
        sql.change(
                "update prior_read set next_at = ?, attempts = attempts - 1"
                        + " where study_id = ? and input_digest = ? and attempts = ? and state = 'WAITING'",
                now,
                order.studyId(),
                order.inputDigest(),
                order.attempts());
    }

    @Override
    public void end(Order order, ModelRead read, Instant at) {
        sql.change(
                "update prior_read set state = ?, reason = ?, nodules = ?, provenance = ?, stored_at = ?"
                        + " where study_id = ? and input_digest = ? and state = 'WAITING'",
                read.state(),
                reason(read),
                json.write(read.nodules()),
                read.provenance().map(json::write),
                at,
                order.studyId(),
                order.inputDigest());
    }

    private static Optional<String> reason(ModelRead read) {
        if (read instanceof ModelRead.Abstained abstained) {
            return Optional.of(abstained.reason());
        }
        return read instanceof ModelRead.Failed failed ? Optional.of(failed.reason()) : Optional.empty();
    }

    @Override
    public Optional<GrowthComparing.Acquired> of(UUID studyId) {
        return sql.first(this::acquired, "select * from prior_read where study_id = ? and state = 'READY'", studyId);
    }

    private GrowthComparing.Acquired acquired(Row row) throws SQLException {
        return new GrowthComparing.Acquired(
                json.readList(row.text("nodules"), ModelNodule.class),
                json.read(row.text("provenance"), ModelProvenance.class),
                row.number("thickness_mm"),
                row.text("kernel"));
    }
}
