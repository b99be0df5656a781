package org.consilium.intake.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.consilium.database.Sql;
import org.consilium.intake.CaseId;
import org.consilium.intake.PriorStudies;

@ApplicationScoped
class PriorStore implements PriorStudies {
    private static final String NEWEST = """
            select c.id, mine.study_date - theirs.study_date as days
            from study_patient mine
            join study_patient theirs on theirs.patient_id = mine.patient_id
              and theirs.birth_date = mine.birth_date and theirs.sex = mine.sex
              and theirs.study_date < mine.study_date
            join consultation_case c on c.id = theirs.study_id
            where mine.study_id = ? and mine.patient_id <> '' and mine.sex <> '' and c.state <> 'CANCELLED'
            order by theirs.study_date desc, c.opened_at desc limit 1""";

    private static final String HELD = """
            select theirs.study_id, mine.study_date - theirs.study_date as days
            from study_patient mine
            join study_patient theirs on theirs.patient_id = mine.patient_id
              and theirs.birth_date = mine.birth_date and theirs.sex = mine.sex
              and theirs.study_date < mine.study_date
            left join consultation_case c on c.id = theirs.study_id
            where mine.study_id = ? and mine.patient_id <> '' and mine.sex <> '' and c.id is null
            order by theirs.study_date desc, theirs.study_id""";

    private final Sql sql;

    PriorStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public Optional<Prior> before(CaseId id) {
        return sql.first(row -> new Prior(new CaseId(row.id("id")), row.whole("days")), NEWEST, id.value());
    }

    @Override
    @Transactional
    public List<Held> heldBefore(CaseId id) {
        return sql.list(row -> new Held(row.id("study_id"), row.whole("days")), HELD, id.value());
    }
}
