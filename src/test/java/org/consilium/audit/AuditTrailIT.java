package org.consilium.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.consilium.access.People;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@Tag("R-AUDIT")
class AuditTrailIT {
    @Inject
    AuditTrail trail;

    @Inject
    AuditChain chain;

    @Inject
    DataSource dataSource;

    @Inject
    People people;

    @Test
    void aRecordCommitsWithItsTransactionAndNotWithout() {
        UUID kept = UUID.randomUUID();
        UUID lost = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> note(kept));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    note(lost);
                    throw new IllegalStateException("the use case fails");
                }))
                .hasMessageContaining("fails");
        assertThat(chain.about(kept)).hasSize(1);
        assertThat(chain.about(lost)).isEmpty();
        assertThat(chain.verify().intact()).isTrue();
    }

    @Test
    void withoutATransactionNothingCanBeRecorded() {
        assertThatThrownBy(() -> note(UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void recordsCanNeitherBeChangedNorRemoved() {
        QuarkusTransaction.requiringNew().run(() -> note(UUID.randomUUID()));
        assertThatThrownBy(() -> execute("update audit_record set action = 'other'"))
                .hasMessageContaining("cannot be changed");
        assertThatThrownBy(() -> execute("delete from audit_record")).hasMessageContaining("cannot be changed");
        assertThatThrownBy(() -> execute("truncate audit_record")).hasMessageContaining("cannot be changed");
    }

    @Test
    void aChangedByteIsFoundEvenWhereTheGuardWasTakenDown() throws Exception {
        UUID subject = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> note(subject));
        long number = chain.about(subject).get(0).number();
        try {
            execute(
                    "alter table audit_record disable trigger audit_append_only; update audit_record set detail = 'x' || "
                            + "detail where number = " + number);
            assertThat(chain.verify().firstBroken()).hasValue(number);
        } finally {
            execute("update audit_record set detail = substr(detail, 2) where number = " + number
                    + "; alter table audit_record enable trigger audit_append_only");
        }
        assertThat(chain.verify().intact()).isTrue();
    }

    @Test
    void anAuditorFindsWhatOnePersonDidToOneCaseNewestFirst() {
        UUID subject = UUID.randomUUID();
        UUID surgeon = people.byName("surgeon").orElseThrow().id();
        QuarkusTransaction.requiringNew().run(() -> {
            note(subject);
            trail.record(surgeon, "test.seen", Optional.of(subject), "n=2");
            trail.record(surgeon, "test.changed", Optional.of(subject), "n=3");
        });
        found("case=" + subject).body("records.detail", contains("n=3", "n=2", "n=1"));
        found("case=" + subject + "&person=surgeon")
                .body("records.detail", contains("n=3", "n=2"))
                .body("records[0].actorName", not(emptyString()));
        found("case=" + subject + "&person=surgeon&action=test.seen").body("records.detail", contains("n=2"));
        long last = chain.about(subject).get(2).number();
        found("case=" + subject + "&before=" + last + "&size=1").body("records.detail", contains("n=2"));
        found("case=" + subject + "&person=no-such-person").body("records", empty());
        found("case=" + subject + "&until=2020-01-01T00:00:00Z").body("records", empty());
        found("case=" + subject + "&since=2020-01-01T00:00:00Z").body("records", hasSize(3));
        SignedIn.as("auditor").get("/api/audit?before=0").then().statusCode(400);
        SignedIn.as("auditor")
                .get("/api/audit/chain?from=" + (last - 2))
                .then()
                .body("records.detail", hasItems("n=1", "n=2", "n=3"));
    }

    private static ValidatableResponse found(String query) {
        return SignedIn.as("auditor").get("/api/audit?" + query).then().statusCode(200);
    }

    private void note(UUID subject) {
        trail.record(AuditTrail.SYSTEM, "test.noted", Optional.of(subject), "n=1");
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
