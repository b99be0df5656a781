package org.consilium.exchange.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.consilium.database.Sql;
import org.consilium.exchange.ResearchCopies;
import org.consilium.intake.CaseId;

@ApplicationScoped
class LabelledCases implements ResearchCopies.FindCaseByLabel {
    private final Sql sql;

    LabelledCases(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<CaseId> labelled(String label) {
        return sql.first(row -> new CaseId(row.id("id")), "select id from consultation_case where label = ?", label);
    }
}
