package org.consilium.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.process.StudiesOverTime.seen;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.consilium.intake.CaseId;
import org.consilium.testing.ServerUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The change since a prior study: shown where both reads may be seen, and refused where a rule says so. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ProcessTests.class)
class GrowthIT {
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 3);

    @Inject
    Cases cases;

    private StudiesOverTime studies;

    @BeforeEach
    void ofOnePatient() {
        studies = new StudiesOverTime(cases);
    }

    @Test
    void aNoduleThatGrewHasADoublingTimeWithItsInterval() {
        CaseId prior = studies.read("GROWTH-1", FIRST, "8.0");
        CaseId now = studies.read("GROWTH-1", FIRST.plusDays(180), "10.0");
        assertThat(seen(prior).<Object>get("growth")).isNull();
        JsonPath growth = seen(now);
        assertThat(growth.getString("growth.state")).isEqualTo("COMPARED");
        assertThat(growth.getInt("growth.days")).isEqualTo(180);
        assertThat(growth.getDouble("growth.changes[0].changePercent")).isBetween(95.0, 96.0);
        assertThat(growth.getDouble("growth.changes[0].doublingDays")).isBetween(185.0, 188.0);
        assertThat(growth.getDouble("growth.changes[0].shortestDays")).isLessThan(180);
        assertThat(growth.getDouble("growth.changes[0].longestDays")).isGreaterThan(200);
    }

    @Test
    void twoStudiesWithinAMonthGiveNoDoublingTimeAndTheRuleSaysWhy() {
        studies.read("GROWTH-2", FIRST, "8.0");
        JsonPath growth = seen(studies.read("GROWTH-2", FIRST.plusDays(20), "10.0"));
        assertThat(growth.<Object>get("growth.changes[0].doublingDays")).isNull();
        assertThat(growth.getList("growth.changes[0].rulings.ruleId", String.class))
                .contains("QG-03a");
    }

    @Test
    void aChangeBelowAQuarterIsNone() {
        studies.read("GROWTH-3", FIRST, "8.0");
        JsonPath growth = seen(studies.read("GROWTH-3", FIRST.plusDays(180), "8.2"));
        assertThat(growth.<Object>get("growth.changes[0].doublingDays")).isNull();
        assertThat(growth.getList("growth.changes[0].rulings.ruleId", String.class))
                .contains("QG-04");
    }

    @Test
    void nothingIsSaidBeforeBothBlindReadsAreLocked() {
        CaseId prior = studies.asked("GROWTH-4", FIRST, "8.0");
        CaseId now = studies.asked("GROWTH-4", FIRST.plusDays(180), "10.0");
        assertThat(cases.seenBy("reader", now)).doesNotContainKey("growth");
        cases.readsBlind("reader", now, Nodules.solid("10.0", "0.02"));
        JsonPath sealed = seen(now);
        assertThat(sealed.getString("growth.state")).isEqualTo("NO_PRIOR_READ");
        assertThat(sealed.getList("growth.changes")).isEmpty();
        cases.readsBlind("reader", prior, Nodules.solid("8.0", "0.02"));
        assertThat(seen(now).getString("growth.state")).isEqualTo("COMPARED");
    }
}
