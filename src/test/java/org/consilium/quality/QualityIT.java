package org.consilium.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.database.Sql;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseTimeline;
import org.consilium.testing.ACaseForThePanel;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@Tag("R-INDICATORS")
class QualityIT {
    @Inject
    CaseTimeline timeline;

    @Inject
    QualityLedger ledger;

    @Inject
    Sql sql;

    @Test
    void everyEntryOfATimelineAndEveryRuleInItIsAFactOfTheSameTransaction() {
        CaseId kept = ACaseForThePanel.waiting().id();
        CaseId lost = ACaseForThePanel.waiting().id();
        QuarkusTransaction.requiringNew().run(() -> timeline.add(kept, compared()));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    timeline.add(lost, compared());
                    throw new IllegalStateException("the use case fails");
                }))
                .hasMessageContaining("fails");
        assertThat(ledger.since(Instant.EPOCH))
                .filteredOn(fact -> fact.caseId().equals(kept.value()))
                .singleElement()
                .satisfies(fact -> assertThat(fact.kind()).isEqualTo("READS_COMPARED"))
                .satisfies(fact -> assertThat(fact.outcome()).hasValue("minor"));
        assertThat(ledger.since(Instant.EPOCH)).noneMatch(fact -> fact.caseId().equals(lost.value()));
        assertThat(ledger.firings(Instant.EPOCH))
                .anySatisfy(firing ->
                        assertThat(firing.rule()).isEqualTo(new Fact.Rule("DI-2", "workflow.discordance", "1")));
        assertThatThrownBy(() -> sql.change("delete from quality_fact")).hasMessageContaining("SQLSTATE P0001");
    }

    @Test
    void managersAndAuditorsSeeIndicatorsAndNobodyElse() {
        for (String name : List.of("manager", "auditor")) {
            SignedIn.as(name)
                    .get("/api/indicators")
                    .then()
                    .statusCode(200)
                    .body("indicators.id", hasItems("ingest-latency", "time-to-decision", "kappa-nodule-presence"))
                    .body("indicators.find { it.id == 'kappa-nodule-presence' }.flag", equalTo("too-few"));
        }
        SignedIn.as("reader").get("/api/indicators").then().statusCode(403);
    }

    private static CaseTimeline.Entry compared() {
        return new CaseTimeline.Entry(
                "READS_COMPARED",
                Optional.empty(),
                "compared",
                "已比较",
                Map.of(
                        "level",
                        "minor",
                        "rules",
                        List.of(Map.of("ruleId", "DI-2", "table", "workflow.discordance", "version", "1"))),
                true);
    }
}
