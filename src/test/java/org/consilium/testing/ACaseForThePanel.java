package org.consilium.testing;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.consilium.access.People;
import org.consilium.database.Sql;
import org.consilium.intake.CaseId;
import org.consilium.intake.FiveSteps;
import org.consilium.intake.Step;

/** A case that waits for its panel: its row, its first step and the real panel process, without images. */
public final class ACaseForThePanel {
    private final CaseId id = new CaseId(UUID.randomUUID());

    private ACaseForThePanel() {}

    /** Makes a fresh one. */
    public static ACaseForThePanel waiting() {
        ACaseForThePanel fresh = new ACaseForThePanel();
        QuarkusTransaction.requiringNew().run(fresh::make);
        return fresh;
    }

    public CaseId id() {
        return id;
    }

    /** The address of something of this case. */
    public String at(String path) {
        return "/api/cases/" + id + path;
    }

    public long version() {
        return sql().first(row -> row.big("version"), "select version from consultation_case where id = ?", id.value())
                .orElseThrow();
    }

    public String state() {
        return sql().first(row -> row.text("state"), "select state from consultation_case where id = ?", id.value())
                .orElseThrow();
    }

    private void make() {
        String uid = "2.25." + Math.abs(id.value().getMostSignificantBits());
        sql().change(
                        "insert into received_study (id, study_instance_uid, first_arrival, not_before) values (?, ?, ?, ?)",
                        id.value(),
                        uid,
                        Instant.EPOCH,
                        Instant.EPOCH);
        sql().change(
                        "insert into consultation_case (id, label, study_instance_uid, state, step, version, revision, "
                                + "opened_at) values (?, ?, ?, 'AWAITING_PANEL', 'ADVISE', 1, 1, ?)",
                        id.value(),
                        id.toString().substring(0, 13),
                        uid,
                        Instant.EPOCH);
        UUID terminal = bean(People.class).byName("terminal").orElseThrow().id();
        bean(FiveSteps.class)
                .done(
                        id,
                        Step.ASK,
                        Optional.of(terminal),
                        new FiveSteps.Content(Map.of(), Map.of("age", 61), Map.of()));
        bean(RuntimeService.class)
                .startProcessInstanceByKey("mdt-panel", id.toString(), Map.of("caseId", id.toString()));
    }

    private static Sql sql() {
        return bean(Sql.class);
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
