package org.consilium.assessment.adapter.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.consilium.assessment.Conclusions;
import org.consilium.assessment.Json;
import org.consilium.assessment.Round;
import org.consilium.assessment.domain.ComparisonView;

@ApplicationScoped
class ComparisonStore implements PanacheRepositoryBase<ComparisonRow, ComparisonRow.Key> {
    private final Json json;

    ComparisonStore(Json json) {
        this.json = json;
    }

    void add(Round round, Conclusions.Standing standing, ComparisonView view, Instant at) {
        ComparisonRow row = new ComparisonRow();
        row.caseId = round.caseId().value();
        row.round = round.number();
        row.number = 1 + newestRow(round).map(known -> known.number).orElse(0);
        row.majorDiscordance = standing.majorDiscordance();
        row.panelNeeded = standing.panelNeeded();
        row.body = json.write(view);
        row.at = at;
        persist(row);
    }

    Optional<Conclusions.Standing> standing(Round round) {
        return newestRow(round).map(row -> new Conclusions.Standing(row.majorDiscordance, row.panelNeeded));
    }

    Optional<ComparisonView> newest(Round round) {
        return newestRow(round).map(row -> json.read(row.body, ComparisonView.class));
    }

    private Optional<ComparisonRow> newestRow(Round round) {
        return find(
                        "caseId = ?1 and round = ?2 order by number desc",
                        round.caseId().value(),
                        round.number())
                .firstResultOptional();
    }
}
