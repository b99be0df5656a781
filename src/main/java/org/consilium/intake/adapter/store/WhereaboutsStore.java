package org.consilium.intake.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.consilium.database.Sql;
import org.consilium.intake.Whereabouts;

@ApplicationScoped
class WhereaboutsStore implements Whereabouts {
    private final Sql sql;
    private final RefusalStore refusals;

    WhereaboutsStore(Sql sql, RefusalStore refusals) {
        this.sql = sql;
        this.refusals = refusals;
    }

    @Override
    @Transactional
    public Optional<Study> of(String studyInstanceUid) {
        return sql.first(
                row -> {
                    UUID id = row.id("id");
                    return new Study(
                            id, row.whole("instances"), row.whole("waiting"), row.truth("is_case"), refusals.of(id));
                },
                "select s.id, (select count(*) from received_instance i where i.study_id = s.id) as instances, "
                        + "(select count(*) from pending_arrival p where p.study_id = s.id) as waiting, "
                        + "exists (select 1 from consultation_case c where c.id = s.id) as is_case "
                        + "from received_study s where s.study_instance_uid = ?",
                studyInstanceUid);
    }
}
