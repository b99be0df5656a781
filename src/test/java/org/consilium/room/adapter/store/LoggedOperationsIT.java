package org.consilium.room.adapter.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.consilium.database.Sql;
import org.consilium.intake.CaseId;
import org.consilium.room.domain.Operation;
import org.consilium.room.domain.RoomLog;
import org.consilium.room.domain.RoomLogContract;
import org.consilium.testing.ServerUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
class LoggedOperationsIT extends RoomLogContract {
    @Inject
    RoomLog log;

    @Inject
    Sql sql;

    @Override
    protected RoomLog log() {
        return log;
    }

    @Override
    protected <T> T together(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    @Test
    @DisplayName("[O4] the database refuses to change or remove an operation")
    void operationsStay() {
        CaseId room = new CaseId(UUID.randomUUID());
        together(() -> log.append(room, UUID.randomUUID(), Instant.EPOCH, new Operation.Left()));
        for (String statement : List.of(
                "update room_operation set kind = 'x'", "delete from room_operation", "truncate room_operation")) {
            assertThatThrownBy(() -> sql.change(statement)).hasMessageContaining("SQLSTATE P0001");
        }
    }
}
