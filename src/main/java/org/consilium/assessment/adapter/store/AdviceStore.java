package org.consilium.assessment.adapter.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.consilium.assessment.Json;
import org.consilium.assessment.Round;
import org.consilium.assessment.domain.Advice;
import org.consilium.assessment.domain.RulingView;

@ApplicationScoped
class AdviceStore implements PanacheRepositoryBase<AdviceRow, RoundKey> {
    private final Json json;

    AdviceStore(Json json) {
        this.json = json;
    }

    void add(Round round, Advice advice) {
        AdviceRow row = new AdviceRow();
        row.caseId = round.caseId().value();
        row.round = round.number();
        row.author = advice.by();
        row.at = advice.at();
        row.plan = advice.plan();
        row.intervalMonths = advice.intervalMonths().orElse(null);
        row.reason = advice.reason().orElse(null);
        row.reasonCode = advice.reasonCode().orElse(null);
        row.panelRequested = advice.panelRequested();
        row.accepted = advice.accepted();
        row.level = advice.level();
        row.routing = json.write(advice.routing());
        persist(row);
    }

    Optional<Advice> of(Round round) {
        return findByIdOptional(RoundKey.of(round))
                .map(row -> new Advice(
                        row.author,
                        row.at,
                        row.plan,
                        Optional.ofNullable(row.intervalMonths),
                        Optional.ofNullable(row.reason),
                        Optional.ofNullable(row.reasonCode),
                        row.panelRequested,
                        row.accepted,
                        row.level,
                        json.read(row.routing, RulingView.class)));
    }
}
