package org.consilium.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.process.StudiesOverTime.seen;
import static org.consilium.process.StudiesOverTime.sees;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.consilium.assessment.PriorReads;
import org.consilium.intake.CaseId;
import org.consilium.intake.PriorArrived;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A study that was fetched for comparison opens no case; the model reads it, and growth is told from it. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ProcessTests.class)
class FetchedPriorIT {
    private static final LocalDate NOW = LocalDate.of(2025, 6, 1);

    @Inject
    Cases cases;

    private StudiesOverTime studies;

    @BeforeEach
    void ofOnePatient() {
        studies = new StudiesOverTime(cases);
    }

    @Inject
    ModelOfOurMaking model;

    @Inject
    Tables tables;

    @Inject
    Event<PriorArrived> arrived;

    @Inject
    PriorReads priors;

    @Test
    void growthIsToldFromAFetchedStudyOnceTheBlindReadIsLocked() throws Exception {
        UUID prior = fetched("FETCHED-1", NOW.minusDays(180), "8.0", false);
        CaseId now = studies.asked("FETCHED-1", NOW, "10.0");
        Eventually.holds("the prior is read", () -> isRead(prior));
        assertThat(cases.seenBy("reader", now)).doesNotContainKey("growth");
        cases.readsBlind("reader", now, Nodules.solid("10.0", "0.02"));
        JsonPath growth = seen(now);
        assertThat(growth.getString("growth.state")).isEqualTo("COMPARED");
        assertThat(growth.getString("growth.source")).isEqualTo("FETCHED");
        assertThat(growth.getInt("growth.days")).isEqualTo(180);
        assertThat(growth.getDouble("growth.changes[0].doublingDays")).isBetween(185.0, 188.0);
    }

    @Test
    void theNewerOfACaseAndAFetchedStudyIsComparedWith() throws Exception {
        studies.read("FETCHED-2", NOW.minusDays(300), "7.0");
        UUID prior = fetched("FETCHED-2", NOW.minusDays(100), "9.0", false);
        Eventually.holds("the prior is read", () -> isRead(prior));
        CaseId now = studies.read("FETCHED-2", NOW, "10.0");
        assertThat(seen(now).getInt("growth.days")).isEqualTo(100);
        assertThat(seen(now).getString("growth.source")).isEqualTo("FETCHED");
    }

    @Test
    void aStudyThatRulesKeepFromTheModelIsNotReadAndThereIsNoGrowth() throws Exception {
        UUID prior = fetched("FETCHED-3", NOW.minusDays(180), "8.0", true);
        Eventually.holds(
                "the order has ended",
                () -> tables.text("prior_read").contains(prior + "|1.2.3.4|" + prior + "|1.0|B30f|true|ABSTAINED"));
        assertThat(seen(studies.read("FETCHED-3", NOW, "10.0")).<Object>get("growth"))
                .isNull();
    }

    @Test
    void anotherPatientsStudyIsNeverComparedWith() throws Exception {
        UUID prior = fetched("FETCHED-4", NOW.minusDays(180), "8.0", false);
        Eventually.holds("the prior is read", () -> isRead(prior));
        assertThat(seen(studies.read("FETCHED-5", NOW, "10.0")).<Object>get("growth"))
                .isNull();
    }

    /** A study held without a case, told as intake tells it when a prior has come. */
    private UUID fetched(String patientId, LocalDate day, String meanMm, boolean forbidden) throws Exception {
        UUID study = UUID.randomUUID();
        model.says(new CaseId(study), sees(meanMm));
        tables.execute("insert into received_study values ('" + study + "', '2.25."
                + Math.abs(study.getMostSignificantBits()) + "', now(), 0, now())");
        tables.execute("insert into study_patient values ('" + study + "', '" + patientId
                + "', 'CANARYNAME^TEST', 'F', date '1961-02-03', '061Y', date '" + day + "', 'CANARYACC')");
        QuarkusTransaction.requiringNew()
                .run(() -> arrived.fire(new PriorArrived(study, "1.2.3.4", study.toString(), 1.0, "B30f", forbidden)));
        return study;
    }

    private boolean isRead(UUID study) {
        return QuarkusTransaction.requiringNew().call(() -> priors.of(study).isPresent());
    }
}
