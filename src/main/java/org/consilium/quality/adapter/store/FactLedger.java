package org.consilium.quality.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.consilium.database.Row;
import org.consilium.database.Sql;
import org.consilium.quality.Fact;
import org.consilium.quality.QualityLedger;

/** Facts as rows. */
@ApplicationScoped
class FactLedger implements QualityLedger {
    private final Sql sql;

    FactLedger(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(List<Fact> facts) {
        facts.forEach(this::note);
    }

    private void note(Fact fact) {
        sql.change(
                "insert into quality_fact (case_id, at, kind, rule_id, table_id, version, outcome, amount) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?)",
                fact.caseId(),
                fact.at(),
                fact.kind(),
                fact.rule().map(Fact.Rule::ruleId),
                fact.rule().map(Fact.Rule::table),
                fact.rule().map(Fact.Rule::version),
                fact.outcome(),
                fact.amount());
    }

    @Override
    @Transactional
    public List<Fact> since(Instant then) {
        return sql.list(
                FactLedger::fact,
                "select case_id, at, kind, outcome, amount from quality_fact where at >= ? and kind <> ? order by number",
                then,
                Fact.RULE);
    }

    @Override
    @Transactional
    public List<Firing> firings(Instant then) {
        return sql.list(
                FactLedger::firing,
                "select rule_id, table_id, version, count(*) as times from quality_fact where at >= ? and kind = ? "
                        + "group by rule_id, table_id, version order by times desc, table_id, rule_id",
                then,
                Fact.RULE);
    }

    private static Fact fact(Row row) throws SQLException {
        Fact plain = Fact.of(row.id("case_id"), row.instant("at"), row.text("kind"));
        Fact coded = row.optionalText("outcome").map(plain::with).orElse(plain);
        OptionalDouble amount = row.optionalNumber("amount");
        return amount.isPresent() ? coded.with(amount.getAsDouble()) : coded;
    }

    private static Firing firing(Row row) throws SQLException {
        return new Firing(
                new Fact.Rule(row.text("rule_id"), row.text("table_id"), row.text("version")), row.big("times"));
    }
}
