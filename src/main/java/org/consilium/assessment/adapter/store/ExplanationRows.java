package org.consilium.assessment.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.consilium.assessment.Explanations;
import org.consilium.assessment.Json;
import org.consilium.assessment.Round;
import org.consilium.assessment.domain.ExplainedNodule;
import org.consilium.assessment.domain.ModelExplained;
import org.consilium.database.Row;
import org.consilium.database.Sql;
import org.consilium.intake.CaseId;
import org.consilium.model.ModelProvenance;

@ApplicationScoped
@Transactional
class ExplanationRows implements Explanations {
    private final Sql sql;
    private final Json json;

    ExplanationRows(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void order(Round round, Instant at) {
        sql.change(
                "insert into model_explanation (case_id, round, state, next_at) values (?,?,'WAITING',?)"
                        + " on conflict do nothing",
                round.caseId().value(),
                round.number(),
                at);
    }

    @Override
    public Optional<Order> takeDue(Instant now, Duration lease) {
        return sql.first(
                row -> new Order(new CaseId(row.id("case_id")), row.whole("round"), row.whole("attempts")),
                "update model_explanation o set attempts = attempts + 1, next_at = ? from (select case_id, round"
                        + " from model_explanation where state = 'WAITING' and next_at <= ? order by next_at limit 1"
                        + " for update skip locked) d where o.case_id = d.case_id and o.round = d.round"
                        + " returning o.case_id, o.round, o.attempts",
                now.plus(lease),
                now);
    }

    @Override
    public void giveBack(Order order, Instant nextAt) {
        sql.change(
                "update model_explanation set next_at = ? where case_id = ? and round = ? and state = 'WAITING'",
                nextAt,
                order.caseId().value(),
                order.round());
    }

    @Override
    public void putOff(Order order, Instant now) {
        sql.change(
                "update model_explanation set next_at = ?, attempts = attempts - 1"
                        + " where case_id = ? and round = ? and attempts = ? and state = 'WAITING'",
                now,
                order.caseId().value(),
                order.round(),
                order.attempts());
    }

    @Override
    public void end(Order order, ModelExplained explained, Instant at) {
        sql.change(
                "update model_explanation set state = ?, reason = ?, nodules = ?, provenance = ?, stored_at = ?"
                        + " where case_id = ? and round = ? and state = 'WAITING'",
                explained.state(),
                explained.reason(),
                json.write(explained.nodules()),
                explained.provenance().map(json::write),
                at,
                order.caseId().value(),
                order.round());
    }

    @Override
    public Optional<ModelExplained> of(Round round) {
        return sql.first(
                this::explained,
                "select state, reason, nodules, provenance from model_explanation where case_id = ? and round = ?",
                round.caseId().value(),
                round.number());
    }

    private ModelExplained explained(Row row) throws SQLException {
        return switch (ModelExplained.State.valueOf(row.text("state"))) {
            case WAITING -> ModelExplained.waiting();
            case FAILED -> ModelExplained.failed(row.optionalText("reason").orElse(""));
            case READY ->
                ModelExplained.ready(
                        json.readList(row.text("nodules"), ExplainedNodule.class),
                        json.read(row.text("provenance"), ModelProvenance.class));
        };
    }
}
