package org.consilium.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.consilium.testing.ServerUnderTest;
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
